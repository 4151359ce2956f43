package org.kerf.ui.saw.state;

import javafx.beans.property.ObjectProperty;
import org.kerf.identity.model.Permission;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** Another station is at the bar that lies here: it is put back, or a supervisor decides. */
public final class ClaimModel {

  private final ViewContext context;
  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final ObjectProperty<SawStep> step;

  ClaimModel(
      ViewContext context,
      SawUseCases useCases,
      SawBookings bookings,
      ObjectProperty<SawStep> step) {
    this.context = context;
    this.useCases = useCases;
    this.bookings = bookings;
    this.step = step;
  }

  /** Asks what is to be done. */
  public void ask() {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on
        && on.atAnotherStation().isPresent()
        && bookings.handIsSteady()) {
      step.set(new SawStep.AtAnotherStation());
    }
  }

  /**
   * The bar is cut here all the same; whoever may not decide that asks somebody who may.
   *
   * @param key the key of the words why
   */
  public void cutHere(String key) {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on) {
      String reason = context.texts().of(key);
      context
          .allowances()
          .command(
              Permission.BREAK_CLAIM,
              Words.of("saw.job.break-claim"),
              allowed ->
                  bookings.book(
                      "saw.job.break-claim",
                      command -> useCases.breakClaim(allowed, on.run().id(), reason),
                      () -> {}));
    }
  }
}
