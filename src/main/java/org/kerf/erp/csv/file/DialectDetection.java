package org.kerf.erp.csv.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kerf.erp.csv.cell.Reason;

/** Looks at the bytes of a file and says how it was written, or why it is not a table of text. */
public final class DialectDetection {

  public sealed interface Finding {
    record Found(Dialect dialect) implements Finding {}

    /** It is no text but a workbook of Excel 2007 or later. */
    record Workbook() implements Finding {}

    record NotATable(Reason reason) implements Finding {}
  }

  private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
  private static final char[] SEPARATORS = {';', '\t', ','};
  private static final int VOTING_CHARACTERS = 64 * 1024;
  private static final int VOTING_LINES = 50;

  private DialectDetection() {}

  public static Finding look(byte[] bytes) {
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return new Finding.Workbook();
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new Finding.NotATable(Reason.of(Reason.Code.OLD_WORKBOOK));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return marked(bytes, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return marked(bytes, StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, StandardCharsets.UTF_8, 3);
    }
    return unmarked(bytes);
  }

  private static Finding marked(byte[] bytes, Charset charset, int markBytes) {
    return switch (decoded(bytes, markBytes, charset)) {
      case BROKEN -> new Finding.NotATable(Reason.of(Reason.Code.BROKEN_TEXT, charset.name()));
      case NO_TEXT -> new Finding.NotATable(Reason.of(Reason.Code.NOT_TEXT));
      case TEXT -> found(bytes, charset, markBytes);
    };
  }

  private static Finding unmarked(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_1250)) {
      if (decoded(bytes, 0, charset) == Decoded.TEXT) {
        return found(bytes, charset, 0);
      }
    }
    return new Finding.NotATable(Reason.of(Reason.Code.NOT_TEXT));
  }

  private static Finding found(byte[] bytes, Charset charset, int markBytes) {
    int length = Math.min(bytes.length - markBytes, VOTING_CHARACTERS);
    String start = new String(bytes, markBytes, length, charset);
    if (start.isBlank() && bytes.length - markBytes <= VOTING_CHARACTERS) {
      return new Finding.NotATable(Reason.of(Reason.Code.EMPTY_FILE));
    }
    String firstLine = start.lines().findFirst().orElse("");
    if (firstLine.toLowerCase(Locale.ROOT).matches("\"?sep=[;,\t|]\"?")) {
      char separator = firstLine.replace("\"", "").charAt("sep=".length());
      return new Finding.Found(new Dialect(charset, markBytes, separator, true));
    }
    return new Finding.Found(new Dialect(charset, markBytes, vote(start), false));
  }

  /**
   * Each line votes for the separators that it holds as often as the first line does; ties go to
   * the one that makes more columns.
   */
  private static char vote(String start) {
    List<int[]> lines = separatorsPerLine(start);
    char winner = SEPARATORS[0];
    long most = 0;
    for (int s = 0; s < SEPARATORS.length; s++) {
      int inHeader = lines.getFirst()[s];
      int separator = s;
      long agreeing = lines.stream().filter(line -> line[separator] == inHeader).count();
      long votes = inHeader == 0 ? 0 : agreeing * 1_000 + Math.min(inHeader, 999);
      if (votes > most) {
        most = votes;
        winner = SEPARATORS[s];
      }
    }
    return winner;
  }

  private static List<int[]> separatorsPerLine(String start) {
    List<int[]> lines = new ArrayList<>();
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < start.length() && lines.size() < VOTING_LINES; i++) {
      char c = start.charAt(i);
      quoted ^= c == '"';
      if (c == '\n' && !quoted) {
        if (!blank) {
          lines.add(counts);
        }
        counts = new int[SEPARATORS.length];
        blank = true;
      } else {
        blank &= c == '\r';
        countSeparator(counts, c, quoted);
      }
    }
    lines.add(counts);
    if (lines.size() > 1 && blank) {
      lines.removeLast();
    }
    return lines;
  }

  private static void countSeparator(int[] counts, char c, boolean quoted) {
    for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
      if (c == SEPARATORS[s]) {
        counts[s]++;
      }
    }
  }

  private enum Decoded {
    TEXT,
    /** It holds what no text has: the character zero. */
    NO_TEXT,
    BROKEN
  }

  /** Looks at the characters, not at the bytes: in UTF-16 half of the bytes of a text are zero. */
  private static Decoded decoded(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(8_192);
    CoderResult result = decoder.decode(in, out, true);
    boolean zeros = holdsZero(out);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
      zeros |= holdsZero(out);
    }
    if (result.isError()) {
      return Decoded.BROKEN;
    }
    return zeros ? Decoded.NO_TEXT : Decoded.TEXT;
  }

  private static boolean holdsZero(CharBuffer written) {
    return written.duplicate().flip().chars().anyMatch(c -> c == 0);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
