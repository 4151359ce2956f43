package org.kerf.sync.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All people of a company and its stations, as an administrator sees them. */
public record UserList(List<Listed> users, List<NamedStation> stations) {

  public UserList {
    users = List.copyOf(users);
    stations = List.copyOf(stations);
  }

  /**
   * Somebody.
   *
   * @param active whether they may work anywhere
   * @param everywhere whether at all stations, those of later with them
   * @param stations where, if not everywhere
   */
  public record Listed(
      UUID id,
      String name,
      String role,
      boolean active,
      boolean everywhere,
      Set<UUID> stations,
      boolean hasPassword,
      boolean hasBadge,
      long version) {

    public Listed {
      stations = Set.copyOf(stations);
    }
  }

  /** A station by its name at the centre. */
  public record NamedStation(UUID id, String name) {}
}
