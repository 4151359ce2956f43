package org.kerf.ui.saw.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.saw.state.SawStep;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The remnant's label, as long as the next bar has to wait for it. */
public final class LabelPanel {

  private final Texts texts;
  private final SawViewModel model;
  private final SawTiles tiles;

  public LabelPanel(Texts texts, SawViewModel model, SawTiles tiles) {
    this.texts = texts;
    this.model = model;
    this.tiles = tiles;
  }

  public Node of(SawMoment.LabelWaits waits) {
    LabelJob job = waits.job();
    List<Node> lines = new ArrayList<>();
    lines.add(WorkPanel.words(texts.of("saw.label.waits"), "saw-words"));
    lines.add(SawHead.words(job.code().spaced(), "saw-code"));
    var pill = Pill.of(mark(job.state()), texts.of("saw.label." + key(job.state())));
    pill.getStyleClass().add("saw-pill");
    lines.add(pill);
    Optional<LabelJob> stuck = stuck(waits);
    stuck
        .flatMap(LabelJob::lastFailure)
        .map(failure -> failure.sentence(texts.language().locale()))
        .ifPresent(sentence -> lines.add(WorkPanel.words(sentence, "saw-strong")));
    lines.add(WorkPanel.words(printer(waits), "saw-words"));
    VBox card = WorkPanel.card(lines.toArray(Node[]::new));
    Tone tone = job.state().needsPerson() ? Tone.DANGER : Tone.WARNING;
    tone.mark(card);
    return WorkPanel.beside(card, main(job.state()));
  }

  /** The label that keeps this one waiting, or this one itself, if its printer has failed. */
  private static Optional<LabelJob> stuck(SawMoment.LabelWaits waits) {
    return waits
        .stuck()
        .or(() -> Optional.of(waits.job()).filter(job -> job.lastFailure().isPresent()));
  }

  /** Which printer it is, and since when it has printed nothing. */
  private String printer(SawMoment.LabelWaits waits) {
    String name = waits.job().printer();
    return waits
        .outage()
        .map(since -> texts.of("saw.label.printer-since", name, model.shown(since)))
        .orElseGet(() -> texts.of("saw.label.printer", name));
  }

  private Button main(LabelState state) {
    return state == LabelState.UNKNOWN
        ? tiles.large(
            "came-out", Words.of("saw.label.came-out"), Material2AL.CHECK, model.labels()::cameOut)
        : tiles.enlarged(byHand(Tone.WARNING));
  }

  private Button byHand(Tone tone) {
    return tiles.tile(
        "by-hand",
        Words.of("saw.label.by-hand"),
        Material2AL.EDIT,
        tone,
        () -> model.ask(new SawStep.WhyByHand()));
  }

  /** Prints a label once more that waits for a person. */
  Optional<Button> again(SawMoment.LabelWaits waits) {
    return waits.job().state().needsPerson()
        ? Optional.of(
            tiles.tile(
                "print-again",
                Words.of("saw.label.again"),
                Material2MZ.PRINT,
                Tone.NEUTRAL,
                model.labels()::printAgain))
        : Optional.empty();
  }

  /** By hand, where the large tile says something else. */
  Optional<Button> byHandBeside(SawMoment.LabelWaits waits) {
    return waits.job().state() == LabelState.UNKNOWN
        ? Optional.of(byHand(Tone.NEUTRAL))
        : Optional.empty();
  }

  private static Mark mark(LabelState state) {
    return switch (state) {
      case QUEUED, SENDING -> Mark.QUEUED;
      case FAILED -> Mark.FAILED;
      case UNKNOWN -> Mark.UNKNOWN;
      case SENT, CONFIRMED, HANDED_OVER, BY_HAND, WITHDRAWN -> Mark.SENT;
    };
  }

  private static String key(LabelState state) {
    return switch (state) {
      case QUEUED -> "queued";
      case SENDING -> "sending";
      case FAILED -> "failed";
      case UNKNOWN -> "unknown";
      case SENT, CONFIRMED, HANDED_OVER, BY_HAND, WITHDRAWN -> "done";
    };
  }
}
