package org.kerf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SQL names tables as {@link StoredTables} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredTablesTest {

  private final Map<String, String> sources = new TreeMap<>();

  @BeforeAll
  void readSources() throws IOException {
    Project.javaSources()
        .forEach(
            (path, text) -> {
              if (path.startsWith(Project.MAIN_SOURCES.toString())) {
                sources.put(path, text);
              }
            });
  }

  @Test
  void theTableNamesEachTableOfTheMigrationsOnce() throws IOException {
    assertThat(StoredTables.TABLES)
        .extracting(StoredTable::name)
        .containsExactlyInAnyOrderElementsOf(StoredTables.ofMigrations());
  }

  @Test
  void ownersAndReadersAreRooms() {
    assertThat(StoredTables.TABLES)
        .flatExtracting(StoredTable::readers)
        .allMatch(room -> Rooms.of(room.toString()).isPresent());
    assertThat(StoredTables.TABLES)
        .extracting(StoredTable::owner)
        .allMatch(room -> Rooms.of(room).filter(StoredTablesTest::speaksSql).isPresent());
  }

  private static boolean speaksSql(Room room) {
    return room.libraries().contains(Library.SQL);
  }

  @Test
  void sqlNamesOnlyTheTablesThatTheTableGives() throws IOException {
    assertThat(StoredTables.breaches(sources)).isEmpty();
  }

  @Test
  void everyPermitIsNeeded() throws IOException {
    assertThat(StoredTables.unneeded(sources)).isEmpty();
  }

  @Test
  void readingAndWritingWithoutLeaveIsReported() throws IOException {
    assertThat(
            breaches(
                "labels.store",
                "\"SELECT i.code FROM item i JOIN LEDGER.movement m ON m.item_id = i.id\""))
        .containsExactly(
            "may not read item, a table of stock.store",
            "may not read movement, a table of stock.store");
    assertThat(breaches("cutting.store", "\"UPDATE stock_unit SET state = ? WHERE id = ?\""))
        .containsExactly("may not write stock_unit, a table of stock.store");
    assertThat(breaches("stock.store", "\"DELETE \" + \"FROM cut_order\""))
        .containsExactly("may not write cut_order, a table of cutting.store");
    assertThat(breaches("ui.saw", "\"SELECT 1 FROM \" + name + \" JOIN saw s ON s.id = 1\""))
        .containsExactly("may not read saw, a table of cutting.store");
    assertThat(breaches("flow", "\"\"\"\n    select *\n    from run_bar\n    \"\"\""))
        .containsExactly("may not read run_bar, a table of cutting.store");
    assertThat(breaches("query.saw", "list(\"insert into party\" + columns)"))
        .containsExactly("may not write party, a table of party.store");
  }

  @Test
  void entitiesOfAnotherRoomsTableAreReported() throws IOException {
    String entity =
        "package org.kerf.labels.store; @Entity @Table(name = \"heat\") class LabelHeat {}";
    assertThat(StoredTables.breaches(Map.of("LabelHeat.java", entity)))
        .extracting(Breach::sentence)
        .containsExactly("may not write heat, a table of stock.store");
  }

  @Test
  void whatIsAllowedAndWhatIsNoSqlIsNotReported() throws IOException {
    assertThat(breaches("cutting.store", "\"SELECT u.id FROM stock_unit u JOIN saw s\"")).isEmpty();
    assertThat(breaches("stock.store", "\"INSERT INTO LEDGER.movement VALUES (?)\"")).isEmpty();
    assertThat(breaches("db.opening", "\"UPDATE counter SET epoch = ?\"")).isEmpty();
    assertThat(breaches("tools.bench", "\"INSERT INTO cut_order VALUES (?)\"")).isEmpty();
    assertThat(breaches("ui.stock", "\"The item and its heat are known.\"")).isEmpty();
  }

  private static List<String> breaches(String room, String expression) throws IOException {
    String text = "package org.kerf." + room + "; class A { Object a = " + expression + "; }";
    return StoredTables.breaches(Map.of("A.java", text)).stream().map(Breach::sentence).toList();
  }
}
