package org.kerf.ui;

import java.nio.file.Path;
import java.util.List;
import org.kerf.ui.context.RecoveryKey;

/** A recovery key that a test can foresee; no folder is forbidden for it but one called "data". */
public final class KnownKey implements RecoveryKey {

  public static final List<String> GROUPS =
      List.of("7K4D", "9QXM", "2R8T", "WH3C", "VN6F", "B5JG", "0PLS", "81EA", "6T3X");

  @Override
  public List<String> groups() {
    return GROUPS;
  }

  @Override
  public boolean mayLieAt(Path file) {
    return !file.toString().contains("data");
  }
}
