package org.kerf.ui.saw.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.saw.state.MissingBarModel;
import org.kerf.ui.saw.state.SawStep;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** The questions about a bar that is not at its location. */
final class MissingBarPanel {

  private static final List<String> REASONS =
      List.of(
          "saw.missing.not-there",
          "saw.missing.no-reach",
          "saw.missing.damaged",
          "saw.missing.other");

  /** Why the best of what can stand in is left where it is. */
  private static final List<String> PASSED =
      List.of(
          "saw.passed.no-reach", "saw.passed.not-there", "saw.passed.damaged", "saw.passed.other");

  private final Texts texts;
  private final MissingBarModel model;
  private final AskPanel asking;

  MissingBarPanel(Texts texts, MissingBarModel model, AskPanel asking) {
    this.texts = texts;
    this.model = model;
    this.asking = asking;
  }

  Node why() {
    return asking.reasons("saw.ask.missing", REASONS, Material2AL.HELP_OUTLINE, model::because);
  }

  /** What can stand in for the bar, a tile each, and the end of the list. */
  Node instead(SawStep.Instead step) {
    List<Button> answers = new ArrayList<>();
    for (UnitLine line : step.units()) {
      StockUnit unit = line.unit();
      answers.add(
          asking.tile(
              "instead-" + unit.code().text(),
              Words.plain(words(texts, line, unit.code().spaced())),
              Material2AL.ARROW_DOWNWARD,
              answers.isEmpty() ? Tone.SUCCESS : Tone.NEUTRAL,
              () -> model.take(unit)));
    }
    answers.add(
        asking.tile(
            "put-off",
            Words.of("saw.put-off"),
            Material2AL.LOW_PRIORITY,
            answers.isEmpty() ? Tone.SUCCESS : Tone.NEUTRAL,
            model::putOff));
    String question = step.units().isEmpty() ? "saw.ask.instead.none" : "saw.ask.instead";
    return asking.question(
        texts.of(question), texts.of("saw.ask.instead.what"), answers.toArray(Button[]::new));
  }

  Node whyNotFirst(SawStep.WhyNotFirst step) {
    UnitLine first = step.asked().units().getFirst();
    return asking.reasons(
        Words.of("saw.ask.passed", first.unit().code().spaced(), first.locationName()),
        PASSED,
        Material2AL.HELP_OUTLINE,
        model::passedOver);
  }

  /** Where a unit lies, how long it is, what it is called here, and its heat. */
  static String words(Texts texts, UnitLine line, String name) {
    String length = texts.figures().lengthWithUnit(line.unit().length(), line.lengthUnit());
    String heat = line.heatNumber().isEmpty() ? "" : texts.of("saw.heat", line.heatNumber());
    return String.join("\n", line.locationName(), length, name, heat).strip();
  }
}
