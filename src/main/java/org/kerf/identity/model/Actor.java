package org.kerf.identity.model;

import java.util.UUID;

/** Who changes the store. */
public sealed interface Actor permits User, Actor.Device, Actor.Station, Actor.Peer {

  /** This station itself, in what nobody asked it for just now. */
  Station STATION = new Station();

  UUID id();

  /** As journal and audit name it. */
  String name();

  boolean may(Permission permission);

  /**
   * A scanner or a phone that books through this station.
   *
   * @param role of the person who carries it
   */
  record Device(UUID id, String name, Role role) implements Actor {

    @Override
    public boolean may(Permission permission) {
      return role.may(permission);
    }
  }

  /** See {@link #STATION}. */
  record Station() implements Actor {

    private static final UUID ID = new UUID(0, 1);

    @Override
    public UUID id() {
      return ID;
    }

    @Override
    public String name() {
      return "Kerf";
    }

    @Override
    public boolean may(Permission permission) {
      return permission == Permission.SETTLE_LABELS;
    }
  }

  /** Another station, which asks for a label on a printer of this one. */
  record Peer(UUID id, String name) implements Actor {

    @Override
    public boolean may(Permission permission) {
      return permission == Permission.PRINT_LABELS;
    }
  }
}
