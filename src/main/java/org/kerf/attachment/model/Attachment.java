package org.kerf.attachment.model;

import org.kerf.stock.model.item.HeatId;

/**
 * A file that belongs to a heat.
 *
 * @param sha256 of its content, in hexadecimal digits: what it is kept under
 * @param name as the file was called
 * @param size in bytes
 * @param removed whether it was taken off again
 */
public record Attachment(
    AttachmentId id,
    HeatId heat,
    String sha256,
    String name,
    int size,
    AttachmentFormat format,
    boolean removed) {

  /** At most so many bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  public static final int MOST_NAME = 200;
}
