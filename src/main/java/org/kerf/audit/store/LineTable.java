package org.kerf.audit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.StoreTx;

/** One of the two tables that hold lines, and how they are found there. */
interface LineTable {

  /** The lines that have this in a column. */
  record Way(String column, StoreTx.Fill value) {}

  /** Its name, as SQL. */
  String table();

  /** The newest lines below one that have any of these, the newest first, at most so many. */
  List<LineMark> below(List<Way> ways, LineMark before, int most);

  /** The first line of this moment or later, or where it would stand. */
  LineMark since(Instant moment);

  /** The newest lines below one, the newest first, at most so many. */
  List<LineMark> below(LineMark before, int most);

  /** How lines of a station are found; empty where all are of one. */
  Optional<Way> ofStation(UUID station);
}
