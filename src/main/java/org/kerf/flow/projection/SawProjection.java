package org.kerf.flow.projection;

import java.util.Optional;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunProgress;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;

/** Bars on saws, what was cut from them, and what became of planned bars. */
final class SawProjection {

  private final Repositories repositories;
  private final PlanProjection plans;

  SawProjection(Repositories repositories, PlanProjection plans) {
    this.repositories = repositories;
    this.plans = plans;
  }

  /** Whether facts of this kind change plans or bars. */
  static boolean changesBars(SawFact fact) {
    return switch (fact) {
      case SawFact.SawSaved _, SawFact.BarNotReplanned _, SawFact.RemnantScrapped _ -> false;
      default -> true;
    };
  }

  /** What the fact changed of plans and bars; facts of early versions do not say it. */
  static Optional<CuttingChange> change(SawFact fact) {
    return switch (fact) {
      case SawFact.BarOnSaw bar -> bar.change();
      case SawFact.CutConfirmed cut -> cut.change();
      case SawFact.BarClosed bar -> bar.change();
      case SawFact.BarDefective bar -> bar.change();
      case SawFact.BarPutOff bar -> bar.change();
      case SawFact.BarReplaced bar -> bar.change();
      case SawFact.SawDocumentUndone undone -> Optional.of(undone.change());
      case SawFact.SawSaved _, SawFact.BarNotReplanned _, SawFact.RemnantScrapped _ ->
          Optional.empty();
    };
  }

  /** Why a bar that was not found is held. */
  static String reason(SawFact fact) {
    return fact instanceof SawFact.BarReplaced bar ? bar.reason() : "";
  }

  /**
   * Bars, planned and on the saw, may go where the change says. A bar that lies on the saw may
   * leave it whatever became of its plan: another station may have withdrawn that before it heard.
   */
  void guard(Tx tx, CuttingChange change) {
    Optional<RunBar> lying = change.run().flatMap(run -> repositories.runs().bar(tx, run.id()));
    change.run().ifPresent(run -> guard(lying.orElseThrow(), run));
    plans.guard(
        tx,
        change.bars().stream()
            .filter(bar -> lying.filter(on -> isOnSaw(on, bar)).isEmpty())
            .toList());
  }

  private static boolean isOnSaw(RunBar lying, BarProgress bar) {
    return lying.state() == RunState.ON_SAW && lying.planBar().equals(bar.id());
  }

  private static void guard(RunBar bar, RunProgress next) {
    if (!bar.state().mayBecome(next.state())) {
      throw new IllegalStateException(
          "the bar on the saw "
              + bar.id().value()
              + " can't go from "
              + bar.state()
              + " to "
              + next.state());
    }
  }

  void insert(Tx tx, CuttingChange change) {
    change.laid().ifPresent(bar -> repositories.runs().add(tx, bar));
    change.cut().ifPresent(cut -> repositories.runs().add(tx, cut));
    change.missing().ifPresent(bar -> repositories.plans().add(tx, bar));
  }

  /**
   * A bar that this station lays on a saw, or takes back to it, is claimed at the centre: the last
   * bar of a unit by its unit, whatever plan it is for; of a bundle with more bars the planned bar.
   */
  void claim(Tx tx, SawFact fact) {
    switch (fact) {
      case SawFact.BarOnSaw bar ->
          bar.change().flatMap(CuttingChange::laid).ifPresent(run -> claim(tx, run));
      case SawFact.SawDocumentUndone undone ->
          undone
              .change()
              .run()
              .filter(run -> run.state() == RunState.ON_SAW)
              .flatMap(run -> repositories.runs().bar(tx, run.id()))
              .ifPresent(run -> claim(tx, run));
      default -> {}
    }
  }

  private void claim(Tx tx, RunBar run) {
    boolean last =
        repositories.stock().unit(tx, run.unit()).filter(unit -> unit.onHand() < 1).isPresent();
    repositories
        .claims()
        .wantToCut(tx, last ? run.unit().value() : run.planBar().value(), run.id().value());
  }

  void setState(Tx tx, CuttingChange change, String reason) {
    change.run().ifPresent(run -> repositories.runs().save(tx, run));
    change.undone().ifPresent(cut -> repositories.runs().undo(tx, cut));
    plans.become(tx, change.bars(), change.pieces());
    change.missing().ifPresent(bar -> hold(tx, bar, reason));
    change.found().ifPresent(bar -> endHold(tx, bar));
    change
        .cut()
        .or(
            () ->
                change.undone().map(cut -> repositories.runs().piece(tx, cut.cut()).orElseThrow()))
        .filter(cut -> !cut.surplus())
        .map(CutPiece::line)
        .ifPresent(line -> plans.settleOrder(tx, line));
  }

  /** What was not found, and is not planned any more, is held until somebody has looked for it. */
  private void hold(Tx tx, MissingBar bar, String reason) {
    if (bar.instead().isPresent()) {
      String why = bar.heldBefore().isEmpty() ? reason : bar.heldBefore();
      repositories.stock().hold(tx, bar.unit(), why);
    }
  }

  private void endHold(Tx tx, MissingBar bar) {
    if (bar.instead().isEmpty()) {
      return;
    }
    if (bar.heldBefore().isEmpty()) {
      repositories.stock().endHold(tx, bar.unit());
    } else {
      repositories.stock().hold(tx, bar.unit(), bar.heldBefore());
    }
  }
}
