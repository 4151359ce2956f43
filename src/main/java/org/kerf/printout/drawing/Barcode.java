package org.kerf.printout.drawing;

import java.io.IOException;
import org.kerf.kernel.ShortCode;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.graphics.Rectangle;

/** A short code as Code 128, each bar a filled rectangle, so that it is sharp on every printer. */
public final class Barcode {

  /** Width of the narrowest bar: a worn hand scanner still reads it. */
  private static final double MODULE = 0.33;

  private final Code128 symbol = new Code128();

  public Barcode(ShortCode code) {
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setContent(code.text());
  }

  public double width() {
    return symbol.getWidth() * MODULE;
  }

  public void draw(Pen pen, double left, double top, double height) throws IOException {
    for (Rectangle bar : symbol.getRectangles()) {
      pen.fill(left + bar.x * MODULE, top, bar.width * MODULE, height, Ink.BLACK);
    }
  }
}
