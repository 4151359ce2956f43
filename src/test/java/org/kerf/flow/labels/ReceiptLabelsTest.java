package org.kerf.flow.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.Workshop;
import org.kerf.flow.imports.ReceiveStock;
import org.kerf.flow.receiving.ReceivingShop;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.stock.model.unit.StockUnit;

/** Labels of bars and bundles that came in. */
class ReceiptLabelsTest {

  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

  @TempDir Path folder;
  private Workshop shop;
  private ReceiveStock receive;
  private SettleLabel settle;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    receive = new ReceiveStock(shop.booking, shop.repositories, shop.labelSettings);
    settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aReceiptQueuesTheLabelOnceHoweverOftenItIsBooked() throws StationFault {
    Command command = shop.command();
    StockUnit unit = received(command, 4, 2);
    assertThat(received(command, 4, 2)).isEqualTo(unit);
    assertThat(labels())
        .extracting(LabelJob::code, LabelJob::kind, LabelJob::reprint, LabelJob::state)
        .containsExactly(
            tuple(unit.code(), LabelKind.BAR, false, LabelState.QUEUED),
            tuple(unit.code(), LabelKind.BAR, false, LabelState.QUEUED));
    LabelJob label = labels().getFirst();
    assertThat(texts(label))
        .containsExactly("IPE 200", "4 ×", "6 000 mm", "L-7", shop.location.name(), "537,6 kg");
    assertThat(new LabelRenderer(LabelFixtures.templates()).render(label))
        .isInstanceOf(LabelRenderer.Rendered.Ready.class);
  }

  @Test
  void aSingleBarIsNotCountedOnItsLabel() throws StationFault {
    received(shop.command(), 1, 1);
    assertThat(only().content().value(LabelField.COUNT)).isEmpty();
  }

  @Test
  void noCopiesAreNoLabel() throws StationFault {
    received(shop.command(), 4, 0);
    assertThat(labels()).isEmpty();
  }

  @Test
  void whatIsRefusedQueuesNothing() throws StationFault {
    Map<Column, String> typed = typed(4);
    typed.put(StockSheets.LOCATION, "Z99");
    assertThat(receive.run(shop.command(), typed, ROMANIAN, ReceiptCopies.STANDARD))
        .isInstanceOf(ReceiveStock.Outcome.Faulty.class);
    assertThat(labels()).isEmpty();
  }

  @Test
  void eachBundleOfADeliveryGetsOneWithItsOwner() throws StationFault {
    var receiving = new ReceivingShop(shop);
    var came = receiving.receiveWithDifferences(receiving.announce("A-1", true, 10, 10, 10));
    assertThat(labels().reversed())
        .extracting(
            LabelJob::code,
            label -> label.content().value(LabelField.COUNT),
            label -> label.content().value(LabelField.OWNER),
            label -> label.content().value(LabelField.HEAT))
        .containsExactly(
            tuple(came.units().get(0).code(), "10 ×", shop.customer.name(), "H-1"),
            tuple(came.units().get(1).code(), "7 ×", shop.customer.name(), ""),
            tuple(came.units().get(2).code(), "8 ×", shop.customer.name(), "H-1"),
            tuple(came.units().get(3).code(), "2 ×", shop.customer.name(), "H-1"));
  }

  @Test
  void anUndoneReceiptTakesItsLabelBack() throws StationFault {
    var received =
        (ReceiveStock.Outcome.Received)
            receive.run(shop.command(), typed(4), ROMANIAN, ReceiptCopies.STANDARD);
    new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), received.document().id(), "", Optional.empty());
    assertThat(only().state()).isEqualTo(LabelState.WITHDRAWN);
  }

  @Test
  void aReprintIsMarkedAndSaysWhatIsThereNow() throws StationFault {
    StockUnit unit = received(shop.command(), 4, 1);
    new AdjustUnit(shop.booking, shop.repositories)
        .run(shop.command(), unit.id(), 4, 3, "numărat", Optional.empty());
    LabelJob again = settle.reprint(shop.command(), unit.code()).orElseThrow();
    assertThat(again.reprint()).isTrue();
    assertThat(again.content().value(LabelField.COUNT)).isEqualTo("3 ×");
  }

  @Test
  void aBarThatHasHadNoLabelGetsItsFirst() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    LabelJob first = settle.reprint(shop.command(), bundle.code()).orElseThrow();
    assertThat(first.reprint()).isFalse();
    assertThat(first.kind()).isEqualTo(LabelKind.BAR);
  }

  @Test
  void aLocationsFirstLabelHasEqualCopiesAndLaterOnesAreMarked() throws StationFault {
    var two = new LabelRequest("", Optional.empty(), 2);
    assertThat(labelled(two)).isEqualTo(new SettleLabel.Reprinted(2, List.of(), false));
    assertThat(labels()).extracting(LabelJob::reprint).containsExactly(false, false);
    labelled(new LabelRequest("Deteriorată", Optional.empty(), 3));
    assertThat(labels().subList(0, 3)).extracting(LabelJob::reprint).containsOnly(true);
    assertThat(labels()).extracting(LabelJob::copies).containsOnly(1);
  }

  private SettleLabel.Reprinted labelled(LabelRequest request) throws StationFault {
    return settle.reprintMany(
        shop.command(), List.of(shop.location.code()), request, done -> false);
  }

  @Test
  void theSameCommandOnceMoreTellsHowManyItQueued() throws StationFault {
    Command command = shop.command();
    List<ShortCode> codes = List.of(shop.location.code(), shop.bundle(6_000, 3).code());
    var two = new LabelRequest("", Optional.empty(), 2);
    var first = settle.reprintMany(command, codes, two, done -> false);
    assertThat(settle.reprintMany(command, codes, two, done -> false)).isEqualTo(first);
    assertThat(labels()).hasSize(4);
  }

  private StockUnit received(Command command, int count, int copies) throws StationFault {
    var outcome = receive.run(command, typed(count), ROMANIAN, new ReceiptCopies(copies));
    return ((ReceiveStock.Outcome.Received) outcome).unit();
  }

  private Map<Column, String> typed(int count) {
    Map<Column, String> typed = new HashMap<>();
    typed.put(StockSheets.ITEM, shop.item.code());
    typed.put(StockSheets.LENGTH, "6000");
    typed.put(StockSheets.COUNT, Integer.toString(count));
    typed.put(StockSheets.KIND, count == 1 ? "bară" : "legătură");
    typed.put(StockSheets.LOT, "L-7");
    typed.put(StockSheets.LOCATION, shop.location.name());
    return typed;
  }

  private static List<String> texts(LabelJob label) {
    return List.of(
            LabelField.ITEM,
            LabelField.COUNT,
            LabelField.LENGTH,
            LabelField.LOT,
            LabelField.PLACE,
            LabelField.MASS)
        .stream()
        .map(label.content()::value)
        .toList();
  }

  /** The newest first. */
  private List<LabelJob> labels() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.labels().recent(tx, LabelFilter.ALL, 10));
  }

  private LabelJob only() throws StationFault {
    assertThat(labels()).hasSize(1);
    return labels().getFirst();
  }
}
