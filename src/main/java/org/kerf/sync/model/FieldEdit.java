package org.kerf.sync.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A field of a record of the master data was changed.
 *
 * @param record such as an item
 * @param field the name of the fact's detail
 * @param code what the record is called
 * @param ref which entry of which station says so
 * @param characters of the station
 * @param kind of the fact, as it is stored; so are version and details
 * @param wasText what it was for whoever changed it, to be compared
 * @param nowText what it became, to be compared
 */
public record FieldEdit(
    UUID record,
    String field,
    String code,
    EntryRef ref,
    String characters,
    String kind,
    int version,
    String details,
    String wasText,
    String nowText,
    Instant at,
    UUID user) {

  /** An entry of a station's journal. */
  public record EntryRef(UUID station, int epoch, long no) {}
}
