package org.kerf;

import java.util.Set;

/**
 * Which rooms name a table in their SQL.
 *
 * @param name as in the migrations, without its schema
 * @param owner the room that writes it
 * @param readers other rooms that read it
 */
record StoredTable(String name, String owner, Set<String> readers) {

  StoredTable {
    readers = Set.copyOf(readers);
  }

  boolean mayRead(String room) {
    return room.equals(owner) || readers.contains(room);
  }
}
