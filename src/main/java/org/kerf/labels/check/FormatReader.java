package org.kerf.labels.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries out one format as a printer would, for the commands that this station sends; refuses all
 * others.
 */
final class FormatReader {

  /** What would come out. */
  record Printed(LabelBitmap sheet, List<CodeArea> codes, int copies) {}

  private static final int MOST_DOTS = 12_000;
  private static final int MOST_AREA = 40_000_000;
  private static final int MOST_COPIES = 99;

  /** What one ^GF takes. */
  private static final int MOST_PICTURE_BYTES = 99_999;

  private static final int MOST_DARKNESS = 30;
  private static final int MOST_SPEED = 14;

  // How wide letters of font 0 are, about, in hundredths of their height.
  private static final String NARROW = " .,:;'!|ijltfr()-/";
  private static final String WIDE = "MWmw@%";
  private static final int NARROW_PERCENT = 33;
  private static final int WIDE_PERCENT = 85;
  private static final int LETTER_PERCENT = 55;

  /** Stands for the function character 1 in data. */
  private static final String FUNCTION = "\u001D";

  private final List<CodeArea> codes = new ArrayList<>();
  private int width;
  private int height;
  private int copies;
  private Optional<LabelBitmap> sheet = Optional.empty();
  private List<ZplCommand> field = new ArrayList<>();

  private FormatReader() {}

  static Printed read(byte[] zpl) throws NotReadable {
    var reader = new FormatReader();
    List<ZplCommand> commands = format(ZplCommand.all(zpl));
    if (commands.size() < 2 || !commands.getFirst().name().equals("XA")) {
      throw new NotReadable("it does not begin with ^XA");
    }
    commands.getFirst().mustSay("");
    for (ZplCommand command : commands.subList(1, commands.size() - 1)) {
      reader.take(command);
    }
    if (!commands.getLast().name().equals("XZ") || !reader.field.isEmpty()) {
      throw new NotReadable("it does not end with ^XZ");
    }
    commands.getLast().mustSay("");
    if (reader.copies == 0) {
      throw new NotReadable("it does not say how many copies");
    }
    return new Printed(reader.paper(), reader.codes, reader.copies);
  }

  /** The commands from ^XA on; before it a printer may be told how dark to print. */
  private static List<ZplCommand> format(List<ZplCommand> all) throws NotReadable {
    if (all.isEmpty() || !all.getFirst().isControl()) {
      return all;
    }
    ZplCommand control = all.getFirst();
    if (!control.name().equals("SD") || control.rest().strip().length() != 2) {
      throw new NotReadable("~" + control.name() + " is no command that this station sends");
    }
    control.number(0, 0, MOST_DARKNESS);
    return all.subList(1, all.size());
  }

  private LabelBitmap paper() throws NotReadable {
    if (sheet.isEmpty()) {
      if (width == 0 || height == 0) {
        throw new NotReadable("it does not say how large the label is");
      }
      if (width * height > MOST_AREA) {
        throw new NotReadable("it is larger than any label");
      }
      sheet = Optional.of(new LabelBitmap(width, height));
    }
    return sheet.get();
  }

  private void take(ZplCommand command) throws NotReadable {
    if (command.isControl()) {
      throw new NotReadable("~" + command.name() + " stands inside of a label");
    }
    switch (command.name()) {
      case "CI" -> command.mustSay("28");
      case "LH" -> command.mustSay("0,0");
      case "PW" -> width = command.number(0, 1, MOST_DOTS);
      case "LL" -> height = command.number(0, 1, MOST_DOTS);
      case "PR" -> {
        command.mustHave(1);
        command.number(0, 1, MOST_SPEED);
      }
      case "PQ" -> copies = command.number(0, 1, MOST_COPIES);
      case "FO", "A0", "BY", "BC", "BE", "BQ", "BX", "GB", "GF", "FH", "FD" -> inField(command);
      case "FS" -> {
        command.mustSay("");
        closeField();
      }
      default ->
          throw new NotReadable("^" + command.name() + " is no command that this station sends");
    }
  }

  private void inField(ZplCommand command) throws NotReadable {
    if (field.isEmpty() != command.name().equals("FO")) {
      throw new NotReadable("a field does not begin with ^FO where it should");
    }
    field.add(command);
  }

  private void closeField() throws NotReadable {
    List<ZplCommand> closed = field;
    field = new ArrayList<>();
    List<String> names = closed.stream().map(ZplCommand::name).toList();
    if (names.equals(List.of("FO", "A0", "FH", "FD"))) {
      text(closed);
    } else if (names.equals(List.of("FO", "GB"))) {
      box(closed.get(0), closed.get(1));
    } else if (names.equals(List.of("FO", "GF"))) {
      picture(closed.get(0), closed.get(1));
    } else if (names.equals(List.of("FO", "BX", "FH", "FD"))) {
      matrix(closed);
    } else if (names.equals(List.of("FO", "BY", "BC", "FH", "FD"))) {
      bars(closed);
    } else if (names.equals(List.of("FO", "BY", "BE", "FH", "FD"))) {
      ean(closed);
    } else if (names.equals(List.of("FO", "BY", "BQ", "FH", "FD"))) {
      qr(closed);
    } else {
      throw new NotReadable("a field of " + names + " is none that this station sends");
    }
  }

  private static int x(ZplCommand origin) throws NotReadable {
    origin.mustHave(2);
    return origin.number(0, 0, MOST_DOTS);
  }

  private static int y(ZplCommand origin) throws NotReadable {
    return origin.number(1, 0, MOST_DOTS);
  }

  /** Field data with the codes that ^FH announces made characters. */
  private static String data(ZplCommand hex, ZplCommand data) throws NotReadable {
    hex.mustSay("");
    String text = data.rest();
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_') {
        if (i + 2 >= text.length()
            || Character.digit(text.charAt(i + 1), 16) < 0
            || Character.digit(text.charAt(i + 2), 16) < 0) {
          throw new NotReadable("a code of ^FH is cut off");
        }
        c = (char) Integer.parseInt(text.substring(i + 1, i + 3), 16);
        i += 2;
      }
      if (c < ' ' || c > '~') {
        throw new NotReadable("field data has a character that is not ASCII");
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private void text(List<ZplCommand> closed) throws NotReadable {
    ZplCommand font = closed.get(1);
    if (!font.parameters().getFirst().equals("N")) {
      throw new NotReadable("^A0 turns text, which this station never does");
    }
    int size = font.number(1, 1, MOST_DOTS);
    int percent = data(closed.get(2), closed.get(3)).chars().map(FormatReader::letterPercent).sum();
    int wide = Math.max(1, size * percent / 100);
    paper().smear(x(closed.getFirst()), y(closed.getFirst()), wide, size);
  }

  private static int letterPercent(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return NARROW_PERCENT;
    }
    return WIDE.indexOf(letter) >= 0 ? WIDE_PERCENT : LETTER_PERCENT;
  }

  private void box(ZplCommand origin, ZplCommand box) throws NotReadable {
    box.mustHave(3);
    int x = x(origin);
    int y = y(origin);
    int w = box.number(0, 1, MOST_DOTS);
    int h = box.number(1, 1, MOST_DOTS);
    int t = Math.min(box.number(2, 1, MOST_DOTS), Math.min(w, h));
    paper().fill(x, y, w, t);
    paper().fill(x, y + h - t, w, t);
    paper().fill(x, y, t, h);
    paper().fill(x + w - t, y, t, h);
  }

  private void picture(ZplCommand origin, ZplCommand picture) throws NotReadable {
    List<String> parts = List.of(picture.rest().strip().split(",", 5));
    int total = picture.number(1, 1, MOST_PICTURE_BYTES);
    int stride = picture.number(3, 1, MOST_DOTS / 8);
    if (parts.size() != 5
        || !parts.getFirst().equals("A")
        || picture.number(2, 1, total) != total
        || total % stride != 0) {
      throw new NotReadable("^GF is not of the form that this station sends");
    }
    byte[] dots = GraphicRows.bytes(parts.getLast(), total);
    int x = x(origin);
    int y = y(origin);
    for (int i = 0; i < dots.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        if ((dots[i] & 0x80 >> bit) != 0) {
          paper().fill(x + i % stride * 8 + bit, y + i / stride, 1, 1);
        }
      }
    }
  }

  private void bars(List<ZplCommand> closed) throws NotReadable {
    ZplCommand code = closed.get(2);
    int high = code.number(1, 1, MOST_DOTS);
    if (!code.rest().strip().equals("N," + high + ",N,N,N,N")) {
      throw new NotReadable("^BC is not upright, without text and in mode N");
    }
    String data = data(closed.get(3), closed.get(4));
    bars(CodeArea.Kind.CODE_128, closed, high, Code128Symbols.widths(data));
  }

  private void ean(List<ZplCommand> closed) throws NotReadable {
    ZplCommand code = closed.get(2);
    int high = code.number(1, 1, MOST_DOTS);
    if (!code.rest().strip().equals("N," + high + ",N,N")) {
      throw new NotReadable("^BE is not upright and without text");
    }
    bars(CodeArea.Kind.EAN_13, closed, high, Symbols.ean(data(closed.get(3), closed.get(4))));
  }

  private void bars(CodeArea.Kind kind, List<ZplCommand> closed, int high, List<Integer> widths)
      throws NotReadable {
    int module = closed.get(1).number(0, 1, 10);
    closed.get(1).mustHave(1);
    int left = x(closed.getFirst());
    int top = y(closed.getFirst());
    int x = left;
    boolean black = true;
    for (int modules : widths) {
      if (black) {
        paper().fill(x, top, modules * module, high);
      }
      x += modules * module;
      black = !black;
    }
    codes.add(new CodeArea(kind, left, top, x - left, high, module));
  }

  private void matrix(List<ZplCommand> closed) throws NotReadable {
    ZplCommand code = closed.get(1);
    code.mustHave(7);
    int module = code.number(1, 1, 100);
    int side = code.number(3, 10, 144);
    List<String> said = code.parameters();
    String expected = "N," + module + ",200," + side + "," + side + ",6,";
    String data = data(closed.get(2), closed.get(3));
    String escape = said.getLast();
    if (!code.rest().strip().equals(expected + escape) || escape.length() != 1) {
      throw new NotReadable("^BX is not upright, square and of quality 200");
    }
    String meant = data.replace(escape + "1", FUNCTION);
    if (meant.contains(escape)) {
      throw new NotReadable("^BX has an escape sequence in its data that is not FNC1");
    }
    Symbols.Squares squares =
        meant.contains(FUNCTION) ? Symbols.gs1Matrix(meant, side) : Symbols.matrix(meant, side);
    squares(CodeArea.Kind.DATA_MATRIX, closed.getFirst(), 0, squares, module);
  }

  /** A QR code, which sinks below its origin by the height that ^BY says. */
  private void qr(List<ZplCommand> closed) throws NotReadable {
    ZplCommand defaults = closed.get(1);
    defaults.mustHave(3);
    ZplCommand code = closed.get(2);
    int module = code.number(2, 1, 10);
    if (!code.rest().strip().equals("N,2," + module)) {
      throw new NotReadable("^BQ is not upright and of model 2");
    }
    Symbols.Squares squares = Symbols.qr(data(closed.get(3), closed.get(4)));
    int sinks = defaults.number(2, 1, MOST_DOTS);
    squares(CodeArea.Kind.QR, closed.getFirst(), sinks, squares, module);
  }

  private void squares(
      CodeArea.Kind kind, ZplCommand origin, int sinks, Symbols.Squares squares, int module)
      throws NotReadable {
    int left = x(origin);
    int top = y(origin) + sinks;
    int side = squares.side();
    for (int i = 0; i < side * side; i++) {
      if (squares.black().get(i)) {
        paper().fill(left + i % side * module, top + i / side * module, module, module);
      }
    }
    codes.add(new CodeArea(kind, left, top, side * module, side * module, module));
  }
}
