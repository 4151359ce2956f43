package org.kerf.sync.model;

import java.util.List;
import java.util.UUID;

/**
 * Two stations booked what does not go together. Nothing was refused and nothing stopped; a person
 * decides, and what they book ends it.
 *
 * @param id follows from what it is about: the same at each station
 * @param subject what a person opens to decide: a unit, one of the two things of a code
 * @param code what the thing is called
 * @param number how many there are: bars of a unit, below zero; things of one code; reversals of
 *     one document
 * @param settled how many bars there are if what was counted is right; 0 for other kinds
 * @param sides what was booked at each side, the newest first
 * @param edits of one field, where it was changed at two stations; the last one stands
 */
public record Conflict(
    UUID id,
    Kind kind,
    UUID subject,
    String code,
    int number,
    int settled,
    List<ConflictSide> sides,
    List<FieldEdit> edits) {

  /** What does not go together. */
  public enum Kind {
    /** More bars of a unit were taken than there were. */
    NEGATIVE_BALANCE,
    /** A document was reversed at two stations. */
    DOUBLE_REVERSAL,
    /**
     * Bars were counted at one station while another had moved some, which the count had not seen.
     */
    COUNT_AGAINST_BOOK,
    /** A bar was cut after its plan had been withdrawn at another station. */
    CUT_OF_WITHDRAWN,
    /** A bar was cut after its unit had been held at another station. */
    CUT_OF_HELD,
    DOUBLED_ITEM,
    DOUBLED_HEAT,
    DOUBLED_LOCATION,
    DOUBLED_PARTY,
    DOUBLED_ORDER,
    DOUBLED_UNIT,
    /** One field of one record was changed at two stations. */
    EDITED_ITEM,
    EDITED_HEAT,
    EDITED_LOCATION,
    EDITED_PARTY,
    EDITED_SAW,
    EDITED_DELIVERY,
    EDITED_ORDER
  }

  /** One that is not about a count. */
  public Conflict(
      UUID id,
      Kind kind,
      UUID subject,
      String code,
      int number,
      List<ConflictSide> sides,
      List<FieldEdit> edits) {
    this(id, kind, subject, code, number, 0, sides, edits);
  }

  public Conflict {
    sides = List.copyOf(sides);
    edits = List.copyOf(edits);
  }
}
