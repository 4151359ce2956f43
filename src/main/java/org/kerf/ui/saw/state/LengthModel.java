package org.kerf.ui.saw.state;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.kernel.Length;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.item.LengthUnit;

/** A length is typed with the pad: of the piece, of the cut before, of the remnant. */
public final class LengthModel {

  private final SawBookings bookings;
  private final UndoModel undo;
  private final ObjectProperty<SawStep> step;
  private final ObjectProperty<PadEntry> pad =
      new SimpleObjectProperty<>(PadEntry.empty(LengthUnit.MILLIMETRE));

  LengthModel(SawBookings bookings, UndoModel undo, ObjectProperty<SawStep> step) {
    this.bookings = bookings;
    this.undo = undo;
    this.step = step;
  }

  public ObjectProperty<PadEntry> padProperty() {
    return pad;
  }

  /** Whether a length is asked for. */
  public static boolean isAskedBy(SawStep question) {
    return question instanceof SawStep.OtherLength
        || question instanceof SawStep.RealLength
        || question instanceof SawStep.RemnantLength;
  }

  /** Nothing is typed yet. */
  void begin() {
    pad.set(PadEntry.empty(unit()));
  }

  /** The longest that may be typed now. */
  public Length longest() {
    if (!(bookings.momentProperty().get() instanceof SawMoment.OnSaw on)) {
      return Length.ZERO;
    }
    if (step.get() instanceof SawStep.RemnantLength) {
      return on.run().wholeRest();
    }
    if (step.get() instanceof SawStep.RealLength && !on.cuts().isEmpty()) {
      CutPiece last = on.cuts().getLast();
      return on.run().withoutCut(last.bite()).longestCut(on.endsOf(last));
    }
    Ends ends = on.next().map(next -> next.piece().ends()).orElse(Ends.SQUARE);
    return on.run().longestCut(ends);
  }

  /** The length typed, if the bar gives it. */
  public Optional<Length> typed() {
    return pad.get().length().filter(length -> !length.isLongerThan(longest()));
  }

  public void accept() {
    Optional<Length> length = typed();
    if (length.isEmpty()) {
      return;
    }
    if (step.get() instanceof SawStep.OtherLength) {
      step.set(new SawStep.GoodForTheOrder(length.get()));
    } else if (step.get() instanceof SawStep.RealLength) {
      undo.cutAt(length.get());
    } else if (step.get() instanceof SawStep.RemnantLength(boolean keeping)) {
      step.set(new SawStep.Remnant(keeping, length));
    }
  }

  /** Nothing was meant: the question goes. */
  public void back() {
    step.set(SawStep.WORK);
  }

  private LengthUnit unit() {
    return bookings.momentProperty().get() instanceof SawMoment.OnSaw on
        ? on.line().item().unit()
        : LengthUnit.MILLIMETRE;
  }
}
