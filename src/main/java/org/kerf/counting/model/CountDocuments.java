package org.kerf.counting.model;

import org.kerf.stock.model.ledger.DocumentKind;

/** The kinds of documents that counts book. */
public final class CountDocuments {

  /** Corrects the stock by what was counted and approved. */
  public static final DocumentKind COUNT = new DocumentKind("COUNT");

  private CountDocuments() {}
}
