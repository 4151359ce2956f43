package org.kerf.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kerf.ui.controls.table.ViewMemory;

/** How the screens were left, as long as the station of a test is open. */
final class MapMemory implements ViewMemory {

  private final Map<String, String> values = new HashMap<>();

  @Override
  public Optional<String> recall(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public void remember(String name, String value) {
    values.put(name, value);
  }
}
