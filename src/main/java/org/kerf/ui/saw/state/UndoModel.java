package org.kerf.ui.saw.state;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.kerf.kernel.Length;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.ui.context.ViewContext;

/** Takes back the last cut, or what was booked before the next bar. */
public final class UndoModel {

  private final ViewContext context;
  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final ClosingModel closing;
  private final ObjectProperty<SawStep> step;

  UndoModel(
      ViewContext context,
      SawUseCases useCases,
      SawBookings bookings,
      ClosingModel closing,
      ObjectProperty<SawStep> step) {
    this.context = context;
    this.useCases = useCases;
    this.bookings = bookings;
    this.closing = closing;
    this.step = step;
  }

  /** Asks what is to be undone, without undoing it: for a key that is not held. */
  public void ask() {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on) {
      step.set(on.cuts().isEmpty() ? new SawStep.ConfirmStop() : new SawStep.WasItCut());
    }
  }

  /** Asks, or takes back what needs no question. */
  public void last() {
    if (!(bookings.momentProperty().get() instanceof SawMoment.OnSaw on)) {
      offered();
    } else if (on.cuts().isEmpty()) {
      closing.stop();
    } else {
      step.set(new SawStep.WasItCut());
    }
  }

  /** The last cut that was booked was not made. */
  public void notCut() {
    lastCut(Optional.empty());
  }

  /** The last cut was made, but at this length. */
  void cutAt(Length length) {
    lastCut(Optional.of(length));
  }

  private void lastCut(Optional<Length> realLength) {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on && !on.cuts().isEmpty()) {
      DocumentId document = on.cuts().getLast().document();
      String reason =
          context
              .texts()
              .of(realLength.isPresent() ? "saw.reason.other-length" : "saw.reason.not-cut");
      bookings.book(
          "saw.job.undo",
          command -> useCases.undo(command, document, reason, realLength),
          () -> {});
    }
  }

  private void offered() {
    UndoOffer undone = bookings.offerProperty().get();
    if (undone != null) {
      String reason = context.texts().of(undone.reason());
      bookings.book(
          "saw.job.undo",
          command -> useCases.undo(command, undone.document(), reason, Optional.empty()),
          bookings::forgetOffer);
    }
  }
}
