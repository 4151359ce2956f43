package org.kerf.flow.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.Workshop;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemColumn;

/** Records typed by hand, on a real store. */
class SaveRecordTest {

  private static final Locale RO = Locale.forLanguageTag("ro");

  @TempDir Path folder;

  private Workshop shop;
  private SaveRecord<Item> items;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    items = MasterRecords.of(shop.booking, shop.repositories).items();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aNewItemIsReadAsAFileWouldBe() throws StationFault {
    Item made = saved(add("HEA100", "Grindă HEA 100", Map.of("Preț (lei/m)", "98,5"))).now();
    assertThat(made.code()).isEqualTo("HEA100");
    assertThat(made.cutting().pricePerMetre()).isEqualTo(Money.ofBani(9_850));
    assertThat(now(made)).contains(made);
    assertThat(bookings()).hasSize(1);
  }

  @Test
  void everyCellInFaultIsTold() throws StationFault {
    var outcome = add("", "Grindă", Map.of("Kg/m", "abc", "Valoare rest (%)", "101"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SaveOutcome.Faulty.class,
            faulty ->
                assertThat(reasons(faulty))
                    .containsOnly(
                        Map.entry("Cod", Reason.Code.REQUIRED),
                        Map.entry("Kg/m", Reason.Code.NOT_A_NUMBER),
                        Map.entry("Valoare rest (%)", Reason.Code.OUT_OF_RANGE)));
    assertThat(bookings()).isEmpty();
  }

  @Test
  void noTwoItemsHaveOneCode() throws StationFault {
    assertThat(add("IPE200", "Alt profil", Map.of())).isEqualTo(new SaveOutcome.Taken<>(shop.item));
    Item other = saved(add("HEA100", "Grindă", Map.of())).now();
    assertThat(change(other, "Cod", "IPE200")).isEqualTo(new SaveOutcome.Taken<>(shop.item));
  }

  @Test
  void whoSawItBeforeSomebodyElseChangedItIsTold() throws StationFault {
    Item theirs = saved(change(shop.item, "Denumire", "Profil IPE 200")).now();
    assertThat(change(shop.item, "Denumire", "IPE 200 x")).isEqualTo(meanwhile(theirs));
    assertThat(now(shop.item)).contains(theirs);
    assertThat(change(theirs, "Denumire", "Profil IPE 200"))
        .isEqualTo(new SaveOutcome.Unchanged<>(theirs));
  }

  @Test
  void aChangeIsTakenBackUnlessSomebodyHasChangedItSince() throws StationFault {
    var first = saved(change(shop.item, "Denumire", "Profil IPE 200"));
    assertThat(saved(items.undo(shop.command(), first)).now()).isEqualTo(shop.item);
    var second = saved(change(shop.item, "Denumire", "Profil"));
    Item third = saved(change(second.now(), "Stoc minim (m)", "120")).now();
    assertThat(third.minStock()).isEqualTo(Length.ofMillimetres(120_000));
    assertThat(items.undo(shop.command(), second)).isEqualTo(meanwhile(third));
  }

  @Test
  void aNewItemTakenBackIsOffAndItsCodeIsFreeAgain() throws StationFault {
    var first = saved(add("HEA100", "Grindă", Map.of()));
    assertThat(saved(items.undo(shop.command(), first)).now().inactive()).isTrue();
    assertThat(listed(false)).containsExactly("IPE200");
    assertThat(listed(true)).containsExactly("HEA100");
    var again = saved(add("HEA100", "Grindă HEA", Map.of()));
    assertThat(again.now().id()).isEqualTo(first.now().id());
    assertThat(again.now().inactive()).isFalse();
    assertThat(listed(false)).containsExactly("HEA100", "IPE200");
  }

  @Test
  void anItemIsSwitchedOffAndOnWithAllItHas() throws StationFault {
    Item off = saved(items.setInactive(shop.command(), shop.item, true)).now();
    assertThat(off.inactive()).isTrue();
    var entry = new OrderEntryReader(shop.reading, shop.repositories);
    assertThat(entry.items("IPE", 5)).isEmpty();
    assertThat(entry.named(List.of("IPE200"))).isEmpty();
    assertThat(saved(items.setInactive(shop.command(), off, false)).now()).isEqualTo(shop.item);
  }

  @Test
  void aSawWithWorkStaysOn() throws StationFault {
    SaveRecord<SawRecord> saws = MasterRecords.of(shop.booking, shop.repositories).saws();
    var record = new SawRecord(shop.saw, "");
    var bundle = shop.bundle(6_000, 1);
    new ApprovePlan(shop.booking, shop.repositories)
        .run(shop.command(), shop.proposal(bundle, shop.order("C-1", 1_200, 2), 2));
    assertThat(saws.setInactive(shop.command(), record, true))
        .isEqualTo(new SaveOutcome.Busy<>(record));
  }

  @Test
  void aSawNamesALocationThatIsThereForItsRemnants() throws StationFault {
    SaveRecord<SawRecord> saws = MasterRecords.of(shop.booking, shop.repositories).saws();
    var record = new SawRecord(shop.saw, "");
    List<String> cells = new ArrayList<>(saws.cells(record, RO));
    int last = cells.size() - 1;
    cells.set(last, "Z99");
    assertThat(saws.run(shop.command(), Optional.of(record), cells, RO))
        .isInstanceOfSatisfying(
            SaveOutcome.Faulty.class,
            faulty ->
                assertThat(reasons(faulty))
                    .containsOnly(Map.entry("Loc resturi", Reason.Code.NOT_THERE)));
    cells.set(last, shop.location.code().text());
    var outcome = saws.run(shop.command(), Optional.of(record), cells, RO);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SaveOutcome.Saved.class,
            saved ->
                assertThat(((SawRecord) saved.now()).remnantLocation())
                    .isEqualTo(shop.location.name()));
    List<Saw> all = shop.reading.of(tx -> shop.repositories.plans().saws(tx));
    assertThat(all)
        .extracting(Saw::remnantLocation)
        .containsExactly(Optional.of(shop.location.id()));
  }

  @Test
  void theSameCommandSavesOnce() throws StationFault {
    var command = shop.command();
    List<String> cells = cells(Optional.empty(), Map.of("Cod", "HEA100", "Denumire", "Grindă"));
    Item made = saved(items.run(command, Optional.empty(), cells, RO)).now();
    assertThat(items.run(command, Optional.empty(), cells, RO))
        .isEqualTo(new SaveOutcome.Unchanged<>(made));
  }

  private static SaveOutcome<Item> meanwhile(Item now) {
    return new SaveOutcome.ChangedMeanwhile<>(now);
  }

  private static Map<String, Reason.Code> reasons(SaveOutcome.Faulty<?> faulty) {
    var codes = new HashMap<String, Reason.Code>();
    faulty.faults().forEach((column, reason) -> codes.put(column.heading(RO), reason.code()));
    return codes;
  }

  private static SaveOutcome.Saved<Item> saved(SaveOutcome<Item> outcome) {
    assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
    return (SaveOutcome.Saved<Item>) outcome;
  }

  private SaveOutcome<Item> add(String code, String name, Map<String, String> more)
      throws StationFault {
    var typed = new HashMap<>(more);
    typed.put("Cod", code);
    typed.put("Denumire", name);
    return items.run(shop.command(), Optional.empty(), cells(Optional.empty(), typed), RO);
  }

  private SaveOutcome<Item> change(Item seen, String heading, String text) throws StationFault {
    List<String> cells = cells(Optional.of(seen), Map.of(heading, text));
    return items.run(shop.command(), Optional.of(seen), cells, RO);
  }

  /** What stands in the form, with some of it typed anew. */
  private List<String> cells(Optional<Item> record, Map<String, String> typed) {
    List<Column> columns = items.columns();
    List<String> before =
        record.map(item -> items.cells(item, RO)).orElse(columns.stream().map(c -> "").toList());
    var cells = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(typed.getOrDefault(columns.get(i).heading(RO), before.get(i)));
    }
    return cells;
  }

  /** All that was booked but for what the workshop is made with. */
  private List<JournalEntry> bookings() throws StationFault {
    return shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 100)).stream()
        .filter(entry -> entry.fact() instanceof StockFact.ItemSaved)
        .skip(1)
        .toList();
  }

  private Optional<Item> now(Item item) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().item(tx, item.id()));
  }

  private List<String> listed(boolean inactive) throws StationFault {
    return shop.reading.of(
        tx ->
            shop
                .repositories
                .stock()
                .items(tx, "", inactive, Sorting.ascending(ItemColumn.CODE), Optional.empty(), 9)
                .stream()
                .map(Item::code)
                .toList());
  }
}
