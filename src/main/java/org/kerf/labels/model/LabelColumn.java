package org.kerf.labels.model;

/** What a list of labels can be sorted by: what the queue has an index of. */
public enum LabelColumn {
  /** In the order of the queue. */
  QUEUED,
  CODE,
  /** When it was settled; while it waits, when it was queued. */
  WHEN
}
