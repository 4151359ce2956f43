package org.kerf.ui.sync;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.stock.Adjustment;
import org.kerf.identity.model.Permission;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.ConflictSide;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.KeptClaim;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.sync.ConflictModel.Desk;
import org.kerf.ui.texts.Texts;

/** One conflict with both sides of it, who decides it, and what a person can do about it. */
final class ConflictCard {

  private static final int DIGITS = 6;

  private final ViewContext context;
  private final Texts texts;
  private final ConflictModel model;
  private final Map<UUID, ConflictQuestion> questions;
  private final Runnable showAgain;
  private final Access adjusting;
  private final Access changing;
  private final Access undoing;
  private final Access breaking;

  /**
   * @param questions that a person is asked just now, by conflict
   * @param showAgain called when there is another one
   */
  ConflictCard(
      ViewContext context,
      ConflictModel model,
      Map<UUID, ConflictQuestion> questions,
      Runnable showAgain) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.questions = questions;
    this.showAgain = showAgain;
    this.adjusting = context.person().access(Permission.ADJUST_STOCK);
    this.changing = context.person().access(Permission.CHANGE_MASTER_DATA);
    this.undoing = context.allowances().access(Permission.UNDO);
    this.breaking = context.allowances().access(Permission.BREAK_CLAIM);
  }

  static String word(Conflict.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Node of(Desk desk, Conflict conflict) {
    String word = word(conflict.kind());
    boolean held = desk.claim(conflict).filter(KeptClaim::isInTheWay).isPresent();
    List<Node> lines = new ArrayList<>();
    lines.add(line(texts.of("conflicts." + word, about(conflict)), "kerf-secondary"));
    desk.claim(conflict).ifPresent(claim -> lines.add(claim(desk, conflict, claim)));
    lines.add(
        conflict.edits().isEmpty() ? sides(desk, conflict, held) : edits(desk, conflict, held));
    ConflictQuestion question = questions.get(conflict.id());
    if (question == null) {
      var buttons = new FlowPane(8, 8);
      buttons.getChildren().setAll(buttons(conflict, held));
      lines.add(buttons);
    } else {
      lines.add(question);
    }
    return new Card(lines.toArray(Node[]::new))
        .titled(texts.bind("conflicts.title." + word, conflict.code()))
        .aside(Pill.of(texts, Mark.CONFLICT));
  }

  /** Who decides it, and what else can be done about that. */
  private Node claim(Desk desk, Conflict conflict, KeptClaim claim) {
    String id = conflict.code().strip();
    var line = new FlowPane(12, 8);
    if (claim.isInTheWay()) {
      line.getChildren()
          .setAll(
              Pill.of(
                  Mark.WAITING,
                  texts.of(
                      "conflicts.held",
                      claim.holder(),
                      texts.figures().dateTime(model.since(claim), context.zone()))),
              breaking.only(
                  button(
                      "conflict-take-over-" + id, "conflicts.take-over", () -> askWhy(conflict))));
    } else {
      boolean confirmed = claim.standing() == KeptClaim.Standing.OURS && !desk.isUnconfirmed();
      line.getChildren()
          .setAll(
              Pill.of(
                  Mark.WAITING,
                  texts.of(confirmed ? "conflicts.ours" : "conflicts.ours-unconfirmed")),
              button("conflict-leave-" + id, "conflicts.leave", () -> model.leave(conflict)));
    }
    line.setId("conflict-claim-" + id);
    return line;
  }

  private void askWhy(Conflict conflict) {
    ask(
        conflict,
        new ConflictQuestion.Asked(
            "conflict-break", "conflicts.why", "conflicts.take-over.yes", text -> !text.isEmpty()),
        why -> model.takeOver(conflict, why));
  }

  private void askCount(Conflict conflict) {
    ask(
        conflict,
        new ConflictQuestion.Asked(
            "conflict-counted", "conflicts.how-many", "conflicts.book", ConflictCard::isCount),
        bars ->
            model.setTo(
                conflict,
                Integer.parseInt(bars),
                texts.of("conflicts.counted", conflict.code().strip())));
  }

  private static boolean isCount(String text) {
    return !text.isEmpty()
        && text.length() <= DIGITS
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && Integer.parseInt(text) <= Adjustment.MOST_BARS;
  }

  private void ask(Conflict conflict, ConflictQuestion.Asked asked, Consumer<String> then) {
    var question =
        new ConflictQuestion(
            texts,
            asked,
            answer -> {
              questions.remove(conflict.id());
              showAgain.run();
              then.accept(answer);
            },
            () -> {
              questions.remove(conflict.id());
              showAgain.run();
            });
    questions.put(conflict.id(), question);
    showAgain.run();
    question.focusField();
  }

  /** How many there are, or which field it is. */
  private String about(Conflict conflict) {
    if (isCut(conflict)) {
      return conflict.sides().getFirst().name();
    }
    return conflict.edits().isEmpty()
        ? texts.figures().count(conflict.number())
        : FactSentences.detail(
                texts,
                context.zone(),
                model.fact(conflict.edits().getLast()),
                conflict.edits().getLast().field())
            .name();
  }

  private Node sides(Desk desk, Conflict conflict, boolean held) {
    var grid = new GridPane(24, 8);
    for (ConflictSide side : conflict.sides()) {
      List<Node> cells = new ArrayList<>();
      side.at()
          .ifPresent(
              at -> {
                cells.add(
                    whole(line(texts.of("conflicts.station", side.station()), "kerf-strong")));
                cells.add(
                    new VBox(
                        whole(line(texts.figures().dateTime(at, context.zone()), "kerf-secondary")),
                        line(side.user().map(desk.names()::of).orElse(""), "kerf-secondary")));
              });
      String key = pageOf(conflict.kind());
      boolean document = key.equals("movements");
      Label name =
          line(side.name().isBlank() ? texts.of("conflicts.unnamed") : side.name().strip(), "");
      cells.add(document ? whole(name) : name);
      if (document) {
        cells.add(whole(line(side.count() == 0 ? "" : bars(side), "kerf-strong")));
      }
      String argument = document ? side.name() : side.subject().toString();
      var deeds = new HBox(8);
      // What was withdrawn or held is no document.
      boolean other = isCut(conflict) && side.equals(conflict.sides().getFirst());
      if (!other) {
        deeds.getChildren().add(button("", "conflicts.open", () -> model.open(key, argument)));
      }
      if (document && !other && conflict.kind() != Conflict.Kind.DOUBLE_REVERSAL) {
        Button reverse =
            button(
                "conflict-reverse-" + side.name().strip(),
                "conflicts.reverse",
                () -> model.claimed(conflict, () -> model.reverse(conflict, side)));
        reverse.setDisable(held);
        deeds.getChildren().add(undoing.only(reverse));
      }
      cells.add(deeds);
      grid.addRow(grid.getRowCount(), cells.toArray(Node[]::new));
    }
    return grid;
  }

  private String bars(ConflictSide side) {
    return texts.count(
        side.count() < 0 ? "conflicts.bars.out" : "conflicts.bars.in", Math.abs(side.count()));
  }

  /** Each value with who gave it; the one that stands is said to. */
  private Node edits(Desk desk, Conflict conflict, boolean held) {
    var grid = new GridPane(24, 8);
    for (FieldEdit edit : conflict.edits().reversed()) {
      FactSentences.Detail value =
          FactSentences.detail(texts, context.zone(), model.fact(edit), edit.field());
      boolean stands = edit.equals(conflict.edits().getLast());
      Button keep =
          button(
              "conflict-keep-" + edit.field() + "-" + edit.characters(),
              stands ? "conflicts.keep" : "conflicts.take",
              () -> model.claimed(conflict, () -> model.decide(conflict, edit)));
      keep.setDisable(held);
      grid.addRow(
          grid.getRowCount(),
          whole(line(texts.of("conflicts.station", edit.characters()), "kerf-strong")),
          line(
              value.value().isBlank() ? texts.of("conflicts.empty") : value.value(), "kerf-strong"),
          new VBox(
              whole(line(texts.figures().dateTime(edit.at(), context.zone()), "kerf-secondary")),
              line(desk.names().of(edit.user()), "kerf-secondary")),
          whole(line(stands ? texts.of("conflicts.stands") : "", "kerf-secondary")),
          changing.only(keep));
    }
    return grid;
  }

  /** The page that shows one side. */
  private static String pageOf(Conflict.Kind kind) {
    return switch (kind) {
      case NEGATIVE_BALANCE, DOUBLE_REVERSAL -> "movements";
      case COUNT_AGAINST_BOOK, CUT_OF_WITHDRAWN, CUT_OF_HELD -> "movements";
      case DOUBLED_ITEM -> "item";
      case DOUBLED_HEAT -> "heat";
      case DOUBLED_LOCATION -> "location";
      case DOUBLED_PARTY -> "party";
      case DOUBLED_ORDER -> "order";
      case DOUBLED_UNIT -> "unit";
      case EDITED_ITEM -> "item";
      case EDITED_HEAT -> "heat";
      case EDITED_LOCATION -> "location";
      case EDITED_PARTY -> "party";
      case EDITED_SAW -> "saws";
      case EDITED_DELIVERY -> "delivery";
      case EDITED_ORDER -> "order";
    };
  }

  private List<Node> buttons(Conflict conflict, boolean held) {
    if (!conflict.edits().isEmpty()) {
      String page = pageOf(conflict.kind());
      return List.of(
          button("", "conflicts.open", () -> model.open(page, conflict.subject().toString())));
    }
    String code = conflict.code().strip();
    List<Node> buttons = new ArrayList<>();
    if (model.isAcceptable(conflict)) {
      Button accept =
          button(
              "conflict-accept-" + code,
              "conflicts.accept.negative-balance",
              () -> model.claimed(conflict, () -> model.accept(conflict)));
      accept.setText(texts.of("conflicts.accept." + word(conflict.kind()), conflict.settled()));
      accept.getStyleClass().add(Styles.ACCENT);
      accept.setDisable(held);
      buttons.add(adjusting.only(accept));
    }
    if (conflict.kind() == Conflict.Kind.COUNT_AGAINST_BOOK) {
      Button keep =
          button(
              "conflict-stay-" + code,
              "conflicts.stay",
              () -> model.claimed(conflict, () -> model.keep(conflict)));
      keep.setText(texts.of("conflicts.stay", conflict.number()));
      keep.setDisable(held);
      buttons.add(adjusting.only(keep));
    }
    if (isOfStock(conflict)) {
      Button count =
          button(
              "conflict-count-" + code,
              "conflicts.count",
              () -> model.claimed(conflict, () -> askCount(conflict)));
      count.setDisable(held);
      buttons.add(adjusting.only(count));
    }
    if (isOfStock(conflict) || isCut(conflict)) {
      buttons.add(button("", "conflicts.open-unit", () -> model.open("unit", conflict.code())));
    }
    return buttons;
  }

  private static boolean isOfStock(Conflict conflict) {
    return conflict.kind() == Conflict.Kind.NEGATIVE_BALANCE
        || conflict.kind() == Conflict.Kind.COUNT_AGAINST_BOOK;
  }

  private static boolean isCut(Conflict conflict) {
    return conflict.kind() == Conflict.Kind.CUT_OF_WITHDRAWN
        || conflict.kind() == Conflict.Kind.CUT_OF_HELD;
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Label whole(Label line) {
    line.setMinWidth(Region.USE_PREF_SIZE);
    return line;
  }

  static Label line(String words, String style) {
    var line = new Label(words);
    if (!style.isEmpty()) {
      line.getStyleClass().add(style);
    }
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }
}
