package org.kerf.stock.model.ledger;

/** The kinds of documents and movements that are about stock alone. */
public final class StockDocuments {

  /** Stock read from a file. */
  public static final DocumentKind IMPORT = new DocumentKind("IMPORT");

  /** Stock that came in and was typed. */
  public static final DocumentKind RECEIPT = new DocumentKind("RECEIPT");

  /** Stock went to another location. */
  public static final DocumentKind MOVE = new DocumentKind("MOVE");

  /** Several units went to another location together. */
  public static final DocumentKind TRANSFER = new DocumentKind("TRANSFER");

  /** Stock was given out: to a customer, for an order, for own use, or it is written off. */
  public static final DocumentKind ISSUE = new DocumentKind("ISSUE");

  /** Nobody may use it until somebody decides. */
  public static final DocumentKind HELD = new DocumentKind("HELD");

  /** There are more bars or fewer than was thought. */
  public static final DocumentKind ADJUSTMENT = new DocumentKind("ADJUSTMENT");

  /** A part of a bundle became a bundle of its own. */
  public static final DocumentKind SPLIT = new DocumentKind("SPLIT");

  /** A bundle went into an equal one. */
  public static final DocumentKind MERGE = new DocumentKind("MERGE");

  /** What was held is free to be used again. */
  public static final DocumentKind HOLD_RELEASED = new DocumentKind("HOLD_RELEASED");

  /** Undoes another document. */
  public static final DocumentKind REVERSAL = new DocumentKind("REVERSAL");

  public static final MovementKind RECEIVED = new MovementKind("RECEIVED");
  public static final MovementKind MOVED = new MovementKind("MOVED");
  public static final MovementKind ISSUED = new MovementKind("ISSUED");
  public static final MovementKind SCRAPPED = new MovementKind("SCRAPPED");

  public static final MovementKind ADJUSTED = new MovementKind("ADJUSTED");
  public static final MovementKind SPLIT_OFF = new MovementKind("SPLIT_OFF");
  public static final MovementKind MERGED = new MovementKind("MERGED");

  /** It may not be used; nothing comes or goes. */
  public static final MovementKind PUT_ON_HOLD = new MovementKind("PUT_ON_HOLD");

  /** It may be used again; nothing comes or goes. */
  public static final MovementKind RELEASED = new MovementKind("RELEASED");

  /** It was looked for and was not there; nothing comes or goes. */
  public static final MovementKind NOT_FOUND = new MovementKind("NOT_FOUND");

  /** Takes another movement back. */
  public static final MovementKind REVERSED = new MovementKind("REVERSAL");

  private StockDocuments() {}
}
