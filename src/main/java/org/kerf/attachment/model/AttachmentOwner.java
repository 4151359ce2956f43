package org.kerf.attachment.model;

import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;

/** What a file belongs to. */
public sealed interface AttachmentOwner {

  /** A certificate. */
  record OfHeat(HeatId heat) implements AttachmentOwner {}

  /** A picture. */
  record OfItem(ItemId item) implements AttachmentOwner {}
}
