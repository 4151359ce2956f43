package org.kerf.cutting.model.saw;

import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementKind;

/** The kinds of documents and movements that come from saws and what they leave. */
public final class SawDocuments {

  /** A bar was laid on the saw. */
  public static final DocumentKind BAR_TO_SAW = new DocumentKind("BAR_TO_SAW");

  /** A cut was confirmed. */
  public static final DocumentKind CUT = new DocumentKind("CUT");

  /** A bar left the saw: a remnant or scrap came of its rest. */
  public static final DocumentKind BAR_CLOSED = new DocumentKind("BAR_CLOSED");

  /** A bar turned out to be defective on the saw. */
  public static final DocumentKind BAR_DEFECTIVE = new DocumentKind("BAR_DEFECTIVE");

  /** A remnant was thrown away. */
  public static final DocumentKind REMNANT_SCRAPPED = new DocumentKind("REMNANT_SCRAPPED");

  /** A planned bar was not at its location; it comes last on the saw's list. */
  public static final DocumentKind BAR_PUT_OFF = new DocumentKind("BAR_PUT_OFF");

  /** A planned bar was not at its location; another unit was taken instead. */
  public static final DocumentKind BAR_REPLACED = new DocumentKind("BAR_REPLACED");

  public static final MovementKind TO_SAW = new MovementKind("TO_SAW");
  public static final MovementKind PIECE_CUT = new MovementKind("PIECE_CUT");
  public static final MovementKind REMNANT_MADE = new MovementKind("REMNANT_MADE");

  private SawDocuments() {}
}
