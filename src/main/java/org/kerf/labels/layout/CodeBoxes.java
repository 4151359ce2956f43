package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.List;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** What is black of a barcode, for everything that draws one itself. */
public final class CodeBoxes {

  private static final int LARGEST_IN_TWOS = 26;

  private CodeBoxes() {}

  public static List<DotBox> of(Placed.Code code) {
    return switch (code) {
      case Placed.Matrix matrix -> squares(matrix, matrix(matrix));
      case Placed.Qr qr -> squares(qr, qr(qr.plan()));
      case Placed.Bars bars -> bars(bars);
      case Placed.Ean ean -> ean(ean);
    };
  }

  /** Whether the library that draws takes this data. */
  static boolean canDraw(Placed.Matrix matrix) {
    try {
      return matrix(matrix).getActualWidth() == matrix.side();
    } catch (OkapiException refused) {
      return false;
    }
  }

  private static DataMatrix matrix(Placed.Matrix matrix) {
    var symbol = new DataMatrix();
    symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
    symbol.setPreferredSize(sizeNumber(matrix.side()));
    if (matrix.isGs1()) {
      symbol.setDataType(Symbol.DataType.GS1);
    }
    symbol.setContent(matrix.elementStrings().orElse(matrix.data()));
    return symbol;
  }

  /**
   * Okapi counts the square sizes from 1 for 10 by 10: in twos up to 26, then 32 and on in fours.
   */
  private static int sizeNumber(int side) {
    return side <= LARGEST_IN_TWOS ? side / 2 - 4 : 10 + (side - 32) / 4;
  }

  private static QrCode qr(QrPlan plan) {
    var symbol = new QrCode();
    symbol.setPreferredVersion(plan.version());
    symbol.setPreferredEccLevel(QrCode.EccLevel.M);
    symbol.setContent(plan.data());
    return symbol;
  }

  private static List<DotBox> squares(Placed.Code code, Symbol symbol) {
    int module = code.module();
    return symbol.getRectangles().stream()
        .map(
            square ->
                new DotBox(
                    code.x() + dots(square.x, module),
                    code.y() + dots(square.y, module),
                    dots(square.width, module),
                    dots(square.height, module)))
        .toList();
  }

  private static List<DotBox> bars(Placed.Bars bars) {
    var boxes = new ArrayList<DotBox>();
    int x = bars.x();
    boolean black = true;
    for (int modules : Code128Widths.of(bars.plan())) {
      int width = modules * bars.module();
      if (black) {
        boxes.add(new DotBox(x, bars.y(), width, bars.height()));
      }
      x += width;
      black = !black;
    }
    return boxes;
  }

  private static List<DotBox> ean(Placed.Ean ean) {
    var symbol = new Ean();
    symbol.setMode(Ean.Mode.EAN13);
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setContent(ean.digits().substring(0, 12));
    var boxes = new ArrayList<DotBox>();
    for (Rectangle bar : symbol.getRectangles()) {
      int left = ean.x() + dots(bar.x, ean.module());
      boxes.add(new DotBox(left, ean.y(), dots(bar.width, ean.module()), ean.height()));
    }
    return boxes;
  }

  private static int dots(double modules, int module) {
    return (int) Math.round(modules * module);
  }
}
