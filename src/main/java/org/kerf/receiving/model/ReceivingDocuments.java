package org.kerf.receiving.model;

import org.kerf.stock.model.ledger.DocumentKind;

/** The kinds of documents that receiving books. */
public final class ReceivingDocuments {

  /** Stock that was announced has come in. */
  public static final DocumentKind DELIVERY_RECEIPT = new DocumentKind("DELIVERY_RECEIPT");

  private ReceivingDocuments() {}
}
