package org.kerf.stock.model.ledger;

/** The kinds of documents and movements that are about stock alone. */
public final class StockDocuments {

  /** Stock read from a file. */
  public static final DocumentKind IMPORT = new DocumentKind("IMPORT");

  /** Stock went to another location. */
  public static final DocumentKind MOVE = new DocumentKind("MOVE");

  /** What was held is free to be used again. */
  public static final DocumentKind HOLD_RELEASED = new DocumentKind("HOLD_RELEASED");

  /** Undoes another document. */
  public static final DocumentKind REVERSAL = new DocumentKind("REVERSAL");

  public static final MovementKind RECEIVED = new MovementKind("RECEIVED");
  public static final MovementKind MOVED = new MovementKind("MOVED");
  public static final MovementKind SCRAPPED = new MovementKind("SCRAPPED");

  /** It may be used again; nothing comes or goes. */
  public static final MovementKind RELEASED = new MovementKind("RELEASED");

  /** It was looked for and was not there; nothing comes or goes. */
  public static final MovementKind NOT_FOUND = new MovementKind("NOT_FOUND");

  /** Takes another movement back. */
  public static final MovementKind REVERSED = new MovementKind("REVERSAL");

  private StockDocuments() {}
}
