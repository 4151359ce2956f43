package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.flow.missing.ReportMissingBar.Look;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawMoment;
import org.kerf.query.saw.SawReading;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;

/** The bar that comes next is not at its location: why, and what is done instead. */
public final class MissingBarModel {

  private final ViewContext context;
  private final SawReading reading;
  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final ObjectProperty<SawStep> step;
  private final Slot slot = new Slot();

  MissingBarModel(
      ViewContext context,
      SawReading reading,
      SawUseCases useCases,
      SawBookings bookings,
      ObjectProperty<SawStep> step) {
    this.context = context;
    this.reading = reading;
    this.useCases = useCases;
    this.bookings = bookings;
    this.step = step;
  }

  /** Asks why the bar can't be fetched. */
  public void ask() {
    if (bookings.momentProperty().get() instanceof SawMoment.ToFetch) {
      step.set(new SawStep.WhyMissing());
    }
  }

  /** Asks what is done instead, as soon as it is known what can stand in for the bar. */
  public void because(String reasonKey) {
    if (!(bookings.momentProperty().get() instanceof SawMoment.ToFetch fetch)) {
      return;
    }
    PlanBar bar = fetch.line().bar();
    SawStep asked = step.get();
    context
        .tasks()
        .<List<UnitLine>>atOnce(
            slot,
            context.texts().of("saw.reading-stand-ins"),
            () -> reading.substitutes(bar),
            units -> {
              if (step.get().equals(asked) && fetch.equals(bookings.momentProperty().get())) {
                step.set(new SawStep.Instead(reasonKey, units));
              }
            },
            bookings::fault);
  }

  /** The bar goes to the end of the list. */
  public void putOff() {
    if (bookings.momentProperty().get() instanceof SawMoment.ToFetch fetch
        && step.get() instanceof SawStep.Instead instead) {
      Look look = Look.at(fetch.line().bar());
      String reason = context.texts().of(instead.reason());
      bookings.book("saw.job.missing", command -> useCases.putOff(command, look, reason), () -> {});
    }
  }

  /** This unit is taken instead; if it is not the best one, it is asked why. */
  public void take(StockUnit other) {
    if (bookings.momentProperty().get() instanceof SawMoment.ToFetch fetch
        && step.get() instanceof SawStep.Instead instead) {
      if (isPassingOver(instead, other.code())) {
        step.set(new SawStep.WhyNotFirst(instead, other.code(), Optional.of(other.id())));
      } else {
        book(fetch, other.id(), context.texts().of(instead.reason()));
      }
    }
  }

  /** Why the best one is not taken has been said. */
  public void passedOver(String reasonKey) {
    if (bookings.momentProperty().get() instanceof SawMoment.ToFetch fetch
        && step.get() instanceof SawStep.WhyNotFirst(var asked, ShortCode label, var unit)) {
      String reason = context.texts().of(asked.reason()) + " · " + context.texts().of(reasonKey);
      unit.ifPresentOrElse(
          touched -> book(fetch, touched, reason), () -> bookScanned(fetch, label, reason));
    }
  }

  private static boolean isPassingOver(SawStep.Instead asked, ShortCode other) {
    return asked.units().stream().skip(1).anyMatch(line -> line.unit().code().equals(other));
  }

  private void book(SawMoment.ToFetch fetch, UnitId other, String reason) {
    Look look = Look.at(fetch.line().bar());
    bookings.book(
        "saw.job.missing", command -> useCases.takeInstead(command, look, other, reason), () -> {});
  }

  private void bookScanned(SawMoment.ToFetch fetch, ShortCode label, String reason) {
    Look look = Look.at(fetch.line().bar());
    bookings.bookScanned(
        "saw.job.missing", command -> useCases.takeInstead(command, look, label, reason));
  }

  /** The label of what is taken instead was scanned; false if nothing was asked. */
  boolean scan(SawMoment.ToFetch fetch, ShortCode label) {
    if (!(step.get() instanceof SawStep.Instead instead)) {
      return false;
    }
    if (isPassingOver(instead, label)) {
      step.set(new SawStep.WhyNotFirst(instead, label, Optional.empty()));
    } else {
      bookScanned(fetch, label, context.texts().of(instead.reason()));
    }
    return true;
  }
}
