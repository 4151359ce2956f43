package org.kerf.settings.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.kerf.db.Columns;
import org.kerf.db.Json;
import org.kerf.db.StoreTx;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Setting;
import org.kerf.kernel.Tx;
import org.kerf.settings.Settings;

/** The settings in the station's store: one row each, its parts as a JSON object. */
public final class SettingStore implements Settings {

  /** Before the name of a part, in a fact: what the part was. */
  private static final String BEFORE = "before.";

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
    var details = new TreeMap<String, String>();
    details.put("setting", setting.name());
    after.forEach(
        (part, now) -> {
          String was = before.getOrDefault(part, "");
          if (!now.equals(was)) {
            details.put(part, now);
            if (!was.isEmpty()) {
              details.put(BEFORE + part, was);
            }
          }
        });
    return new Fact("setting.changed", subject(setting), details);
  }

  /** The same at each station, for ever: the setting has no other identity than its name. */
  private static UUID subject(Setting<?> setting) {
    return UUID.nameUUIDFromBytes(("setting:" + setting.name()).getBytes(StandardCharsets.UTF_8));
  }
}
