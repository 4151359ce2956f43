package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Damage;
import org.kerf.db.EmptyStore;
import org.kerf.db.proof.SealedRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Cancellation;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.StoreState;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.kerf.settings.model.SettingFact;

/** Every table is damaged by hand, one value at a time: the check must name each. */
class CheckStoreTest {

  /** What a disk or a hand could do to a store after a morning's work. */
  private static final List<String> DAMAGES =
      List.of(
          "UPDATE stock_unit SET on_hand = on_hand + 1 WHERE on_hand = 3",
          "UPDATE stock_unit SET reserved = reserved + 1 WHERE on_hand = 3",
          "UPDATE stock_unit SET reserved = 0 WHERE reserved = 1",
          "UPDATE stock_unit SET state = 'GONE' WHERE on_hand = 3",
          "UPDATE stock_unit SET state = 'FREE' WHERE on_hand = 0",
          "UPDATE stock_unit SET length = length + 1 WHERE on_hand = 3",
          "UPDATE stock_unit SET item_id = RANDOM_UUID() WHERE on_hand = 3",
          "UPDATE stock_unit SET place_id = NULL WHERE on_hand = 3",
          "UPDATE stock_unit SET owner_id = RANDOM_UUID() WHERE on_hand = 3",
          "UPDATE stock_unit SET owner_id = (SELECT id FROM party WHERE code = 'K0') WHERE on_hand"
              + " = 3",
          "UPDATE stock_unit SET owner_id = (SELECT id FROM party WHERE code = 'K0') WHERE"
              + " parent_id IS NOT NULL",
          "UPDATE party SET id = RANDOM_UUID()",
          "DELETE FROM party",
          "UPDATE stock_unit SET code = 'damaged' WHERE parent_id IS NOT NULL",
          "DELETE FROM stock_unit WHERE on_hand = 0 AND origin = 'STOCK'",
          "UPDATE LEDGER.movement SET count_change = 3 WHERE kind = 'RECEIVED'",
          "UPDATE LEDGER.movement SET length = length - 1 WHERE kind = 'PIECE_CUT' AND seq = 3",
          "UPDATE LEDGER.movement SET unit_id = RANDOM_UUID() WHERE seq = 3",
          "UPDATE LEDGER.movement SET document_id = (SELECT document_id FROM LEDGER.movement"
              + " WHERE seq = 1) WHERE seq = 2",
          "UPDATE LEDGER.movement SET to_place = NULL WHERE seq = 1",
          "UPDATE LEDGER.movement SET reason = 'alt motiv' WHERE seq = 2",
          "UPDATE LEDGER.movement SET user_id = RANDOM_UUID() WHERE seq = 2",
          "UPDATE LEDGER.movement SET reverses = RANDOM_UUID() WHERE kind = 'REVERSAL'",
          "UPDATE LEDGER.movement SET seq = 1000 WHERE seq = 2",
          "DELETE FROM LEDGER.movement WHERE count_change = 0",
          "UPDATE LEDGER.document SET kind = 'MOVE' WHERE kind = 'IMPORT'",
          "UPDATE LEDGER.document SET reason = 'alt motiv' WHERE kind = 'REVERSAL'",
          "UPDATE LEDGER.document SET reverses = NULL WHERE kind = 'REVERSAL'",
          "UPDATE LEDGER.document SET occurred_at = DATEADD(DAY, 1, occurred_at) WHERE kind ="
              + " 'IMPORT'",
          "UPDATE LEDGER.document SET code = 'damaged' WHERE kind = 'CUT'",
          "DELETE FROM LEDGER.document WHERE kind = 'MOVE'",
          "UPDATE LEDGER.journal SET details = '{' WHERE no = 2",
          "UPDATE LEDGER.journal SET kind = 'other' WHERE no = 3",
          "UPDATE LEDGER.journal SET user_id = RANDOM_UUID() WHERE no = 3",
          "DELETE FROM LEDGER.journal WHERE no = 4",
          "DELETE FROM LEDGER.journal WHERE no = (SELECT journal_no FROM counter)",
          "UPDATE LEDGER.journal SET user_name = 'Altul' WHERE no = 3",
          "UPDATE LEDGER.journal SET version = version + 1 WHERE no = 5",
          "UPDATE LEDGER.journal SET subject = RANDOM_UUID() WHERE no = 5",
          "UPDATE LEDGER.journal SET at = DATEADD(SECOND, 1, at) WHERE no = 5",
          "UPDATE LEDGER.journal SET station = '07' WHERE no = 5",
          "UPDATE LEDGER.journal SET hash = X'00' WHERE no = 5",
          "UPDATE counter SET movement_no = movement_no - 1",
          "UPDATE counter SET movement_no = movement_no + 1",
          "UPDATE counter SET journal_no = journal_no - 1",
          "UPDATE counter SET head = X''",
          "DELETE FROM counter",
          "UPDATE journal_cursor SET last_no = 100000",
          "UPDATE notification SET journal_no = 100000 WHERE journal_no = (SELECT MIN(journal_no)"
              + " FROM notification)",
          "UPDATE cut_order SET state = 'DONE' WHERE state = 'OPEN'",
          "UPDATE cut_order SET state = 'OPEN' WHERE state = 'DONE'",
          "UPDATE cut_order SET customer_id = RANDOM_UUID()",
          "UPDATE cut_line SET quantity = 1 WHERE quantity = 3",
          "UPDATE cut_line SET material_of_id = RANDOM_UUID()",
          "UPDATE cut_line SET material_of_id = (SELECT id FROM party WHERE code = 'K0')",
          "UPDATE cut_line SET length = length + 1",
          "UPDATE cut_plan SET bars = bars + 1",
          "UPDATE cut_plan SET state = 'DONE' WHERE state = 'APPROVED'",
          "UPDATE cut_plan SET state = 'WITHDRAWN' WHERE state = 'APPROVED'",
          "UPDATE plan_bar SET state = 'RELEASED' WHERE state = 'TO_CUT'",
          "UPDATE plan_bar SET state = 'CUT' WHERE state = 'ON_SAW'",
          "UPDATE plan_bar SET length = length + 1 WHERE seq = 1",
          "DELETE FROM plan_bar WHERE state = 'TO_CUT'",
          "UPDATE plan_bar SET saw_id = RANDOM_UUID() WHERE state = 'ON_SAW'",
          "UPDATE plan_bar SET turn_seq = 1 WHERE turn_seq IS NULL AND state = 'TO_CUT'",
          "UPDATE plan_bar SET put_off = NULL WHERE put_off IS NOT NULL",
          "UPDATE plan_bar SET put_off = DATEADD(DAY, 1, put_off) WHERE put_off IS NOT NULL",
          "UPDATE LEDGER.missing_bar SET put_off = put_off_before WHERE instead_unit IS NULL",
          "UPDATE LEDGER.missing_bar SET instead_unit = unit_id WHERE instead_unit IS NOT NULL",
          "UPDATE LEDGER.missing_bar SET unit_id = instead_unit WHERE instead_unit IS NOT NULL",
          "UPDATE LEDGER.missing_bar SET bar_id = RANDOM_UUID()",
          "DELETE FROM LEDGER.missing_bar",
          "UPDATE plan_piece SET state = 'TO_CUT' WHERE state = 'CUT'",
          "UPDATE plan_piece SET state = 'CUT' WHERE state = 'TO_CUT'",
          "UPDATE plan_piece SET length = length - 1",
          "UPDATE plan_piece SET surplus = TRUE WHERE state = 'CUT'",
          "UPDATE plan_bar SET cut_ahead = TRUE WHERE seq = 1",
          "UPDATE run_bar SET pieces = pieces + 1, rest = rest - 1 WHERE state = 'ON_SAW'",
          "UPDATE run_bar SET kerf = kerf + 1, rest = rest - 1 WHERE state = 'ON_SAW'",
          "UPDATE run_bar SET trims = trims + 1, rest = rest - 1 WHERE state = 'ON_SAW'",
          "UPDATE run_bar SET remnant = remnant - 1, scrap = scrap + 1 WHERE remnant > 0",
          "UPDATE run_bar SET remnant_unit = NULL WHERE remnant > 0",
          "UPDATE run_bar SET scrap = scrap + 1 WHERE remnant > 0",
          "UPDATE run_bar SET state = 'CLOSED' WHERE state = 'ON_SAW'",
          "UPDATE run_bar SET state = 'ON_SAW' WHERE state = 'CLOSED'",
          "UPDATE run_bar SET unit_id = RANDOM_UUID() WHERE state = 'ON_SAW'",
          "UPDATE cut_piece SET measured = measured + 1 WHERE undone_by IS NULL",
          "UPDATE cut_piece SET kerf = kerf + 1 WHERE undone_by IS NULL",
          "UPDATE cut_piece SET good = NOT good WHERE undone_by IS NULL",
          "UPDATE cut_piece SET surplus = TRUE WHERE undone_by IS NULL",
          "UPDATE cut_piece SET undone_by = NULL WHERE undone_by IS NOT NULL",
          "UPDATE cut_piece SET document_id = RANDOM_UUID() WHERE undone_by IS NULL",
          "DELETE FROM cut_piece WHERE undone_by IS NULL",
          "DELETE FROM label_job",
          "UPDATE label_job SET state = 'BY_HAND' WHERE state = 'QUEUED'",
          "UPDATE label_job SET state = 'SENT' WHERE state = 'BY_HAND'");

  /** Rows for the tables in which a morning's work leaves none. */
  private static final List<String> REST =
      List.of(
          "INSERT INTO heat (id, number, certificate, certificate_type, supplier)"
              + " VALUES (RANDOM_UUID(), 'H1', 'C1', '3.1', 'S')",
          "INSERT INTO imported_file (hash, kind, name, imported_at, last_line, finished)"
              + " VALUES ('0', 'STOCK', 'f.csv', CURRENT_TIMESTAMP, 1, TRUE)",
          "INSERT INTO imported_document (document_id, hash, kind)"
              + " SELECT MIN(id), '0', 'STOCK' FROM LEDGER.document",
          "INSERT INTO journal_dead_letter (consumer, journal_no, error, at)"
              + " VALUES ('c', 1, 'e', CURRENT_TIMESTAMP)",
          "INSERT INTO printer_outage (printer, since) VALUES ('Zebra', CURRENT_TIMESTAMP)",
          "INSERT INTO feed_position (station, epoch, last_no, last_movement)"
              + " VALUES (RANDOM_UUID(), 1, 7, 0)",
          "INSERT INTO LEDGER.pulled_entry (station, epoch, no, kind, version, subject, details,"
              + " at, user_id) VALUES (RANDOM_UUID(), 1, 7, 'party.saved', 1, RANDOM_UUID(), '{}',"
              + " CURRENT_TIMESTAMP, RANDOM_UUID())",
          "INSERT INTO centre_progress (id, sent_no, cursor_seq, cursor_hash, names_version)"
              + " VALUES (1, 7, 1, REPEAT('0', 64), 3)",
          "INSERT INTO user_grant (user_id, version, home, ended)"
              + " SELECT MIN(id), 1, TRUE, FALSE FROM app_user",
          "INSERT INTO grant_clock (id, users_version, badge_salt, contact, elapsed, looked)"
              + " VALUES (1, 1, SECURE_RAND(16), CURRENT_TIMESTAMP, 0, CURRENT_TIMESTAMP)",
          "INSERT INTO accepted_conflict (id, at, user_id, station, reason)"
              + " VALUES (RANDOM_UUID(), CURRENT_TIMESTAMP, RANDOM_UUID(), '01', 'x')",
          "INSERT INTO feed_mark (thing, kind, document, name, station, at, user_id)"
              + " VALUES (RANDOM_UUID(), 'HELD', RANDOM_UUID(), 'N1', '01', CURRENT_TIMESTAMP,"
              + " RANDOM_UUID())",
          "INSERT INTO crossing (id, kind, subject, code, number, document, name, station, at,"
              + " user_id) VALUES (RANDOM_UUID(), 'CUT_OF_HELD', RANDOM_UUID(), 'B1', 0,"
              + " RANDOM_UUID(), 'N1', '01', CURRENT_TIMESTAMP, RANDOM_UUID())",
          "INSERT INTO conflict (id, kind, code, since)"
              + " VALUES (RANDOM_UUID(), 'DOUBLED_HEAT', 'H-7', CURRENT_TIMESTAMP)",
          "INSERT INTO centre_claim (thing, purpose, state, fencing, holder, cut_noted,"
              + " broken_because, finished)"
              + " VALUES (RANDOM_UUID(), 'cut', 'WANTED', 0, '', FALSE, '', FALSE)",
          "INSERT INTO field_edit (record, field, station, epoch, no, place, characters, code,"
              + " kind, version, details, now_text, at, user_id, decided) VALUES (RANDOM_UUID(),"
              + " 'name', RANDOM_UUID(), 1, 7, 1, '01', 'K1', 'party.saved', 1, '{}', 'x',"
              + " CURRENT_TIMESTAMP, RANDOM_UUID(), FALSE)",
          "INSERT INTO rejected_entry (seq, station, characters, epoch, no, kind, version, subject,"
              + " details, at, user_id, movements_before, why, problem, program, since) VALUES (7,"
              + " RANDOM_UUID(), '02', 1, 7, 'pallet.moved', 1, RANDOM_UUID(), '{}',"
              + " CURRENT_TIMESTAMP, RANDOM_UUID(), 0, 'UNKNOWN', '', '1.0', CURRENT_TIMESTAMP)",
          "INSERT INTO rejected_thing (station, epoch, no, thing)"
              + " SELECT station, epoch, no, subject FROM rejected_entry",
          "INSERT INTO exchange_stall (id, since) VALUES (1, CURRENT_TIMESTAMP)",
          "INSERT INTO feed_batch (seq, hash, station, epoch, first_no, last_no)"
              + " SELECT 1, REPEAT('0', 64), station, epoch, no, no FROM LEDGER.pulled_entry",
          "INSERT INTO company_station (id, characters, name)"
              + " VALUES (RANDOM_UUID(), 'D1', 'Curte')",
          "INSERT INTO store_epoch (epoch, after_no) VALUES (1, 0)",
          "INSERT INTO person_name (id, name) VALUES (RANDOM_UUID(), 'Ioana Țurcanu')",
          "INSERT INTO feed_notification (id, station, epoch, no, seen)"
              + " SELECT RANDOM_UUID(), station, epoch, no, FALSE FROM LEDGER.pulled_entry",
          "INSERT INTO setting (name, setting_value) VALUES ('n', 'v')");

  private static final List<String> REDEFINITIONS =
      List.of(
          "ALTER TABLE run_bar DROP CONSTRAINT bar_balance",
          "ALTER TABLE cut_order DROP CONSTRAINT cut_order_customer",
          "ALTER TABLE stock_unit ALTER COLUMN lot SET NULL",
          "ALTER TABLE stock_unit ADD COLUMN more INTEGER",
          "ALTER TABLE app_user ALTER COLUMN active SET DEFAULT TRUE",
          "DROP INDEX stock_unit_by_item",
          "DROP TRIGGER PUBLIC.\"SEAL_ITEM\"",
          "CREATE TRIGGER other AFTER INSERT ON item FOR EACH ROW CALL"
              + " 'org.kerf.db.seal.RowTrigger'",
          "CREATE USER other PASSWORD 'other' ADMIN",
          "ALTER USER station ADMIN TRUE",
          "GRANT UPDATE ON SCHEMA LEDGER TO station",
          "CREATE ALIAS run FOR 'java.lang.System.getProperty(java.lang.String)'",
          "CREATE VIEW LEDGER.other AS SELECT * FROM LEDGER.movement",
          "CREATE TABLE other (id INTEGER)",
          "DROP TABLE printer_outage",
          "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '19'");

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void aMorningsWork() throws Exception {
    shop = Workshop.in(folder);
    new MorningsWork(shop).book();
    assertThat(shop.check().differences()).isEmpty();
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void everyDamageIsNamed() throws Exception {
    Damage.allow(folder, EmptyStore.KEY);
    List<String> passedOver = new ArrayList<>();
    for (String sql : DAMAGES) {
      shop.transactions.write(
          tx -> {
            boolean nothingDamaged = StoreTx.of(tx).change(sql, p -> {}) == 0;
            if (nothingDamaged || check(tx).clean()) {
              passedOver.add(sql);
            }
            tx.keepNothing();
            return true;
          });
    }
    assertThat(passedOver).isEmpty();
    // The rows are as they were; what kept such damage out is gone.
    assertThat(shop.check().differences())
        .isNotEmpty()
        .allMatch(line -> line.contains("definition"));
  }

  /**
   * Whatever a person with the store's key and a database tool changes, in any column of any table.
   */
  @Test
  void whateverIsChangedInARowWithoutTheProgramIsFound() throws Exception {
    shop.transactions.write(
        tx -> {
          REST.forEach(insert -> StoreTx.of(tx).change(insert, p -> {}));
          var told = new SettingFact.RecoveryKeyShown();
          shop.journal.write(tx, List.of(told), shop.booking.now(), shop.operator.id());
          return true;
        });
    Damage.allow(folder, EmptyStore.KEY);
    List<String> passedOver = new ArrayList<>();
    try (var rows = new SealedRows(folder, EmptyStore.KEY)) {
      assertThat(rows.proved()).isEmpty();
      List<String> damages = rows.damages();
      assertThat(damages).hasSizeGreaterThan(200);
      for (String sql : damages) {
        if (rows.differences(sql).isEmpty()) {
          passedOver.add(sql);
        }
      }
    }
    assertThat(passedOver).isEmpty();
  }

  @Test
  void whateverIsChangedInTheDefinitionsIsFound() throws Exception {
    shop.close();
    List<String> passedOver = new ArrayList<>();
    for (String sql : REDEFINITIONS) {
      try (var rows = new SealedRows(folder, EmptyStore.KEY)) {
        if (rows.redefined(sql).isEmpty()) {
          passedOver.add(sql);
        }
      }
    }
    assertThat(passedOver).isEmpty();
  }

  @Test
  void codesThatWouldBeGivenASecondTimeAreFound() throws Exception {
    try (var rows = new SealedRows(folder, EmptyStore.KEY)) {
      rows.redefined("ALTER SEQUENCE short_code_serial RESTART WITH 2");
    }
    assertThat(shop.check().differences())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("The next codes are on labels already");
  }

  /** Rows and seal forged together, by somebody who has the key: the mark beside the file tells. */
  @Test
  void aStoreThatWasForgedWholeIsNotTheOneThatWasWritten() throws Exception {
    try (var rows = new SealedRows(folder, EmptyStore.KEY)) {
      rows.forge("UPDATE item SET grade = 'S355J2'");
      assertThat(rows.proved()).isEmpty();
    }
    assertThat(shop.check().differences())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("not the one that was last written here");
  }

  @Test
  void itSaysHowFarItIsAndStopsWhereverItIs() throws Exception {
    List<Double> told = new ArrayList<>();
    assertThat(check(told::add).clean()).isTrue();
    assertThat(told).isSorted().hasSizeGreaterThan(50);
    assertThat(told.getLast()).isCloseTo(1, within(0.001));
    // Each step but the last, which is said twice: after it there is nothing more to stop.
    for (int at = 0; at < told.size() && told.get(at) < told.getLast(); at += 5) {
      var cancellation = new Cancellation();
      double stopped = told.get(at);
      assertThatThrownBy(
              () ->
                  cancellation.during(
                      () ->
                          check(
                              done -> {
                                if (done >= stopped) {
                                  cancellation.cancel();
                                }
                              })))
          .as("stopped at %s", stopped)
          .isInstanceOf(StationFault.class);
    }
  }

  private CheckStore.Report check(DoubleConsumer progress) throws StationFault {
    return new CheckStore(
            shop.reading, shop.repositories, shop.audit, new ParallelWork(Runnable::run))
        .run(progress);
  }

  /** What the check says inside this transaction. */
  private CheckStore.Report check(Tx tx) {
    var inside =
        new Transactions() {
          @Override
          public <T> T read(Work<T> work) {
            return work.run(tx);
          }

          @Override
          public <T> T survey(Work<T> work) {
            return work.run(tx);
          }

          @Override
          public <T> T write(Work<T> work) {
            throw new AssertionError("a check changes nothing");
          }

          @Override
          public <T> T writePart(Work<T> work) {
            throw new AssertionError("a check changes nothing");
          }

          @Override
          public Snapshot snapshot() {
            return inside(tx);
          }

          @Override
          public StoreState state() {
            return new StoreState(false, OptionalLong.empty());
          }

          @Override
          public long durableJournal() {
            return 0;
          }
        };
    try {
      return new CheckStore(
              new Reading(inside), shop.repositories, shop.audit, new ParallelWork(Runnable::run))
          .run();
    } catch (StationFault fault) {
      throw new AssertionError(fault);
    }
  }

  private static Snapshot inside(Tx tx) {
    return new Snapshot() {
      @Override
      public <T> T read(Transactions.Work<T> work) {
        return work.run(tx);
      }

      @Override
      public List<String> differences(DoubleConsumer progress) {
        return List.of();
      }

      @Override
      public void close() {}
    };
  }
}
