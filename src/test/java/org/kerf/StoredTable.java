package org.kerf;

import java.util.Set;

/**
 * Which rooms name a table in their SQL.
 *
 * @param name as in the migrations, without its schema
 * @param owner the room that writes it, with those below it
 * @param readers other rooms that read it, with those below them
 */
record StoredTable(String name, String owner, Set<String> readers) {

  StoredTable {
    readers = Set.copyOf(readers);
  }

  boolean mayWrite(String room) {
    return within(room, owner);
  }

  boolean mayRead(String room) {
    return mayWrite(room) || readers.stream().anyMatch(reader -> within(room, reader));
  }

  /** Whether a room is this one or lies below it. */
  static boolean within(String room, String above) {
    return room.equals(above) || room.startsWith(above + ".");
  }
}
