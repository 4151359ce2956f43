package org.kerf.db.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.TestStore;

/** Words are folded alike where they are typed, where they are sorted and where they are stored. */
class SearchTest {

  private static final String LETTERS =
      "ȚEAVĂ ţeavă țeavă Făgetul ŞINĂ Șină Încărcător Kovács Őrház Müller Dvořák Łódź ñandú çok Æ ß"
          + " ì ABC xyz 0123 ~%_\\";

  @TempDir private Path folder;

  @Test
  void typedWordsFoldAsTheStoreFoldsThem() throws Exception {
    try (Store store = TestStore.open(folder)) {
      for (String word : LETTERS.split(" ", -1)) {
        String sorted =
            store.read(
                tx ->
                    StoreTx.of(tx)
                        .first(
                            "SELECT " + FoldedText.foldedSql("CAST(? AS VARCHAR)") + " AS folded",
                            p -> p.add(word),
                            row -> Columns.text(row, "folded"))
                        .orElseThrow());
        assertThat(sorted).isEqualTo(FoldedText.folded(word));
        assertThat(stored(store, word)).isEqualTo(FoldedText.folded(word) + " code");
      }
    }
  }

  private static String stored(Store store, String word) throws Exception {
    return store.write(
        tx -> {
          tx.keepNothing();
          StoreTx.of(tx)
              .change(
                  "INSERT INTO place (id, code, name, zone, walk_order)"
                      + " VALUES (RANDOM_UUID(), 'code', ?, '', 0)",
                  p -> p.add(word));
          return StoreTx.of(tx)
              .first(
                  "SELECT search FROM place WHERE name = ?",
                  p -> p.add(word),
                  row -> Columns.text(row, "search").replace("code      ", "code"))
              .orElseThrow();
        });
  }

  @Test
  void marksAndCaseDoNotMatter() {
    assertThat(FoldedText.folded("ŢEAVĂ")).isEqualTo("teava").isEqualTo(FoldedText.folded("Țeavă"));
    assertThat(FoldedText.folded("Făgetul")).isEqualTo("fagetul");
    // A letter and its mark apart, as some systems send them.
    assertThat(FoldedText.folded("Fa\u0306getul")).isEqualTo("fagetul");
    assertThat(FoldedText.contains(" 50%_ ")).isEqualTo("%50\\%\\_%");
  }

  @Test
  void aPartOfACodeIsToldFromAWord() {
    assertThat(FoldedText.partOfCode("b01 00a2f4 t")).contains("B0100A2F4T");
    assertThat(FoldedText.partOfCode("0a2")).contains("0A2");
    assertThat(FoldedText.partOfCode("teava")).isEmpty();
    assertThat(FoldedText.partOfCode("20")).isEmpty();
    assertThat(FoldedText.partOfCode("țeavă 20x3")).isEmpty();
  }
}
