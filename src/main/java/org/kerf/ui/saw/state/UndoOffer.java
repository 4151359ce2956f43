package org.kerf.ui.saw.state;

import org.kerf.stock.model.ledger.DocumentId;

/**
 * The last document that changed which bar comes next, as long as it can be undone at the saw.
 *
 * @param tile the key of the words on the tile that undoes it
 * @param reason the key of the words that the reversal gives as its reason
 */
public record UndoOffer(DocumentId document, String tile, String reason) {

  /** The bar was taken off the saw. */
  static UndoOffer closing(DocumentId document) {
    return new UndoOffer(document, "saw.undo-closing", "saw.reason.closed-by-mistake");
  }

  /** The bar was not at its location. */
  static UndoOffer missing(DocumentId document) {
    return new UndoOffer(document, "saw.undo-missing", "saw.reason.found");
  }
}
