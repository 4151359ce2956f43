package org.kerf.ui.saw.state;

import javafx.beans.property.ObjectProperty;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.unit.UnitLine;

/** The bar that comes next is fetched: by a tap, or by the scan of its label. */
public final class FetchModel {

  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final MissingBarModel missing;
  private final ObjectProperty<SawStep> step;

  FetchModel(
      SawUseCases useCases,
      SawBookings bookings,
      MissingBarModel missing,
      ObjectProperty<SawStep> step) {
    this.useCases = useCases;
    this.bookings = bookings;
    this.missing = missing;
    this.step = step;
  }

  public void take() {
    if (bookings.momentProperty().get() instanceof SawMoment.ToFetch fetch) {
      bookings.book(
          "saw.job.take", command -> useCases.take(command, fetch), bookings::forgetOffer);
    }
  }

  /** A bar's label was scanned. */
  void scan(SawMoment.ToFetch fetch, ShortCode code) {
    if (fetch.line().unitCode().equals(code)) {
      if (fetch.labelled().size() > 1) {
        step.set(new SawStep.WhichUnit(code, fetch.labelled()));
      } else {
        bookings.bookScanned(
            "saw.job.take", command -> useCases.take(command, fetch), bookings::forgetOffer);
      }
    } else if (!missing.scan(fetch, code)) {
      bookings.warn(
          "saw.wrong-bar",
          code.spaced(),
          fetch.line().unitCode().spaced(),
          fetch.line().locationName());
    }
  }

  /** Of the units with the label that was scanned, this one is here. */
  public void itIs(UnitLine unit) {
    if (!(bookings.momentProperty().get() instanceof SawMoment.ToFetch fetch)) {
      return;
    }
    if (unit.unit().id().equals(fetch.line().bar().unit())) {
      bookings.book(
          "saw.job.take", command -> useCases.take(command, fetch), bookings::forgetOffer);
    } else {
      step.set(SawStep.WORK);
      bookings.warn(
          "saw.wrong-bar",
          unit.unit().code().spaced(),
          fetch.line().unitCode().spaced(),
          fetch.line().locationName());
    }
  }
}
