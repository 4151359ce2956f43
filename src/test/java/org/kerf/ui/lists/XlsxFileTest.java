package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.controls.table.Listing.Cell;

/** What Excel finds in the workbook. */
class XlsxFileTest {

  @TempDir private Path folder;

  @Test
  void wordsStayWordsAndFiguresAreNumbers() throws Exception {
    Path place;
    try (XlsxFile file = XlsxFile.in(folder)) {
      file.header(List.of("Cod", "Lungime", "Când", "Notă"));
      file.row(
          List.of(
              new Cell("000123", false),
              new Cell("5\u2009997,5", true),
              new Cell("27.11.2026 14:00", false),
              new Cell("=1+1", false)));
      file.row(
          List.of(
              new Cell("H-77", false),
              new Cell("\u221212", true),
              new Cell("31.02.2026 14:00", false),
              new Cell("șță", false)));
      place = file.finish("list");
    }
    try (var workbook = new ReadableWorkbook(place.toFile())) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(1)).isEqualTo("Lungime");
      Row first = rows.get(1);
      assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(first.getCellText(0)).isEqualTo("000123");
      assertThat(first.getCell(1).asNumber()).isEqualByComparingTo("5997.5");
      assertThat(first.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 11, 27, 14, 0));
      assertThat(first.getCell(3).getType()).isEqualTo(CellType.STRING);
      assertThat(first.getCellText(3)).isEqualTo("=1+1");
      Row second = rows.get(2);
      assertThat(second.getCell(1).asNumber()).isEqualByComparingTo("-12");
      assertThat(second.getCellText(2)).isEqualTo("31.02.2026 14:00");
      assertThat(second.getCellText(3)).isEqualTo("șță");
    }
  }

  @Test
  void listLongerThanASheetGoesOnInTheNext() throws Exception {
    Path place;
    try (XlsxFile file = XlsxFile.in(folder, 1_001)) {
      file.header(List.of("Nr."));
      for (int i = 1; i <= 2_500; i++) {
        file.row(List.of(new Cell(Integer.toString(i), true)));
      }
      place = file.finish("list");
    }
    try (var workbook = new ReadableWorkbook(place.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).hasSize(3);
      List<Row> last = sheets.getLast().read();
      assertThat(last.getFirst().getCellText(0)).isEqualTo("Nr.");
      assertThat(last).hasSize(501);
      assertThat(last.getLast().getCell(0).asNumber()).isEqualByComparingTo("2500");
    }
  }

  @Test
  void anotherFileKeepsItsPlace() throws Exception {
    Files.writeString(folder.resolve("list.xlsx"), "theirs");
    try (XlsxFile file = XlsxFile.in(folder)) {
      file.header(List.of("a"));
      assertThat(file.finish("list")).isEqualTo(folder.resolve("list-2.xlsx"));
    }
    assertThat(folder.resolve("list.xlsx")).hasContent("theirs");
  }

  @Test
  void whatIsNotFinishedLeavesNothing() throws Exception {
    try (XlsxFile file = XlsxFile.in(folder)) {
      file.header(List.of("begun"));
      file.row(List.of(new Cell("1", true)));
    }
    assertThat(folder).isEmptyDirectory();
  }
}
