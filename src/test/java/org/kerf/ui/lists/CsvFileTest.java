package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file itself: its marks, its quotes, its place. */
class CsvFileTest {

  @TempDir private Path folder;

  @Test
  void cellsWithSeparatorsAreQuoted() throws Exception {
    try (CsvFile file = CsvFile.in(folder)) {
      file.header(List.of("a;b", "say \"x\"", "two\nlines", " edge", "plain ș", ""));
      Path place = file.finish("list");
      assertThat(Files.readString(place))
          .isEqualTo("\uFEFF\"a;b\";\"say \"\"x\"\"\";\"two\nlines\";\" edge\";plain ș;\r\n");
    }
  }

  @Test
  void anotherFileKeepsItsPlace() throws Exception {
    Files.writeString(folder.resolve("list.csv"), "theirs");
    Files.writeString(folder.resolve("list-2.csv"), "theirs too");
    try (CsvFile file = CsvFile.in(folder)) {
      assertThat(file.finish("list")).isEqualTo(folder.resolve("list-3.csv"));
    }
    assertThat(folder.resolve("list.csv")).hasContent("theirs");
  }

  @Test
  void whatIsNotFinishedLeavesNothing() throws Exception {
    try (CsvFile file = CsvFile.in(folder)) {
      file.header(List.of("begun"));
    }
    assertThat(folder).isEmptyDirectory();
  }
}
