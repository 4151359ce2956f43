package org.kerf.ui.saw.state;

import javafx.beans.property.ObjectProperty;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelState;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** The labels of what was cut: the last one once more, and one that the next bar waits for. */
public final class LabelModel {

  private final ViewContext context;
  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final ObjectProperty<SawStep> step;

  LabelModel(
      ViewContext context,
      SawUseCases useCases,
      SawBookings bookings,
      ObjectProperty<SawStep> step) {
    this.step = step;
    this.context = context;
    this.useCases = useCases;
    this.bookings = bookings;
  }

  /** Prints the last label once more, for what these words say. */
  public void reprint(String reasonKey) {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on && on.last().isPresent()) {
      ShortCode code = on.last().get();
      String reason = context.texts().of(reasonKey);
      bookings.book(
          "saw.job.reprint",
          command -> useCases.reprint(command, code, reason),
          () -> context.notifications().info(Words.of("saw.reprinted", code.spaced())));
      step.set(SawStep.WORK);
    }
  }

  public void byHand(String reasonKey) {
    if (bookings.momentProperty().get() instanceof SawMoment.LabelWaits waits) {
      String reason = context.texts().of(reasonKey);
      bookings.book(
          "saw.job.by-hand",
          command -> useCases.byHand(command, waits.job().id(), reason),
          () -> {});
    }
  }

  public void printAgain() {
    if (bookings.momentProperty().get() instanceof SawMoment.LabelWaits waits) {
      bookings.book(
          "saw.job.again", command -> useCases.printAgain(command, waits.job().id()), () -> {});
    }
  }

  public void cameOut() {
    if (bookings.momentProperty().get() instanceof SawMoment.LabelWaits waits) {
      bookings.book(
          "saw.job.came-out", command -> useCases.cameOut(command, waits.job().id()), () -> {});
    }
  }

  /** A code was scanned: whether it is of the label that the next bar waits for. */
  boolean scan(ShortCode code) {
    if (!(bookings.momentProperty().get() instanceof SawMoment.LabelWaits waits)
        || !waits.job().code().equals(code)) {
      return false;
    }
    if (waits.job().state() == LabelState.UNKNOWN) {
      bookings.bookScanned(
          "saw.job.came-out", command -> useCases.cameOut(command, waits.job().id()));
    }
    return true;
  }
}
