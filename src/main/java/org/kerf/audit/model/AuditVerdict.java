package org.kerf.audit.model;

/** What reading the whole chain found. */
public sealed interface AuditVerdict {

  record Intact(long lines) implements AuditVerdict {}

  /**
   * The chain breaks.
   *
   * @param no the first line that is wrong or missing
   */
  record Broken(long no, String sentence) implements AuditVerdict {}
}
