package org.kerf.labels.model;

/** Why labels wait for another printer than before. */
public enum MoveCause {
  /** A person said so. */
  BY_HAND,
  /** Their printer took none for too long. */
  OUTAGE,
  /** Their printer is out of use. */
  OUT_OF_USE
}
