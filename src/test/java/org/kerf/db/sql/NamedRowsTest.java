package org.kerf.db.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.TestStore;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;

/** Values reach the columns that they are named for, in whatever order they are given. */
class NamedRowsTest {

  private static final String INTO_PLACES = "INSERT INTO place";
  private static final ShortCode CODE = ShortCode.of(ShortCode.Kind.LOCATION, "01", 7);

  @TempDir private Path folder;

  @Test
  void eachValueIsInTheColumnThatItIsNamedFor() throws Exception {
    write(
        tx -> {
          NamedRows.insert(
              tx,
              INTO_PLACES,
              row ->
                  row.put("walk_order", 3)
                      .put("zone", "Hala 1")
                      .put("name", "A'1; --")
                      .put("id", new UUID(0, 1))
                      .put("code", CODE));
          assertThat(places(tx)).containsExactly(CODE.text() + " A'1; -- Hala 1 3");
        });
  }

  @Test
  void rowsOfABatchAreAllWritten() throws Exception {
    write(
        tx -> {
          insertPlaces(tx, List.of(1, 2, 3));
          assertThat(places(tx))
              .containsExactly(
                  CODE.text() + " P1 Z 1", CODE.text() + " P2 Z 2", CODE.text() + " P3 Z 3");
          NamedRows.insert(
              tx,
              INTO_PLACES,
              List.of(),
              (row, nothing) -> {
                throw new IllegalStateException("there is nothing to be written");
              });
        });
  }

  @Test
  void onlyRowsOfTheKeyAreChanged() throws Exception {
    write(
        tx -> {
          insertPlaces(tx, List.of(1, 2, 3));
          assertThat(
                  NamedRows.update(
                      tx,
                      "UPDATE place",
                      row -> row.put("zone", "N").put("walk_order", 9),
                      key -> key.put("name", "P2").put("zone", "Z")))
              .isEqualTo(1);
          assertThat(places(tx))
              .containsExactly(
                  CODE.text() + " P1 Z 1", CODE.text() + " P2 N 9", CODE.text() + " P3 Z 3");
          assertThat(
                  NamedRows.update(
                      tx, "UPDATE place", row -> row.put("zone", "M"), key -> key.put("name", "?")))
              .isZero();
        });
  }

  @Test
  void eachTypeIsStoredAsItsColumnNeedsItAndWhatIsAbsentIsNull() throws Exception {
    Instant at = Instant.parse("2026-11-30T10:00:00.125Z");
    write(
        tx -> {
          NamedRows.insert(
              tx,
              "INSERT INTO label_job",
              row ->
                  row.put("id", new UUID(0, 1))
                      .put("code", CODE)
                      .put("kind", ShortCode.Kind.BAR)
                      .put("template", "")
                      .put("language", "")
                      .put("fields", "")
                      .put("printer", "Zebra")
                      .put("state", "")
                      .put("tries", Length.ofMicrometres(4))
                      .put("trouble", "")
                      .put("queued_at", at)
                      .putInstant("settled_at", Optional.of(at))
                      .putInstant("next_try", Optional.empty())
                      .put("copies", Angle.SQUARE)
                      .put("reprint", true)
                      .put("by_hand_reason", "")
                      .put("user_name", ""));
          assertThat(
                  tx.list(
                      "SELECT * FROM label_job",
                      row ->
                          List.of(
                              Columns.id(row, "id"),
                              Columns.code(row, "code"),
                              Columns.text(row, "kind"),
                              Columns.length(row, "tries"),
                              Columns.instant(row, "queued_at"),
                              Columns.instantIfAny(row, "settled_at"),
                              Columns.instantIfAny(row, "next_try"),
                              Columns.angle(row, "copies"),
                              row.getBoolean("reprint"))))
              .containsExactly(
                  List.of(
                      new UUID(0, 1),
                      CODE,
                      "BAR",
                      Length.ofMicrometres(4),
                      at,
                      Optional.of(at),
                      Optional.empty(),
                      Angle.SQUARE,
                      true));
        });
  }

  @Test
  void aBatchHasTheSameColumnsThroughout() throws Exception {
    write(
        tx ->
            assertThatThrownBy(
                    () ->
                        NamedRows.insert(
                            tx,
                            INTO_PLACES,
                            List.of("name", "zone"),
                            (row, column) -> row.put(column, "x")))
                .isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void nothingButNamesComesIntoTheStatement() throws Exception {
    write(
        tx -> {
          assertThatThrownBy(
                  () -> NamedRows.insert(tx, INTO_PLACES, row -> row.put("zone) --", "x")))
              .hasMessageContaining("zone) --");
          assertThatThrownBy(
                  () -> NamedRows.insert(tx, "DELETE FROM place", row -> row.put("zone", "x")))
              .hasMessageContaining("DELETE FROM place");
          assertThatThrownBy(
                  () ->
                      NamedRows.update(tx, "UPDATE place", row -> row.put("zone", "x"), key -> {}))
              .as("without a key it would change all rows")
              .isInstanceOf(IllegalArgumentException.class);
        });
  }

  private void write(Consumer<StoreTx> work) throws StationFault {
    try (Store store = TestStore.open(folder)) {
      store.write(
          tx -> {
            work.accept(StoreTx.of(tx));
            tx.keepNothing();
            return true;
          });
    }
  }

  private static void insertPlaces(StoreTx tx, List<Integer> numbers) {
    NamedRows.insert(
        tx,
        INTO_PLACES,
        numbers,
        (row, number) ->
            row.put("name", "P" + number)
                .put("id", new UUID(0, number))
                .put("code", CODE)
                .put("zone", "Z")
                .put("walk_order", number));
  }

  private static List<String> places(StoreTx tx) {
    return tx.list(
        "SELECT code, name, zone, walk_order FROM place ORDER BY name",
        row ->
            String.join(
                " ",
                Columns.text(row, "code"),
                Columns.text(row, "name"),
                Columns.text(row, "zone"),
                row.getString("walk_order")));
  }
}
