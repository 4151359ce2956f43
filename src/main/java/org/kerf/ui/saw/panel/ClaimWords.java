package org.kerf.ui.saw.panel;

import java.util.Optional;
import javafx.scene.control.Label;
import org.kerf.query.saw.SawMoment;
import org.kerf.sync.model.KeptClaim;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.texts.Texts;

/** What the centre said of who cuts the bar. */
final class ClaimWords {

  private ClaimWords() {}

  /** Nothing to say where there is no centre, or where it agreed. */
  static Optional<Label> line(Texts texts, SawViewModel model, SawMoment.OnSaw on) {
    return on.claim()
        .filter(claim -> claim.standing() != KeptClaim.Standing.OURS)
        .map(
            claim -> {
              boolean held = claim.standing() == KeptClaim.Standing.HELD;
              Label line =
                  WorkPanel.words(
                      held ? held(texts, model, claim) : texts.of("saw.not-confirmed"),
                      "saw-words");
              line.setId("saw-claim");
              if (held) {
                Tone.WARNING.mark(line);
              }
              return line;
            });
  }

  static String held(Texts texts, SawViewModel model, KeptClaim claim) {
    return texts.of(
        "saw.elsewhere.since", claim.holder(), claim.since().map(model::shown).orElse(""));
  }
}
