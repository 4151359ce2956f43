package org.kerf.attachment.model;

import org.kerf.kernel.Fact;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;

/** What happened to certificates of heats and to pictures of items. */
public sealed interface AttachmentFact extends Fact {

  /**
   * A file was attached to a heat.
   *
   * @param heat its number
   * @param file what it was called
   * @param size in bytes
   */
  record CertificateAttached(
      AttachmentId id,
      HeatId of,
      String heat,
      String file,
      String sha256,
      int size,
      AttachmentFormat format)
      implements AttachmentFact {

    /** As it is from now on. */
    public Attachment attachment() {
      return new Attachment(id, new AttachmentOwner.OfHeat(of), sha256, file, size, format, false);
    }
  }

  /** It was taken off again; the file itself stays. */
  record CertificateRemoved(AttachmentId id, String heat, String file) implements AttachmentFact {}

  /**
   * A picture was attached to an item. What its file was called is nobody's business.
   *
   * @param item its code
   * @param size in bytes
   */
  record PictureAttached(
      AttachmentId id, ItemId of, String item, String sha256, int size, AttachmentFormat format)
      implements AttachmentFact {

    /** As it is from now on. */
    public Attachment attachment() {
      return new Attachment(id, new AttachmentOwner.OfItem(of), sha256, "", size, format, false);
    }
  }

  /** It was taken off again, or another takes its place; the file itself stays. */
  record PictureRemoved(AttachmentId id, String item) implements AttachmentFact {}
}
