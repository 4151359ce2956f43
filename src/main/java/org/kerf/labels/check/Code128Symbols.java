package org.kerf.labels.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What a printer makes of the field data of ^BC in mode N: subset codes led by {@code >}, then
 * symbol values, then bars. Sources: ZPL II Programming Guide, "Code 128 subsets"; ISO/IEC 15417,
 * table 1.
 */
final class Code128Symbols {

  private static final int CODE_C = 99;
  private static final int CODE_B = 100;
  private static final int CODE_A = 101;
  private static final int START_A = 103;
  private static final int START_B = 104;
  private static final int START_C = 105;
  private static final int STOP = 106;
  private static final int FNC1 = 102;
  private static final int CHECK_MODULUS = 103;

  /** Widths of bars and spaces in turn, for the symbol values 0 to 106. */
  private static final String[] WIDTHS =
      ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
           + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222"
           + " 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313"
           + " 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121"
           + " 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111"
           + " 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411"
           + " 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112"
           + " 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311"
           + " 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112")
          .split(" ");

  private enum Subset {
    A,
    B,
    C
  }

  private final List<Integer> values = new ArrayList<>();
  private Subset subset = Subset.B;

  private Code128Symbols() {}

  /** The widths of bars and spaces in turn, beginning with a bar, in modules. */
  static List<Integer> widths(String fieldData) throws NotReadable {
    var symbols = new Code128Symbols();
    symbols.read(fieldData);
    symbols.close();
    var widths = new ArrayList<Integer>();
    for (int value : symbols.values) {
      WIDTHS[value].chars().forEach(digit -> widths.add(digit - '0'));
    }
    return widths;
  }

  private void read(String data) throws NotReadable {
    int i = 0;
    while (i < data.length()) {
      if (data.charAt(i) == '>') {
        if (i + 1 == data.length()) {
          throw new NotReadable("a subset code of ^BC is cut off");
        }
        invoke(data.charAt(i + 1));
        i += 2;
      } else {
        i += plain(data, i);
      }
    }
  }

  /** Adds the character or pair at i and says how long it was. */
  private int plain(String data, int i) throws NotReadable {
    startByDefault();
    char c = data.charAt(i);
    if (subset == Subset.C) {
      if (i + 1 >= data.length() || !isDigit(c) || !isDigit(data.charAt(i + 1))) {
        throw new NotReadable("^BC has \"" + c + "\" in subset C where two digits belong");
      }
      values.add((c - '0') * 10 + data.charAt(i + 1) - '0');
      return 2;
    }
    int last = subset == Subset.B ? 126 : 95;
    if (c < ' ' || c > last) {
      throw new NotReadable("^BC has a character that subset " + subset + " does not know");
    }
    values.add(c - ' ');
    return 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Without a start code a printer begins in subset B. */
  private void startByDefault() {
    if (values.isEmpty()) {
      values.add(START_B);
    }
  }

  private void invoke(char code) throws NotReadable {
    switch (code) {
      case '9' -> start(START_A, Subset.A);
      case ':' -> start(START_B, Subset.B);
      case ';' -> start(START_C, Subset.C);
      case '7' -> change(CODE_A, Subset.A);
      case '6' -> change(CODE_B, Subset.B);
      case '5' -> change(CODE_C, Subset.C);
      case '8' -> {
        startByDefault();
        values.add(FNC1);
      }
      case '0' -> letter('>');
      case '<' -> letter('^');
      case '=' -> letter('~');
      default ->
          throw new NotReadable("^BC has the code \">" + code + "\", which is not understood");
    }
  }

  private void start(int value, Subset with) throws NotReadable {
    if (!values.isEmpty()) {
      throw new NotReadable("^BC has a start code in the middle");
    }
    values.add(value);
    subset = with;
  }

  private void change(int value, Subset to) throws NotReadable {
    startByDefault();
    if (subset == to) {
      throw new NotReadable("^BC changes to subset " + to + ", in which it already is");
    }
    values.add(value);
    subset = to;
  }

  private void letter(char c) throws NotReadable {
    startByDefault();
    if (subset == Subset.C || (subset == Subset.A && c == '~')) {
      throw new NotReadable("^BC has \"" + c + "\" in subset " + subset);
    }
    values.add(c - ' ');
  }

  private void close() throws NotReadable {
    if (values.size() < 2) {
      throw new NotReadable("^BC has no data");
    }
    int sum = values.getFirst();
    for (int i = 1; i < values.size(); i++) {
      sum = (sum + i * values.get(i)) % CHECK_MODULUS;
    }
    values.add(sum);
    values.add(STOP);
  }
}
