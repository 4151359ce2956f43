package org.kerf.labels.model;

/** What a list of labels can be sorted by. */
public enum LabelColumn {
  /** In the order of the queue. */
  QUEUED,
  CODE,
  PRINTER,
  TRIES,
  USER,
  /** When it was settled; while it waits, when it was queued. */
  WHEN
}
