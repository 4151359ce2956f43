package org.kerf.settings.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.kerf.kernel.Setting;

/** Whether somebody has shown that the store's recovery key lies somewhere safe. */
public enum RecoveryKeyNote {
  /** Nobody was asked yet. */
  OPEN,
  /** Somebody wants to do it later. */
  LATER,
  /** Three of its groups were typed back. */
  NOTED;

  private static final String PART = "noted";

  public static final Setting<RecoveryKeyNote> SETTING =
      new Setting<>(
          "recovery-key",
          OPEN,
          note -> Map.of(PART, note.name().toLowerCase(Locale.ROOT)),
          parts ->
              Arrays.stream(values())
                  .filter(
                      each -> each.name().equalsIgnoreCase(parts.getOrDefault(PART, OPEN.name())))
                  .findFirst()
                  .orElse(OPEN));
}
