package org.kerf.sync.model;

import java.util.List;

/** What became of an enrolment. */
public sealed interface EnrolmentAnswer {

  /** The station belongs to the centre. */
  record Enrolled(CentreAccount account) implements EnrolmentAnswer {}

  /**
   * Codes of another station begin with these characters; nothing was changed, the code holds.
   *
   * @param free some that nobody has
   */
  record CharactersTaken(List<String> free) implements EnrolmentAnswer {}
}
