package org.kerf.sync.model;

import java.util.List;
import java.util.UUID;

/** What became of an enrolment. */
public sealed interface EnrolmentAnswer {

  /**
   * The station belongs to the centre.
   *
   * @param station that it is there: another than it was if it takes the place of one that was lost
   * @param epoch the latest of that station that the centre knows; 0 if it has nothing of it
   */
  record Enrolled(CentreAccount account, UUID station, int epoch) implements EnrolmentAnswer {}

  /**
   * Codes of another station begin with these characters; nothing was changed, the code holds.
   *
   * @param free some that nobody has
   */
  record CharactersTaken(List<String> free) implements EnrolmentAnswer {}

  /**
   * The code was made for a station that is another one; nothing was changed, the code holds.
   *
   * @param name of that station
   */
  record OfKnownStation(String name) implements EnrolmentAnswer {}
}
