package org.kerf.settings.model;

import java.util.Optional;
import java.util.UUID;

/**
 * How a list is narrowed and sorted, under a name.
 *
 * @param list which list, such as "orders"
 * @param user whose it is; everybody's if empty
 * @param content as the list writes and reads it
 */
public record SavedFilter(UUID id, String list, String name, Optional<UUID> user, String content) {

  /** The longest name. */
  public static final int MOST_NAME = 60;

  /** The longest content. */
  public static final int MOST_CONTENT = 4_000;
}
