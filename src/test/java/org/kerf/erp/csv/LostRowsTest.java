package org.kerf.erp.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.sheet.ItemRow;
import org.kerf.erp.csv.sheet.Sheets;

/** Whatever a file holds, each of its rows is read or counted as rejected. */
class LostRowsTest {

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1250"));
  private static final String LETTERS = "abcXYZ019 .,-\u0103\u0163";
  private static final String STRANGE = "\u0001\u0002\u0007\u001b\u001a\u001c\u007f.";
  private static final int FILES = 4_000;

  @Test
  void aLineOfOneControlCharacterEndsNothing() {
    var rows =
        CsvTableTest.rows(
            CsvTableTest.opened("Cod;Denumire\nA;a\n\u0001\nB;b\n.\nC;c\n"), Sheets.ITEMS);
    assertThat(rows).hasSize(5);
    assertThat(rows).filteredOn(RowResult.Read.class::isInstance).hasSize(3);
    assertThat(CsvTableTest.reason(rows.get(1)).code()).isEqualTo(Reason.Code.CONTROL_CHARACTER);
  }

  @Test
  void controlCharactersAreRefusedInTheirRowInEveryCharset() {
    for (Charset charset : CHARSETS) {
      var rows =
          CsvTableTest.rows(
              CsvTableTest.opened(bytes("Cod;Denumire\nA;\u001b[2Ja\nB;b\n", charset)),
              Sheets.ITEMS);
      assertThat(rows).as("in " + charset).hasSize(2);
      assertThat(CsvTableTest.reason(rows.getFirst()).code())
          .isEqualTo(Reason.Code.CONTROL_CHARACTER);
      assertThat(rows.getLast()).isInstanceOf(RowResult.Read.class);
    }
  }

  @Test
  void whatCanNotBeReadIsCountedToTheLastLine() {
    var rows =
        CsvTableTest.rows(
            CsvTableTest.opened("Cod;Denumire\nA;a\nB;\"b\nC;c\n\nD;d\n"), Sheets.ITEMS);
    assertThat(rows).hasSize(2);
    assertThat(((RowResult.Rejected<ItemRow>) rows.get(1)).lines()).isEqualTo(3);
  }

  @Test
  void noRowOfAnyFileIsLost() {
    long seed = 20261129;
    var random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
      boolean quotes = random.nextBoolean();
      List<String> written = new ArrayList<>();
      int rows = random.nextInt(40);
      for (int row = 0; row < rows; row++) {
        written.add(row(random, quotes));
      }
      int open = random.nextInt(5) == 0 ? random.nextInt(rows + 1) : rows;
      String ending = random.nextBoolean() ? "\n" : "\r\n";
      var text = new StringBuilder("Cod;Denumire;Categorie");
      for (int row = 0; row < rows; row++) {
        text.append(ending).append(row == open ? "X;\"" : "").append(written.get(row));
      }
      text.append(random.nextBoolean() ? ending : "");
      int counted =
          CsvTableTest.rows(CsvTableTest.opened(bytes(text.toString(), charset)), Sheets.ITEMS)
              .stream()
              .mapToInt(LostRowsTest::lines)
              .sum();
      String which = "file " + i + " of seed " + seed + " in " + charset + ": " + text;
      if (open == rows) {
        assertThat(counted).as(which).isEqualTo(rows);
      } else {
        assertThat(counted).as(which).isGreaterThanOrEqualTo(rows);
      }
    }
  }

  private static int lines(RowResult<?> result) {
    return switch (result) {
      case RowResult.Read<?> read -> 1;
      case RowResult.Rejected<?> rejected -> rejected.lines();
    };
  }

  private static String row(Random random, boolean quotes) {
    String first = cell(random) + "x";
    String second = cell(random);
    return quotes
        ? '"' + first + "\n\"\"\";\"" + second + "\";"
        : first + ";" + second + (random.nextInt(9) == 0 ? ";;;" + cell(random) : "");
  }

  private static String cell(Random random) {
    var cell = new StringBuilder();
    int letters = random.nextInt(6);
    for (int i = 0; i < letters; i++) {
      String from = random.nextInt(6) == 0 ? STRANGE : LETTERS;
      cell.append(from.charAt(random.nextInt(from.length())));
    }
    return cell.toString();
  }

  private static byte[] bytes(String text, Charset charset) {
    boolean marked = charset.name().startsWith("UTF-16");
    return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
  }
}
