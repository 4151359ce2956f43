package org.kerf.attachment.model;

/**
 * A file that belongs to a heat or an item.
 *
 * @param sha256 of its content, in hexadecimal digits: what it is kept under
 * @param name as the file was called; empty for a picture
 * @param size in bytes
 * @param removed whether it was taken off again
 */
public record Attachment(
    AttachmentId id,
    AttachmentOwner owner,
    String sha256,
    String name,
    int size,
    AttachmentFormat format,
    boolean removed) {

  /** At most so many bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Of a picture. */
  public static final int MOST_PICTURE_BYTES = 2 * 1024 * 1024;

  public static final int MOST_NAME = 200;
}
