package org.kerf.ui.saw.panel;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.BarLeans;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.kernel.Angle;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.texts.Texts;

/** What the blade must be set to, in words; nothing where all is square. */
final class BladeWords {

  private final Texts texts;

  BladeWords(Texts texts) {
    this.texts = texts;
  }

  /** Before the next piece, if its end needs a cut of its own, and behind it. */
  Optional<String> of(SawMoment.OnSaw on, PieceLine next) {
    Angle face = on.run().face();
    Ends ends = next.piece().ends();
    if (ends.areSquare() && face.isSquare()) {
      return Optional.empty();
    }
    BarLeans leans = leans(on, next);
    String second = blade(ends.second(), leans.second());
    return Optional.of(
        face.equals(ends.first())
            ? texts.of("saw.blade", second)
            : texts.of("saw.blade-twice", blade(ends.first(), leans.first()), second));
  }

  /** What the rest needs before it is kept. */
  Optional<String> ofRest(SawMoment.OnSaw on) {
    boolean slanted = !on.run().face().isSquare() && on.leavesRemnant();
    return slanted
        ? Optional.of(texts.of("saw.blade-rest", texts.of("saw.blade-square")))
        : Optional.empty();
  }

  private String blade(Angle angle, long lean) {
    if (angle.isSquare()) {
      return texts.of("saw.blade-square");
    }
    String degrees = texts.figures().angle(angle);
    return texts.of(lean > 0 ? "saw.blade-right" : "saw.blade-left", degrees);
  }

  private static BarLeans leans(SawMoment.OnSaw on, PieceLine next) {
    List<PieceLine> pieces = on.line().pieces();
    List<Ends> ends = pieces.stream().map(PieceLine::piece).map(PlanPiece::ends).toList();
    return BarLeans.of(on.run().cuts(), ends).get(pieces.indexOf(next));
  }
}
