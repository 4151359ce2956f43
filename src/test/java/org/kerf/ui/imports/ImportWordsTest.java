package org.kerf.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.ui.StationPages;
import org.kerf.ui.texts.Language;

class ImportWordsTest {

  @Test
  void oneRowIsNotSeveral() {
    assertThat(said(Language.ENGLISH, 1)).isEqualTo("stock.csv: 1 row taken in");
    assertThat(said(Language.ENGLISH, 2)).isEqualTo("stock.csv: 2 rows taken in");
    assertThat(said(Language.ROMANIAN, 1)).isEqualTo("stock.csv: 1 rând importat");
    assertThat(said(Language.ROMANIAN, 2)).isEqualTo("stock.csv: 2 rânduri importate");
    assertThat(said(Language.ROMANIAN, 20)).isEqualTo("stock.csv: 20 de rânduri importate");
  }

  private static String said(Language language, int rows) {
    var result = new ImportFile.Result(rows, 0, 1, false);
    return StationPages.texts(language)
        .of(new ImportStage.Taken(ImportKind.STOCK, "stock.csv", result).words());
  }
}
