package org.kerf.attachment.model;

import org.kerf.kernel.Fact;
import org.kerf.stock.model.item.HeatId;

/** What happened to certificates of heats. */
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
      implements AttachmentFact {}

  /** It was taken off again; the file itself stays. */
  record CertificateRemoved(AttachmentId id, String heat, String file) implements AttachmentFact {}
}
