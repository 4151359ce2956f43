package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.sync.DecideField;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Party;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.FieldEdit;
import org.kerf.tools.sync.ModelCentre;

/**
 * One record is changed at two stations that do not hear of each other: other fields merge, the
 * same field is for a person to decide, and the place of a unit follows the order of the feed.
 */
class EditedTwiceTest {

  private static final int NAME = 1;
  private static final int TOWN = 4;

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());
  private EnrolledShop office;
  private EnrolledShop yard;
  private Party party;

  @BeforeEach
  void aCustomerThatBothHave() throws StationFault {
    office = EnrolledShop.in(folder.resolve("office"), "01", centre, () -> "77");
    yard = EnrolledShop.in(folder.resolve("yard"), "02", centre, () -> "78");
    office.enrol();
    yard.enrol();
    var saved =
        records(office)
            .run(
                office.shop.command(),
                Optional.empty(),
                List.of("K9", "Atelier Nord", "", "", "Cluj", "", ""),
                Locale.ENGLISH);
    party = ((SaveOutcome.Saved<Party>) saved).now();
    exchange();
  }

  @AfterEach
  void close() {
    office.close();
    yard.close();
  }

  private void exchange() throws StationFault {
    for (int i = 0; i < 2; i++) {
      office.exchange();
      yard.exchange();
    }
  }

  private static SaveRecord<Party> records(EnrolledShop at) {
    return MasterRecords.of(at.shop.booking, at.shop.repositories).parties();
  }

  private Party at(EnrolledShop at) throws StationFault {
    return at.shop
        .reading
        .of(tx -> at.shop.repositories.parties().party(tx, party.id()))
        .orElseThrow();
  }

  private void change(EnrolledShop at, int cell, String now) throws StationFault {
    Party seen = at(at);
    List<String> cells = new ArrayList<>(records(at).cells(seen, Locale.ENGLISH));
    cells.set(cell, now);
    assertThat(records(at).run(at.shop.command(), Optional.of(seen), cells, Locale.ENGLISH))
        .isInstanceOf(SaveOutcome.Saved.class);
  }

  /** Workshops begin with things of the same codes, which is another matter. */
  private static List<Conflict> conflicts(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(tx -> at.sync.conflicts().found(tx, 10)).stream()
        .filter(each -> !each.edits().isEmpty())
        .toList();
  }

  private void assertAlike(String when) throws StationFault {
    SharedTables.assertSame(yard.shop.reading, SharedTables.of(office.shop.reading), when);
    assertThat(conflicts(yard)).as(when).isEqualTo(conflicts(office));
  }

  @Test
  void differentFieldsOfOneRecordMerge() throws Exception {
    change(office, NAME, "Atelier Nord SRL");
    change(yard, TOWN, "Turda");
    exchange();
    assertThat(at(office).name()).isEqualTo("Atelier Nord SRL");
    assertThat(at(office).town()).isEqualTo("Turda");
    assertThat(conflicts(office)).isEmpty();
    assertAlike("merged");
  }

  @Test
  void theSameFieldIsForAPersonWhoTakesTheOtherValue() throws Exception {
    change(office, NAME, "Nord SRL");
    change(yard, NAME, "Atelier Nord SA");
    exchange();
    assertAlike("both know");
    Conflict conflict = conflicts(office).getFirst();
    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.EDITED_PARTY);
    assertThat(conflict.edits()).extracting(FieldEdit::field).containsExactly("name", "name");
    assertThat(conflict.edits())
        .extracting(FieldEdit::nowText)
        .containsExactly("Nord SRL", "Atelier Nord SA");
    assertThat(at(office).name()).isEqualTo("Atelier Nord SA");
    var decide = decide(yard);
    FieldEdit first = conflict.edits().getFirst();
    assertThat(decide.run(yard.shop.command(), conflict.edits(), first)).isTrue();
    assertThat(decide.run(yard.shop.command(), conflict.edits(), first))
        .as("decided once")
        .isFalse();
    assertThat(conflicts(yard)).as("before it is sent").isEmpty();
    exchange();
    assertThat(at(office).name()).isEqualTo("Nord SRL");
    assertThat(conflicts(office)).isEmpty();
    assertAlike("decided");
  }

  @Test
  void theSameFieldIsForAPersonWhoKeepsWhatStands() throws Exception {
    change(office, NAME, "Nord SRL");
    change(yard, NAME, "Atelier Nord SA");
    exchange();
    Conflict conflict = conflicts(office).getFirst();
    assertThat(
            decide(office).run(office.shop.command(), conflict.edits(), conflict.edits().getLast()))
        .isTrue();
    exchange();
    assertThat(at(yard).name()).isEqualTo("Atelier Nord SA");
    assertThat(conflicts(yard)).isEmpty();
    assertAlike("kept");
    change(office, NAME, "Altfel");
    exchange();
    assertThat(conflicts(yard)).as("a later change has seen it").isEmpty();
  }

  @Test
  void whoeverTypesItAnewEndsTheConflict() throws Exception {
    change(office, NAME, "Nord SRL");
    change(yard, NAME, "Atelier Nord SA");
    exchange();
    change(office, NAME, "Atelierul de Nord");
    exchange();
    assertThat(at(yard).name()).isEqualTo("Atelierul de Nord");
    assertThat(conflicts(yard)).isEmpty();
    assertAlike("typed anew");
  }

  @Test
  void theSameValueAtBothIsNoConflict() throws Exception {
    change(office, NAME, "Nord SRL");
    change(yard, NAME, "Nord SRL");
    exchange();
    assertThat(conflicts(yard)).isEmpty();
    assertAlike("both meant the same");
  }

  @Test
  void whereAUnitLiesFollowsTheOrderOfTheFeedAndKeepsItsHistory() throws Exception {
    StockUnit unit = office.shop.bundle(6_000, 3);
    Location first = location("R1");
    Location second = location("R2");
    exchange();
    new MoveUnit(office.shop.booking, office.shop.repositories)
        .run(office.shop.command(), unit.id(), first.id());
    new MoveUnit(yard.shop.booking, yard.shop.repositories)
        .run(yard.shop.command(), unit.id(), second.id());
    yard.exchange();
    office.exchange();
    exchange();
    StockUnit moved =
        yard.shop
            .reading
            .of(tx -> yard.shop.repositories.stock().unit(tx, unit.id()))
            .orElseThrow();
    assertThat(moved.location()).as("the office's move came second").contains(first.id());
    long moves =
        yard.shop.reading.of(
            tx ->
                StoreTx.of(tx)
                    .number(
                        "SELECT COUNT(*) FROM LEDGER.movement WHERE unit_id = ?",
                        p -> p.add(unit.id().value())));
    assertThat(moves).as("what came in, and both moves").isGreaterThanOrEqualTo(3);
    assertThat(conflicts(office)).isEmpty();
    assertAlike("moved");
  }

  private Location location(String name) throws StationFault {
    var saved =
        MasterRecords.of(office.shop.booking, office.shop.repositories)
            .locations()
            .run(office.shop.command(), Optional.empty(), List.of(name, "", "1"), Locale.ENGLISH);
    return ((SaveOutcome.Saved<Location>) saved).now();
  }

  private static DecideField decide(EnrolledShop at) {
    return new DecideField(at.shop.booking, at.shop.repositories, StationFacts.codec());
  }
}
