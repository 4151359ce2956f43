package org.kerf.attachment;

import java.util.List;
import java.util.Optional;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;

/**
 * Which files belong to which heats and items. What is in them is read from {@link
 * AttachmentFiles}.
 */
public interface Attachments {

  Optional<Attachment> attachment(Tx tx, AttachmentId id);

  /** Those of a heat that were not taken off, the oldest first. */
  List<Attachment> of(Tx tx, HeatId heat);

  /**
   * The pictures of an item that were not taken off, the oldest first: two only where two stations
   * have attached one each.
   */
  List<Attachment> of(Tx tx, ItemId item);

  /** Those after this one that were not taken off, in the order of their ids. */
  List<Attachment> all(Tx tx, Optional<AttachmentId> after, int most);

  void add(Tx tx, Attachment attachment);

  void remove(Tx tx, AttachmentId id);
}
