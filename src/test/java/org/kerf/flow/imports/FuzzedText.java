package org.kerf.flow.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What people, programs and broken disks put into fields and files. */
final class FuzzedText {

  private static final List<String> CELLS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "12",
          "6000",
          "6.000",
          "6 000",
          "6\u00A0000,5",
          "1,234.56",
          "1e309",
          "NaN",
          "999999999999999999999999",
          "2147483648",
          "9223372036854775808",
          "0,0000001",
          "12 x 2450",
          "31.02.2026",
          "29.02.2028",
          "2026-13-01",
          "01.12.0000",
          "+999999999",
          "da",
          "nu",
          "IPE200",
          "IPE 200",
          "A03",
          "K0",
          "H4711",
          "bară",
          "legătură",
          "=1+1",
          "'; DROP TABLE item; --",
          "%_\\",
          "șȘțȚăÂîĂ",
          "ş ţ",
          "\u0000",
          "\u001D",
          "\uFEFF",
          "\uD83D\uDE00",
          "\uD800",
          "\uDC00x",
          "\u202Egnol",
          "a\tb",
          "a\nb",
          "a;b",
          "\"",
          "\"\"",
          "'",
          "<a>&amp;</a>",
          "x".repeat(5_000),
          "ă".repeat(300),
          "1".repeat(400));

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1250"));

  private final Random random;

  FuzzedText(Random random) {
    this.random = random;
  }

  /** What somebody might put into a field. */
  String cell() {
    String cell = CELLS.get(random.nextInt(CELLS.size()));
    return random.nextInt(6) == 0 ? cell + CELLS.get(random.nextInt(CELLS.size())) : cell;
  }

  /** The table with other cells, rows, columns, separators and letters. */
  byte[] file(String table) {
    List<String> lines = new ArrayList<>(List.of(table.split("\r?\n", -1)));
    for (int changes = random.nextInt(5); changes > 0; changes--) {
      change(lines);
    }
    String separator =
        random.nextInt(4) == 0 ? List.of(",", "\t", "|").get(random.nextInt(3)) : ";";
    String end = List.of("\r\n", "\n", "\r").get(random.nextInt(3));
    String text = String.join(end, lines).replace(";", separator);
    return broken(text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size()))));
  }

  private void change(List<String> lines) {
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 1 -> {
        if (lines.size() > 1) {
          lines.remove(at);
        }
      }
      case 2 -> Collections.shuffle(lines, random);
      case 3 -> lines.add(cell());
      default -> {
        List<String> cells = new ArrayList<>(List.of(lines.get(at).split(";", -1)));
        cells.set(random.nextInt(cells.size()), cell());
        lines.set(at, String.join(";", cells));
      }
    }
  }

  /** Mostly the same bytes; else some other ones, or not all. */
  byte[] broken(byte[] bytes) {
    byte[] same = bytes.clone();
    if (same.length == 0 || random.nextInt(4) > 0) {
      return same;
    }
    if (random.nextBoolean()) {
      return Arrays.copyOf(same, random.nextInt(same.length));
    }
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      same[random.nextInt(same.length)] = (byte) random.nextInt(256);
    }
    return same;
  }
}
