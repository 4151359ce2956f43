package org.kerf.ui.saw.state;

import javafx.beans.property.ObjectProperty;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** What a scan is good for at the saw. */
public final class ScanModel {

  private final ViewContext context;
  private final SawBookings bookings;
  private final FetchModel fetching;
  private final ClosingModel closing;
  private final LabelModel labels;
  private final ObjectProperty<SawStep> step;

  ScanModel(
      ViewContext context,
      SawBookings bookings,
      FetchModel fetching,
      ClosingModel closing,
      LabelModel labels,
      ObjectProperty<SawStep> step) {
    this.context = context;
    this.bookings = bookings;
    this.fetching = fetching;
    this.closing = closing;
    this.labels = labels;
    this.step = step;
  }

  /** A code was scanned; whether the saw has a use for it. */
  public boolean code(ShortCode code) {
    SawMoment now = bookings.momentProperty().get();
    boolean bar = code.kind() == ShortCode.Kind.BAR || code.kind() == ShortCode.Kind.REMNANT;
    if (now instanceof SawMoment.ToFetch fetch && bar) {
      fetching.scan(fetch, code);
      return true;
    }
    boolean asking = !(step.get() instanceof SawStep.Work);
    if (now instanceof SawMoment.OnSaw on && !asking && on.labels().contains(code)) {
      context.notifications().done(Words.of("saw.cut-before", code.spaced()));
      return true;
    }
    if (now instanceof SawMoment.OnSaw on && bar) {
      if (on.line().unitCode().equals(code)) {
        context.notifications().done(Words.of("saw.already-on-saw", code.spaced()));
      } else {
        bookings.warn("saw.other-on-saw", code.spaced(), on.line().unitCode().spaced());
      }
      return true;
    }
    if (now instanceof SawMoment.OnSaw on
        && code.kind() == ShortCode.Kind.LOCATION
        && (step.get() instanceof SawStep.Remnant
            || (!asking && on.next().isEmpty() && on.leavesRemnant()))) {
      closing.remnantAt(on, code);
      return true;
    }
    boolean used = labels.scan(code);
    if (!used && asking) {
      bookings.warn("saw.answer-first", code.spaced());
    }
    return used || asking;
  }

  /**
   * A text was scanned that is no short code: the name of a location, only while the screen asks
   * for one, for it could be a part of a label.
   */
  public boolean text(String text) {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on
        && step.get() instanceof SawStep.Remnant) {
      closing.remnantAt(on, text.strip());
      return true;
    }
    return false;
  }

  /**
   * Somebody or a scanner without a prefix has typed a few letters and Enter where a location is
   * asked for: nothing is booked by that, but it is said.
   */
  public void typed(String text) {
    if (step.get() instanceof SawStep.Remnant) {
      closing.typed(text);
    }
  }
}
