package org.kerf.settings.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kerf.kernel.Setting;

/**
 * How far the first start of this station is.
 *
 * @param administrator who was added in it
 * @param scanned whether a scanner has been tried since
 */
public record FirstStart(Stage stage, Optional<UUID> administrator, boolean scanned) {

  /** What it waits for. */
  public enum Stage {
    /** It was never begun: the store is new, or was filled by commands. */
    NOT_BEGUN,
    /** Its steps are under way, or were left in the middle. */
    UNDER_WAY,
    /** Home still lists what is to be tried. */
    CHECKLIST,
    DONE
  }

  public static final Setting<FirstStart> SETTING =
      new Setting<>(
          "first-start",
          new FirstStart(Stage.NOT_BEGUN, Optional.empty(), false),
          FirstStart::parts,
          FirstStart::of);

  /** The same at another stage. */
  public FirstStart at(Stage next) {
    return new FirstStart(next, administrator, scanned);
  }

  /** The same with this administrator. */
  public FirstStart by(UUID user) {
    return new FirstStart(stage, Optional.of(user), scanned);
  }

  /** The same once a scanner was tried. */
  public FirstStart withScan() {
    return new FirstStart(stage, administrator, true);
  }

  private static Map<String, String> parts(FirstStart start) {
    var parts = new TreeMap<String, String>();
    parts.put("stage", start.stage().name());
    start.administrator().ifPresent(id -> parts.put("administrator", id.toString()));
    parts.put("scanned", Boolean.toString(start.scanned()));
    return parts;
  }

  private static FirstStart of(Map<String, String> parts) {
    Stage stage =
        Arrays.stream(Stage.values())
            .filter(each -> each.name().equals(parts.get("stage")))
            .findFirst()
            .orElse(Stage.DONE);
    return new FirstStart(
        stage,
        Optional.ofNullable(parts.get("administrator")).map(UUID::fromString),
        Boolean.parseBoolean(parts.get("scanned")));
  }
}
