package org.kerf.settings.store;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Json;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Setting;
import org.kerf.kernel.Tx;
import org.kerf.settings.Settings;
import org.kerf.settings.model.SettingFact;

/** The settings in the station's store: one row each, its parts as a JSON object. */
public final class SettingStore implements Settings {

  @Override
  public <T> T value(Tx tx, Setting<T> setting) {
    return parts(tx, setting).map(setting.read()).orElse(setting.standard());
  }

  @Override
  public boolean isSet(Tx tx, Setting<?> setting) {
    return parts(tx, setting).isPresent();
  }

  @Override
  public <T> Optional<Fact> set(Tx tx, Setting<T> setting, T value) {
    Optional<SequencedMap<String, String>> kept = parts(tx, setting);
    SequencedMap<String, String> after = setting.parts(value);
    if (kept.equals(Optional.of(after))) {
      return Optional.empty();
    }
    StoreTx.of(tx)
        .change(
            "MERGE INTO setting (name, setting_value) KEY (name) VALUES (?, ?)",
            p -> p.add(setting.name()).add(Json.of(after)));
    return Optional.of(changed(setting, kept.orElseGet(TreeMap::new), after));
  }

  private static Optional<SequencedMap<String, String>> parts(Tx tx, Setting<?> setting) {
    return StoreTx.of(tx)
        .first(
            "SELECT setting_value FROM setting WHERE name = ?",
            p -> p.add(setting.name()),
            row -> Json.texts(Columns.text(row, "setting_value")));
  }

  private static Fact changed(
      Setting<?> setting, Map<String, String> before, Map<String, String> after) {
    var changes = new TreeMap<String, Change<String>>();
    after.forEach(
        (part, now) ->
            Change.ifAny(before.getOrDefault(part, ""), now)
                .ifPresent(change -> changes.put(part, change)));
    return new SettingFact.SettingChanged(setting.name(), changes);
  }
}
