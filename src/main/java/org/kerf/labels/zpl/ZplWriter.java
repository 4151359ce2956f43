package org.kerf.labels.zpl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.kerf.labels.layout.Code128Plan;
import org.kerf.labels.layout.DotPicture;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.Recent;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.PrintSetup;

/**
 * Writes a label in ZPL II, byte for byte the same each time. Barcodes are the printer's own. Text
 * is written in the printer's font 0 where that is sure to give the same: black, ASCII, from the
 * left; all else goes as a picture, since font 0 need not have the Romanian letters. A label has
 * one face: if one of its texts goes as a picture, all do.
 */
public final class ZplWriter {

  /** The printer's escape character in a DataMatrix: one of these that the data does not have. */
  private static final String MATRIX_ESCAPES = "!|`@$%&";

  /** Of an EAN-13 the digits without the check digit. */
  private static final int EAN_DATA = 12;

  /** The height of ^BY by which a QR code sinks, in dots. */
  private static final int QR_SINKS = 1;

  /** What one ^GF takes (ZPL II Programming Guide). */
  private static final int MOST_PICTURE_BYTES = 99_999;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final TextPainter painter;

  /** Captions, customers and items stand on many labels, at the same place. */
  private final Recent<Placed.TextLine, String> lines = new Recent<>();

  private final Recent<Placed.Band, String> bands = new Recent<>();

  public ZplWriter(TextPainter painter) {
    this.painter = painter;
  }

  /** As {@link #write(LabelDrawing, int, PrintSetup)}, with darkness and speed left alone. */
  public byte[] write(LabelDrawing label, int copies) {
    return write(label, copies, PrintSetup.ofDots(label.dotsPerMm()));
  }

  /**
   * The whole format, from ^XA to ^XZ; before it the darkness, if somebody has chosen one.
   *
   * @param copies 1 or more
   * @param setup of the printer for whose dots the label was placed
   */
  public byte[] write(LabelDrawing label, int copies, PrintSetup setup) {
    boolean drawn = label.placed().stream().anyMatch(ZplWriter::isDrawn);
    List<String> fields = label.placed().stream().map(thing -> field(thing, drawn)).toList();
    return format(label.width(), label.height(), fields, copies, setup);
  }

  /** The same with all of the label as one picture. */
  public byte[] write(DotPicture label, int copies, PrintSetup setup) {
    return format(label.width(), label.height(), List.of(picture(0, 0, label)), copies, setup);
  }

  private static byte[] format(
      int width, int height, List<String> fields, int copies, PrintSetup setup) {
    var zpl = new StringBuilder();
    setup.darkness().ifPresent(value -> zpl.append(String.format(Locale.ROOT, "~SD%02d\n", value)));
    zpl.append("^XA\n^CI28\n");
    zpl.append("^PW").append(width).append('\n');
    zpl.append("^LL").append(height).append('\n');
    setup.speed().ifPresent(value -> zpl.append("^PR").append(value).append('\n'));
    zpl.append("^LH0,0\n");
    fields.forEach(field -> zpl.append(field).append("^FS\n"));
    zpl.append("^PQ").append(copies).append("\n^XZ\n");
    return zpl.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private String field(Placed thing, boolean drawn) {
    return switch (thing) {
      case Placed.TextLine line when !drawn ->
          origin(line.x(), line.y())
              + String.format(
                  Locale.ROOT,
                  "^A0N,%d,%d^FH^FD%s",
                  line.size(),
                  line.size(),
                  escaped(line.text()));
      case Placed.TextLine line -> lines.of(line, this::pictured);
      case Placed.Band band -> bands.of(band, this::pictured);
      case Placed.Frame box ->
          origin(box.x(), box.y())
              + String.format(
                  Locale.ROOT, "^GB%d,%d,%d", box.width(), box.height(), thickness(box));
      case Placed.Dots dots -> picture(dots.x(), dots.y(), dots.picture());
      case Placed.Code code -> code(code);
    };
  }

  private String pictured(Placed.TextLine line) {
    TextPainter.Spot spot = painter.paint(line);
    return picture(spot.x(), spot.y(), spot.picture());
  }

  private String pictured(Placed.Band band) {
    return picture(band.x(), band.y(), painter.paint(band));
  }

  private static String code(Placed.Code code) {
    return switch (code) {
      case Placed.Matrix matrix -> matrix(matrix);
      case Placed.Qr qr -> qr(qr);
      case Placed.Bars bars ->
          origin(bars.x(), bars.y())
              + String.format(Locale.ROOT, "^BY%d^BCN,%d,N,N,N,N", bars.module(), bars.height())
              + "^FH^FD"
              + escaped(withSubsets(bars.plan()));
      // The printer adds the check digit itself.
      case Placed.Ean ean ->
          origin(ean.x(), ean.y())
              + String.format(Locale.ROOT, "^BY%d^BEN,%d,N,N", ean.module(), ean.height())
              + "^FH^FD"
              + ean.digits().substring(0, EAN_DATA);
    };
  }

  private static String matrix(Placed.Matrix matrix) {
    char escape = matrixEscape(matrix.data());
    String function = escape + "1";
    String data = escaped(matrix.data()).replace("" + Code128Plan.FNC1, function);
    return origin(matrix.x(), matrix.y())
        + String.format(
            Locale.ROOT,
            "^BXN,%d,200,%d,%d,6,%s^FH^FD",
            matrix.module(),
            matrix.side(),
            matrix.side(),
            escape)
        + (matrix.isGs1() ? function : "")
        + data;
  }

  /**
   * A printer draws a QR code as far below its origin as the height of the last ^BY says, which it
   * keeps from label to label: so that is said, and one dot is taken off. The mode is said too,
   * since a printer left to itself may find another size.
   */
  private static String qr(Placed.Qr qr) {
    String data = qr.plan().data();
    String mode =
        switch (qr.plan().mode()) {
          case NUMERIC -> "N";
          case ALPHANUMERIC -> "A";
          case BYTE -> String.format(Locale.ROOT, "B%04d", data.length());
        };
    return origin(qr.x(), qr.y() - QR_SINKS)
        + String.format(Locale.ROOT, "^BY2,3,%d^BQN,2,%d^FH^FDMM,", QR_SINKS, qr.module())
        + mode
        + escaped(data);
  }

  /** Whether this is text that the printer's font is not sure to give as it stands here. */
  private static boolean isDrawn(Placed thing) {
    return switch (thing) {
      case Placed.TextLine line ->
          line.align() != Align.LEFT || !line.text().chars().allMatch(c -> c >= ' ' && c <= '~');
      case Placed.Band _ -> true;
      case Placed.Frame _, Placed.Code _, Placed.Dots _ -> false;
    };
  }

  /** A printer fills a box whose border is as thick as its shorter side. */
  private static int thickness(Placed.Frame box) {
    return box.isFilled() ? Math.min(box.width(), box.height()) : box.thickness();
  }

  private static String origin(int x, int y) {
    return "^FO" + x + ',' + y;
  }

  /** In strips, one below the other, where it has more bytes than a printer takes at once. */
  private static String picture(int x, int y, DotPicture picture) {
    int most = Math.max(1, MOST_PICTURE_BYTES / picture.stride());
    var strips = new ArrayList<String>();
    for (int top = 0; top < picture.height(); top += most) {
      strips.add(strip(x, y + top, picture.rows(top, Math.min(picture.height(), top + most))));
    }
    return String.join("^FS\n", strips);
  }

  private static String strip(int x, int y, DotPicture picture) {
    int stride = picture.stride();
    int total = stride * picture.height();
    return origin(x, y)
        + "^GFA,"
        + total
        + ','
        + total
        + ','
        + stride
        + ','
        + Compressed.of(picture);
  }

  private static char matrixEscape(String data) {
    return (char)
        MATRIX_ESCAPES
            .chars()
            .filter(c -> data.indexOf(c) < 0)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no escape is left for " + data));
  }

  /**
   * Each run led in by its subset: a printer left to its default reads digits and letters as it
   * likes.
   */
  private static String withSubsets(Code128Plan plan) {
    var text = new StringBuilder();
    boolean first = true;
    for (Code128Plan.Run run : plan.runs()) {
      if (first) {
        text.append(run.pairs() ? ">;" : ">:");
      } else {
        text.append(run.pairs() ? ">5" : ">6");
      }
      text.append(run.text().replace(">", ">0").replace("" + Code128Plan.FNC1, ">8"));
      first = false;
    }
    return text.toString();
  }

  /** Characters that steer the printer go as hexadecimal codes, which ^FH announces. */
  private static String escaped(String text) {
    var safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("^~\\_".indexOf(c) >= 0) {
        safe.append('_').append(HEX.toHexDigits((byte) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }
}
