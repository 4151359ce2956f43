package org.kerf.flow;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.orders.CancelOrder;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Whatever people do at a saw and its stock, whether another station has done so or not. */
final class SawMischief {

  private final Workshop shop;
  private final Saw saw;
  private final Random random;

  SawMischief(Workshop shop, Saw saw, Random random) {
    this.shop = shop;
    this.saw = saw;
    this.random = random;
  }

  /** Does one thing, if there is something to do it with. */
  void run() throws StationFault {
    switch (random.nextInt(14)) {
      case 0 -> shop.bundle(6_000, 1 + random.nextInt(3));
      case 1 -> shop.order("C-" + random.nextInt(100_000), 1_830, 1 + random.nextInt(4));
      case 2 -> plan();
      case 3, 4 -> take();
      case 5, 6, 7, 8 -> cut();
      case 9 -> close();
      case 10 -> undo();
      case 11 -> adjust();
      case 12 -> moveOrScrap();
      default -> takeBack();
    }
  }

  private Optional<UUID> any(String ids) throws StationFault {
    List<UUID> all =
        shop.reading.of(tx -> StoreTx.of(tx).list(ids, p -> {}, row -> Columns.id(row, "id")));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private Optional<StockUnit> unit(String where) throws StationFault {
    Optional<UUID> id = any("SELECT id FROM stock_unit WHERE " + where + " ORDER BY id");
    return id.isEmpty()
        ? Optional.empty()
        : shop.reading.of(tx -> shop.repositories.stock().unit(tx, new UnitId(id.get())));
  }

  private Optional<CutOrder> order() throws StationFault {
    Optional<UUID> id = any("SELECT id FROM cut_order WHERE state = 'OPEN' ORDER BY id");
    return id.isEmpty()
        ? Optional.empty()
        : shop.reading.of(tx -> shop.repositories.orders().order(tx, new OrderId(id.get())));
  }

  private void plan() throws StationFault {
    Optional<StockUnit> bars = unit("origin = 'STOCK' AND on_hand > reserved AND state = 'FREE'");
    Optional<CutOrder> order = order();
    if (bars.isPresent()
        && order.isPresent()
        && order.get().lines().getFirst().item().equals(bars.get().item())) {
      new ApprovePlan(shop.booking, shop.repositories)
          .run(shop.command(), shop.proposal(bars.get(), order.get(), 1 + random.nextInt(2)));
    }
  }

  private Optional<PlanBar> bar(String state) throws StationFault {
    Optional<UUID> id = any("SELECT id FROM plan_bar WHERE state = '" + state + "' ORDER BY id");
    return id.isEmpty()
        ? Optional.empty()
        : shop.reading.of(tx -> shop.repositories.plans().bar(tx, new PlanBarId(id.get())));
  }

  private void take() throws StationFault {
    var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
    for (var job : shop.reading.of(tx -> shop.repositories.labels().remnantsThatWait(tx))) {
      settle.byHand(shop.command(), job.id(), "fără imprimantă");
    }
    Optional<PlanBar> bar = bar(BarState.TO_CUT.name());
    if (bar.isPresent()) {
      new TakeBar(shop.booking, shop.repositories).run(shop.command(), bar.get().id());
    }
  }

  private Optional<RunBar> onSaw() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.runs().onSaw(tx, saw.id()));
  }

  private void cut() throws StationFault {
    Optional<RunBar> run = onSaw();
    if (run.isPresent()) {
      PlanBar bar =
          shop.reading.of(
              tx -> shop.repositories.plans().bar(tx, run.get().planBar()).orElseThrow());
      var next = SawWork.next(bar);
      if (next.isPresent()) {
        boolean good = random.nextInt(5) > 0;
        new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings)
            .run(
                shop.command(),
                new ConfirmCut.Cut(
                    run.get().id(), next.get().id(), Length.ofMillimetres(1_830), good));
      }
    }
  }

  private void close() throws StationFault {
    Optional<RunBar> run = onSaw();
    if (run.isPresent()) {
      new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
          .run(shop.command(), run.get().id(), "gata");
    }
  }

  private void undo() throws StationFault {
    Optional<UUID> document =
        any(
            "SELECT id FROM LEDGER.document WHERE reverses IS NULL AND kind <> 'IMPORT'"
                + " ORDER BY id DESC LIMIT 6");
    if (document.isPresent()) {
      new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
          .run(
              shop.command(),
              new DocumentId(document.get()),
              "greșit",
              Optional.of(Length.ofMillimetres(700)));
    }
  }

  private void adjust() throws StationFault {
    Optional<StockUnit> unit = unit("origin = 'STOCK'");
    if (unit.isPresent()) {
      int there = unit.get().onHand();
      new AdjustUnit(shop.booking, shop.repositories)
          .run(shop.command(), unit.get().id(), there, random.nextInt(4), "numărat");
    }
  }

  private void moveOrScrap() throws StationFault {
    Optional<StockUnit> remnant = unit("origin = 'REMNANT' AND on_hand > 0");
    if (remnant.isPresent() && random.nextBoolean()) {
      new ScrapRemnant(shop.booking, shop.repositories)
          .run(shop.command(), remnant.get().id(), ScrapCause.DAMAGED);
      return;
    }
    Optional<StockUnit> unit = unit("on_hand > 0");
    Optional<UUID> to = any("SELECT id FROM place ORDER BY id");
    if (unit.isPresent() && to.isPresent()) {
      new MoveUnit(shop.booking, shop.repositories)
          .run(shop.command(), unit.get().id(), new LocationId(to.get()));
    }
  }

  private void takeBack() throws StationFault {
    switch (random.nextInt(3)) {
      case 0 -> {
        Optional<CutOrder> order = order();
        if (order.isPresent()) {
          new CancelOrder(shop.booking, shop.repositories).run(shop.command(), order.get());
        }
      }
      case 1 -> {
        Optional<UUID> plan = any("SELECT id FROM cut_plan WHERE state = 'APPROVED' ORDER BY id");
        if (plan.isPresent()) {
          new WithdrawPlan(shop.booking, shop.repositories)
              .run(shop.command(), new PlanId(plan.get()));
        }
      }
      default -> {
        Optional<PlanBar> bar = bar(BarState.TO_CUT.name());
        Optional<StockUnit> other =
            unit("origin = 'STOCK' AND on_hand > reserved AND state = 'FREE'");
        if (bar.isPresent() && other.isPresent()) {
          new ReportMissingBar(shop.booking, shop.repositories)
              .takeInstead(
                  shop.command(),
                  ReportMissingBar.Look.at(bar.get()),
                  other.get().id(),
                  "nu e la loc");
        }
      }
    }
  }
}
