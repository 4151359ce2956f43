package org.kerf.flow.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.ShopWithFiles;
import org.kerf.flow.Workshop;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/** A bar that was held for a defect is let free again, with a reason, and that can be undone. */
class ReleaseHoldTest {

  @TempDir Path folder;
  @TempDir Path files;
  private ShopWithFiles work;
  private Workshop shop;
  private ReleaseHold release;

  @BeforeEach
  void open() throws Exception {
    work = new ShopWithFiles(folder, files);
    shop = work.shop;
    release = new ReleaseHold(shop.booking, shop.repositories);
  }

  @AfterEach
  void shut() throws StationFault {
    work.close();
  }

  @Test
  void whatIsReleasedCanBePlannedAndTheBookingIsToldAndAudited() throws Exception {
    StockUnit held = held();
    assertThat(available()).isZero();
    Document document = released(held, "fisura era numai vopsea");
    assertThat(document.kind()).isEqualTo(StockDocuments.HOLD_RELEASED);
    assertThat(document.reason()).isEqualTo("fisura era numai vopsea");
    assertThat(line(held).unit().state()).isEqualTo(UnitState.FREE);
    assertThat(available()).isEqualTo(1);
    List<AuditLine> told = shop.reading.of(tx -> shop.audit.lines(tx, Long.MAX_VALUE, 1));
    assertThat(told).singleElement().matches(line -> line.action().equals("hold.released"));
    assertThat(release.run(shop.command(), held.id(), "încă o dată"))
        .isInstanceOf(ReleaseHold.Outcome.NotHeld.class);
  }

  @Test
  void withoutAReasonNothingIsReleased() throws Exception {
    StockUnit held = held();
    assertThat(release.run(shop.command(), held.id(), "  "))
        .isInstanceOf(ReleaseHold.Outcome.NoReason.class);
    assertThat(line(held).unit().state()).isEqualTo(UnitState.HELD);
  }

  @Test
  void undoneItIsHeldAgainForTheSameReasonAsBefore() throws Exception {
    StockUnit held = held();
    Document document = released(held, "verificată");
    assertThat(undo(document)).isInstanceOf(UndoDocument.Outcome.Undone.class);
    assertThat(line(held).unit().state()).isEqualTo(UnitState.HELD);
    assertThat(line(held).stateReason()).isEqualTo("fisură");
  }

  @Test
  void severalAreReleasedByOneDocumentAndHeldAgainEachForItsReason() throws Exception {
    var hold = new HoldUnit(shop.booking, shop.repositories);
    List<StockUnit> units =
        List.of(shop.bundle(6_000, 2), shop.bundle(4_000, 1), shop.bundle(3_000, 1));
    hold.run(shop.command(), units.getFirst().id(), "îndoită");
    List<UnitId> ids = units.stream().map(StockUnit::id).toList();
    assertThat(hold.run(shop.command(), ids, "fără certificat"))
        .as("none, and which is in the way")
        .isEqualTo(new HoldUnit.Outcome.NotFree(List.of(units.getFirst().code())));
    hold.run(shop.command(), ids.subList(1, 3), "fără certificat");
    var outcome = (ReleaseHold.Outcome.Released) release.run(shop.command(), ids, "verificate");
    assertThat(units).allMatch(unit -> state(unit) == UnitState.FREE);
    assertThat(release.run(shop.command(), ids, "încă o dată"))
        .isEqualTo(new ReleaseHold.Outcome.NotHeld(units.stream().map(StockUnit::code).toList()));
    undo(outcome.document());
    assertThat(line(units.getFirst()).stateReason()).isEqualTo("îndoită");
    assertThat(line(units.getLast()).stateReason()).isEqualTo("fără certificat");
  }

  private UnitState state(StockUnit unit) {
    try {
      return line(unit).unit().state();
    } catch (StationFault e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAPlanHasTakenMeanwhileIsNotHeldAgain() throws Exception {
    StockUnit held = held();
    Document document = released(held, "verificată");
    CutOrder order = shop.order("C-2", 500, 1);
    work.approve(shop.proposal(line(held).unit(), order, 1));
    assertThat(undo(document)).isInstanceOf(UndoDocument.Outcome.Refused.class);
    assertThat(line(held).unit().state()).isEqualTo(UnitState.FREE);
  }

  @Test
  void whatIsReleasedAndScrappedComesBackFree() throws Exception {
    StockUnit held = held();
    released(held, "verificată");
    var scrap = new ScrapRemnant(shop.booking, shop.repositories);
    var scrapped =
        (ScrapRemnant.Outcome.Scrapped) scrap.run(shop.command(), held.id(), ScrapCause.DAMAGED);
    undo(scrapped.document());
    assertThat(line(held).unit().state()).isEqualTo(UnitState.FREE);
  }

  private StockUnit held() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    work.approve(shop.proposal(bundle, shop.order("C-1", 900, 1), 1));
    return work.defective(work.take(work.waiting().getFirst())).remnant().orElseThrow();
  }

  private Document released(StockUnit held, String reason) throws StationFault {
    var outcome = release.run(shop.command(), held.id(), reason);
    return ((ReleaseHold.Outcome.Released) outcome).document();
  }

  private UndoDocument.Outcome undo(Document document) throws StationFault {
    return new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), document.id(), "greșeală", Optional.empty());
  }

  private UnitLine line(StockUnit unit) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().line(tx, unit.id()).orElseThrow());
  }

  private int available() throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.stock().available(tx, shop.item.id(), Owner.ours(), 9))
        .size();
  }
}
