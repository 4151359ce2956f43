package org.kerf.ui.saw.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.sync.model.KeptClaim;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.saw.state.SawStep;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The questions of the saw's screen, each answered by one tile. */
public final class AskPanel {

  private static final List<String> DEFECTS =
      List.of(
          "saw.defect.crack",
          "saw.defect.bent",
          "saw.defect.size",
          "saw.defect.rust",
          "saw.defect.grade",
          "saw.defect.other");
  private static final List<String> BY_HAND =
      List.of("saw.by-hand.no-printer", "saw.by-hand.no-paper", "saw.by-hand.unreadable");
  private static final List<String> REPRINT =
      List.of("saw.reprint.lost", "saw.reprint.damaged", "saw.reprint.unreadable");
  private static final List<String> WHY_HERE =
      List.of("saw.why-here.stopped", "saw.why-here.agreed", "saw.why-here.mistake");
  private static final int COLUMNS = 3;

  private final Texts texts;
  private final SawViewModel model;
  private final SawTiles tiles;
  private final LengthPad pad;

  public AskPanel(Texts texts, SawViewModel model, SawTiles tiles) {
    this.texts = texts;
    this.model = model;
    this.tiles = tiles;
    this.pad = new LengthPad(texts, model.length(), tiles);
  }

  public Node of(SawStep step, SawMoment moment) {
    return switch (step) {
      case SawStep.Work work -> new VBox();
      case SawStep.OtherLength other -> pad.of("saw.ask.other-length");
      case SawStep.RealLength real -> pad.of("saw.ask.real-length");
      case SawStep.RemnantLength remnant -> pad.of("saw.ask.remnant-length");
      case SawStep.Remnant(boolean keeping, Optional<Length> measured) ->
          remnant(keeping, measured, moment);
      case SawStep.GoodForTheOrder(Length measured) -> goodForTheOrder(measured, moment);
      case SawStep.WhichDefect which ->
          reasons(
              "saw.ask.defect",
              DEFECTS,
              Material2MZ.REPORT_PROBLEM,
              reason -> model.ask(new SawStep.ConfirmDefect(reason)));
      case SawStep.ConfirmDefect(String reason) -> confirmDefect(reason, moment);
      case SawStep.ConfirmStop stop -> confirmStop(moment);
      case SawStep.WasItCut was -> wasItCut(moment);
      case SawStep.WhyReprint why ->
          reasons("saw.ask.reprint", REPRINT, Material2MZ.PRINT, model.labels()::reprint);
      case SawStep.WhyByHand why -> whyByHand(moment);
      case SawStep.WhyMissing why -> new MissingBarPanel(texts, model.missing(), this).why();
      case SawStep.Instead instead ->
          new MissingBarPanel(texts, model.missing(), this).instead(instead);
      case SawStep.WhyNotFirst why ->
          new MissingBarPanel(texts, model.missing(), this).whyNotFirst(why);
      case SawStep.WhichUnit(ShortCode label, List<UnitLine> units) -> whichUnit(label, units);
      case SawStep.AtAnotherStation _ -> atAnotherStation(moment);
      case SawStep.WhyHere _ ->
          reasons("saw.ask.why-here", WHY_HERE, Material2AL.CONTENT_CUT, model.claim()::cutHere);
      case SawStep.SwitchSaw(Saw mine, Saw other) -> switchSaw(mine, other);
    };
  }

  private Node atAnotherStation(SawMoment moment) {
    Optional<KeptClaim> claim =
        moment instanceof SawMoment.OnSaw on ? on.atAnotherStation() : Optional.empty();
    return question(
        claim.map(held -> ClaimWords.held(texts, model, held)).orElse(""),
        texts.of("saw.ask.elsewhere"),
        tile("put-back", "saw.put-back", Material2MZ.UNDO, Tone.SUCCESS, model.closing()::stop),
        tile(
            "cut-here",
            "saw.cut-here",
            Material2AL.CONTENT_CUT,
            Tone.WARNING,
            () -> model.ask(new SawStep.WhyHere())));
  }

  private Node goodForTheOrder(Length measured, SawMoment moment) {
    Optional<PlanPiece> asked =
        moment instanceof SawMoment.OnSaw on ? on.next().map(PieceLine::piece) : Optional.empty();
    boolean forStock = asked.filter(PlanPiece::surplus).isPresent();
    String kind = forStock ? ".stock" : "";
    return question(
        texts.of("saw.ask.good" + kind, measured),
        asked.map(piece -> texts.of("saw.ask.good.planned" + kind, piece.length())).orElse(""),
        tile(
            "good",
            "saw.good" + kind,
            Material2AL.CHECK,
            Tone.SUCCESS,
            () -> model.cutOtherLength(true)),
        tile(
            "not-good",
            "saw.not-good",
            Material2AL.CLOSE,
            Tone.WARNING,
            () -> model.cutOtherLength(false)));
  }

  private Node remnant(boolean keeping, Optional<Length> measured, SawMoment moment) {
    if (!(moment instanceof SawMoment.OnSaw on)) {
      return new VBox();
    }
    List<Button> answers = new ArrayList<>();
    for (Location location : on.locations()) {
      answers.add(
          tile(
              "remnant-in-" + location.name().replace(' ', '-'),
              Words.of("saw.remnant-in", location.name()),
              Material2AL.ARROW_DOWNWARD,
              answers.isEmpty() ? Tone.SUCCESS : Tone.NEUTRAL,
              () -> model.closing().remnant(Optional.of(location))));
    }
    answers.add(
        tile(
            "remnant-here",
            Words.of("saw.remnant-here"),
            Material2AL.CONTENT_CUT,
            answers.isEmpty() ? Tone.SUCCESS : Tone.NEUTRAL,
            () -> model.closing().remnant(Optional.empty())));
    answers.add(
        tile(
            "remnant-length",
            Words.of("saw.remnant-length"),
            Material2MZ.STRAIGHTEN,
            Tone.NEUTRAL,
            () -> model.ask(new SawStep.RemnantLength(keeping))));
    return question(
        texts.of("saw.ask.remnant", measured.orElse(on.run().leftover())),
        texts.of("saw.ask.remnant.what"),
        answers.toArray(Button[]::new));
  }

  /** What has to stand on the label is shown to be written off. */
  private Node whyByHand(SawMoment moment) {
    Node reasons = reasons("saw.ask.by-hand", BY_HAND, Material2AL.EDIT, model.labels()::byHand);
    if (!(moment instanceof SawMoment.LabelWaits waits)) {
      return reasons;
    }
    VBox.setVgrow(reasons, Priority.ALWAYS);
    var panel = new VBox(WrittenLabel.of(texts, waits.job()), reasons);
    panel.getStyleClass().add("saw-ask");
    return panel;
  }

  private Node whichUnit(ShortCode label, List<UnitLine> units) {
    Button[] answers = new Button[units.size()];
    for (int i = 0; i < answers.length; i++) {
      UnitLine line = units.get(i);
      answers[i] =
          tile(
              "unit-" + (i + 1),
              Words.plain(MissingBarPanel.words(texts, line, line.itemAndOwner())),
              Material2AL.LABEL,
              Tone.NEUTRAL,
              () -> model.fetching().itIs(line));
    }
    return question(
        texts.of("saw.ask.which-unit", label.spaced()),
        texts.of("saw.ask.which-unit.what"),
        answers);
  }

  private Node switchSaw(Saw mine, Saw other) {
    return question(
        texts.of("saw.ask.switch", other.name()),
        texts.of("saw.ask.switch.what", mine.name()),
        tile(
            "switch",
            "saw.switch",
            Material2AL.CONTENT_CUT,
            Tone.WARNING,
            () -> model.choice().choose(other)));
  }

  private Node confirmDefect(String reason, SawMoment moment) {
    return question(
        texts.of("saw.ask.hold", texts.of(reason)),
        moment instanceof SawMoment.OnSaw on
            ? texts.of(
                "saw.ask.hold.what", on.run().rest(), texts.count("saw.pieces", on.backToPlan()))
            : "",
        tile("hold", "saw.hold", Material2AL.BLOCK, Tone.DANGER, model::defective));
  }

  private Node confirmStop(SawMoment moment) {
    if (!(moment instanceof SawMoment.OnSaw on)) {
      return new VBox();
    }
    if (on.run().untouched()) {
      return question(
          texts.of("saw.ask.put-back"),
          texts.of("saw.ask.put-back.what", on.line().locationName()),
          tile("put-back", "saw.put-back", Material2MZ.UNDO, Tone.WARNING, model.closing()::stop));
    }
    String becomes = on.leavesRemnant() ? "saw.ask.stop.remnant" : "saw.ask.stop.scrap";
    return question(
        texts.of("saw.ask.stop"),
        texts.of(becomes, on.run().leftover(), texts.count("saw.pieces", on.backToPlan())),
        tile("give-back", "saw.give-back", Material2MZ.STOP, Tone.WARNING, model.closing()::stop));
  }

  private Node wasItCut(SawMoment moment) {
    String last =
        moment instanceof SawMoment.OnSaw on && !on.cuts().isEmpty()
            ? texts.of("saw.ask.was-cut.what", on.cuts().getLast().measured())
            : "";
    return question(
        texts.of("saw.ask.was-cut"),
        last,
        tile("not-cut", "saw.not-cut", Material2AL.CLOSE, Tone.NEUTRAL, model.undo()::notCut),
        tile(
            "was-cut",
            "saw.was-cut",
            Material2MZ.STRAIGHTEN,
            Tone.NEUTRAL,
            () -> model.ask(new SawStep.RealLength())));
  }

  Node reasons(String question, List<String> reasons, Ikon icon, Consumer<String> chosen) {
    return reasons(Words.of(question), reasons, icon, chosen);
  }

  Node reasons(Words question, List<String> reasons, Ikon icon, Consumer<String> chosen) {
    Button[] all =
        reasons.stream()
            .map(
                key ->
                    tile(
                        key.substring(key.indexOf('.') + 1).replace('.', '-'),
                        key,
                        icon,
                        Tone.NEUTRAL,
                        () -> chosen.accept(key)))
            .toArray(Button[]::new);
    return question(texts.of(question), "", all);
  }

  private Button tile(String id, String key, Ikon icon, Tone tone, Runnable action) {
    return tile(id, Words.of(key), icon, tone, action);
  }

  Button tile(String id, Words words, Ikon icon, Tone tone, Runnable action) {
    Button tile = tiles.tile(id, words, icon, tone, action);
    tile.getStyleClass().add("saw-answer");
    return tile;
  }

  Node question(String question, String more, Button... answers) {
    var words = new VBox(WorkPanel.words(question, "saw-question"));
    if (!more.isEmpty()) {
      words.getChildren().add(WorkPanel.words(more, "saw-words"));
    }
    tiles.keyAnswers(answers);
    Node grid = grid(answers);
    VBox.setVgrow(grid, Priority.ALWAYS);
    var panel = new VBox(words, grid, back());
    panel.getStyleClass().add("saw-ask");
    return panel;
  }

  private static Node grid(Button... answers) {
    var grid = new GridPane();
    grid.getStyleClass().add("saw-grid");
    int columns = answers.length == COLUMNS + 1 ? 2 : Math.min(COLUMNS, answers.length);
    for (int i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    int rows = (answers.length + columns - 1) / columns;
    for (int i = 0; i < rows; i++) {
      var row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(row);
    }
    IntStream.range(0, answers.length).forEach(i -> grid.add(answers[i], i % columns, i / columns));
    return grid;
  }

  private Node back() {
    return SawTiles.row(
        tiles.tile(
            "back", Words.of("saw.back"), Material2AL.ARROW_BACK, Tone.NEUTRAL, model::back));
  }
}
