package org.kerf.flow.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** Stock is held, corrected, divided and put together by hand, each as a document to be undone. */
class CorrectionsTest {

  @TempDir Path folder;
  private Workshop shop;
  private HoldUnit hold;
  private AdjustUnit adjust;
  private DivideBundle divide;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    hold = new HoldUnit(shop.booking, shop.repositories);
    adjust = new AdjustUnit(shop.booking, shop.repositories);
    divide = new DivideBundle(shop.booking, shop.repositories);
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void whatIsHeldMayNotBeUsedUntilItIsReleasedOrUndone() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    Document document =
        ((HoldUnit.Outcome.Held) hold.run(shop.command(), bundle.id(), "îndoite")).document();
    assertThat(line(bundle.id()).unit().state()).isEqualTo(UnitState.HELD);
    assertThat(line(bundle.id()).stateReason()).isEqualTo("îndoite");
    assertThat(line(bundle.id()).unit().available()).isZero();
    assertThat(hold.run(shop.command(), bundle.id(), "încă o dată"))
        .isInstanceOf(HoldUnit.Outcome.NotFree.class);
    undone(document);
    assertThat(line(bundle.id()).unit().available()).isEqualTo(4);
    hold.run(shop.command(), bundle.id(), "ruginite");
    var release = new ReleaseHold(shop.booking, shop.repositories);
    assertThat(release.run(shop.command(), bundle.id(), "curățate"))
        .isInstanceOf(ReleaseHold.Outcome.Released.class);
    assertThat(line(bundle.id()).unit().available()).isEqualTo(4);
  }

  @Test
  void withoutAReasonNothingIsHeldOrCorrected() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    assertThat(hold.run(shop.command(), bundle.id(), " "))
        .isInstanceOf(HoldUnit.Outcome.NoReason.class);
    assertThat(adjust.run(shop.command(), bundle.id(), 4, 3, ""))
        .isInstanceOf(AdjustUnit.Outcome.NoReason.class);
    assertThat(line(bundle.id()).unit().available()).isEqualTo(4);
  }

  @Test
  void countIsCorrectedUpAndDownAndUndone() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    var more = (AdjustUnit.Outcome.Adjusted) adjust(bundle, 4, 6);
    assertThat(onHand(bundle.id())).isEqualTo(6);
    adjust(bundle, 6, 5);
    assertThat(onHand(bundle.id())).isEqualTo(5);
    assertThat(undo(more.document())).isInstanceOf(UndoDocument.Outcome.Refused.class);
    var none = (AdjustUnit.Outcome.Adjusted) adjust(bundle, 5, 0);
    assertThat(line(bundle.id()).unit().state()).isEqualTo(UnitState.GONE);
    undone(none.document());
    assertThat(onHand(bundle.id())).isEqualTo(5);
  }

  @Test
  void whoCountedWhatOthersMovedMeanwhileIsAskedToLookAgain() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    adjust(bundle, 4, 3);
    assertThat(adjust(bundle, 4, 5)).isEqualTo(new AdjustUnit.Outcome.ChangedSince(3));
    assertThat(adjust(bundle, 3, 3)).isInstanceOf(AdjustUnit.Outcome.Same.class);
    assertThat(adjust(bundle, 3, -1)).isInstanceOf(AdjustUnit.Outcome.Impossible.class);
    assertThat(adjust(bundle, 3, 1_000_000)).isInstanceOf(AdjustUnit.Outcome.Impossible.class);
    assertThat(onHand(bundle.id())).isEqualTo(3);
  }

  @Test
  void partOfABundleIsABundleOfItsOwnAndGoesBack() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    var split = (DivideBundle.Outcome.Done) divide.split(shop.command(), bundle.id(), 3);
    StockUnit part = split.bundle();
    assertThat(part.onHand()).isEqualTo(3);
    assertThat(part.shape()).isEqualTo(UnitShape.BUNDLE);
    assertThat(part.code()).isNotEqualTo(bundle.code());
    assertThat(part.location()).isEqualTo(bundle.location());
    assertThat(part.length()).isEqualTo(bundle.length());
    assertThat(onHand(bundle.id())).isEqualTo(1);
    assertThat(divide.split(shop.command(), bundle.id(), 1))
        .isEqualTo(new DivideBundle.Outcome.TooMany(0));

    var merged = (DivideBundle.Outcome.Done) divide.merge(shop.command(), part.id(), bundle.id());
    assertThat(onHand(bundle.id())).isEqualTo(4);
    assertThat(line(part.id()).unit().state()).isEqualTo(UnitState.GONE);
    undone(merged.document());
    assertThat(onHand(part.id())).isEqualTo(3);
    undone(split.document());
    assertThat(onHand(bundle.id())).isEqualTo(4);
    assertThat(onHand(part.id())).isZero();
  }

  @Test
  void onlyEqualBundlesAreMerged() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    StockUnit longer = shop.bundle(7_000, 2);
    assertThat(divide.merge(shop.command(), bundle.id(), longer.id()))
        .isInstanceOf(DivideBundle.Outcome.NotEqual.class);
    assertThat(divide.merge(shop.command(), bundle.id(), bundle.id()))
        .isInstanceOf(DivideBundle.Outcome.NotEqual.class);
    hold.run(shop.command(), longer.id(), "ruginite");
    assertThat(divide.split(shop.command(), longer.id(), 1))
        .isInstanceOf(DivideBundle.Outcome.NoFreeBundle.class);
  }

  private AdjustUnit.Outcome adjust(StockUnit unit, int thought, int counted) throws StationFault {
    return adjust.run(shop.command(), unit.id(), thought, counted, "numărate");
  }

  private int onHand(UnitId id) throws StationFault {
    return line(id).unit().onHand();
  }

  private UnitLine line(UnitId id) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().line(tx, id).orElseThrow());
  }

  private void undone(Document document) throws StationFault {
    assertThat(undo(document)).isInstanceOf(UndoDocument.Outcome.Undone.class);
  }

  private UndoDocument.Outcome undo(Document document) throws StationFault {
    return new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), document.id(), "", Optional.empty());
  }
}
