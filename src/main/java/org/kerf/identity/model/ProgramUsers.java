package org.kerf.identity.model;

import java.util.List;
import java.util.UUID;

/** In whose name is booked what nobody has signed in for. They are in no list of users. */
public final class ProgramUsers {

  /** The person at the terminal who has not said who they are. */
  public static final User TERMINAL = user(2, "kerf (terminal)");

  /** Who takes in what the demo begins with. */
  public static final User DEMO = user(3, "Kerf demo");

  /** Whoever sets a station up, before there is anybody. */
  public static final User FIRST_START = user(4, "Kerf (first start)");

  /** All of them. */
  public static final List<User> ALL = List.of(TERMINAL, DEMO, FIRST_START);

  private ProgramUsers() {}

  private static User user(long number, String name) {
    return new User(new UUID(0, number), name, Role.ADMINISTRATOR);
  }
}
