package org.kerf.ui.sync;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.identity.model.Permission;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.ConflictSide;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.NotedConflict;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.sync.ConflictModel.Desk;
import org.kerf.ui.texts.Texts;

/** Each conflict with both sides of it, and what a person can do about it. */
final class ConflictScreen {

  private static final Duration LOOK_AGAIN = Duration.seconds(5);

  private final ViewContext context;
  private final Texts texts;
  private final ConflictModel model;
  private final Access adjusting;
  private final Access changing;
  private final VBox open = new VBox();
  private final VBox ended = new VBox();
  private Optional<Desk> shown = Optional.empty();

  ConflictScreen(ViewContext context, ConflictModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.adjusting = context.person().access(Permission.ADJUST_STOCK);
    this.changing = context.person().access(Permission.CHANGE_MASTER_DATA);
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("conflicts.title"));
    open.getStyleClass().add("kerf-stack");
    Buttons.takeOnlyFirstOfTwoClicks(open);
    page.setCards(open, new Card(ended).titled(texts.bind("conflicts.ended")));
    page.setOnArrive(argument -> model.look());
    page.setOnRefresh(model::look);
    model.deskProperty().subscribe(this::show);
    texts
        .languageProperty()
        .subscribe(
            now -> {
              shown = Optional.empty();
              show(model.deskProperty().get());
            });
    WhileSeen.repeat(open, LOOK_AGAIN, model::look);
    return page;
  }

  /** Whoever has gone to a button stays there while nothing changes. */
  private void show(Optional<Desk> now) {
    if (now.isEmpty() || now.equals(shown)) {
      return;
    }
    shown = now;
    Desk desk = now.get();
    if (desk.open().isEmpty()) {
      var none = new Card(line(texts.of("conflicts.none"), "kerf-secondary"));
      none.setId("conflicts-none");
      open.getChildren().setAll(none);
    } else {
      open.getChildren().setAll(desk.open().stream().map(each -> card(desk, each)).toList());
    }
    ended
        .getChildren()
        .setAll(
            desk.ended().isEmpty()
                ? List.of(line(texts.of("conflicts.none-ended"), "kerf-secondary"))
                : desk.ended().stream().map(this::past).toList());
  }

  private static String word(Conflict.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Node card(Desk desk, Conflict conflict) {
    String word = word(conflict.kind());
    List<Node> lines = new ArrayList<>();
    lines.add(line(texts.of("conflicts." + word, about(conflict)), "kerf-secondary"));
    lines.add(conflict.edits().isEmpty() ? sides(desk, conflict) : edits(desk, conflict));
    var buttons = new FlowPane(8, 8);
    buttons.getChildren().setAll(buttons(conflict));
    lines.add(buttons);
    return new Card(lines.toArray(Node[]::new))
        .titled(texts.bind("conflicts.title." + word, conflict.code()))
        .aside(Pill.of(texts, Mark.CONFLICT));
  }

  /** How many there are, or which field it is. */
  private String about(Conflict conflict) {
    return conflict.edits().isEmpty()
        ? texts.figures().count(conflict.number())
        : FactSentences.detail(
                texts,
                context.zone(),
                model.fact(conflict.edits().getLast()),
                conflict.edits().getLast().field())
            .name();
  }

  private Node sides(Desk desk, Conflict conflict) {
    var grid = new GridPane(24, 8);
    for (ConflictSide side : conflict.sides()) {
      List<Node> cells = new ArrayList<>();
      side.at()
          .ifPresent(
              at -> {
                cells.add(line(texts.of("conflicts.station", side.station()), "kerf-strong"));
                cells.add(line(texts.figures().dateTime(at, context.zone()), "kerf-secondary"));
              });
      side.user().ifPresent(user -> cells.add(line(desk.names().of(user), "kerf-secondary")));
      cells.add(line(side.name().isBlank() ? texts.of("conflicts.unnamed") : side.name(), ""));
      if (side.count() != 0) {
        cells.add(line(texts.of("conflicts.bars", side.count()), "kerf-strong"));
      }
      String key = pageOf(conflict.kind());
      String argument = key.equals("movements") ? side.name() : side.subject().toString();
      cells.add(button("", "conflicts.open", () -> model.open(key, argument)));
      grid.addRow(grid.getRowCount(), cells.toArray(Node[]::new));
    }
    return grid;
  }

  /** Each value with who gave it; the one that stands is said to. */
  private Node edits(Desk desk, Conflict conflict) {
    var grid = new GridPane(24, 8);
    for (FieldEdit edit : conflict.edits().reversed()) {
      FactSentences.Detail value =
          FactSentences.detail(texts, context.zone(), model.fact(edit), edit.field());
      boolean stands = edit.equals(conflict.edits().getLast());
      Button keep =
          button(
              "conflict-keep-" + edit.field() + "-" + edit.characters(),
              stands ? "conflicts.keep" : "conflicts.take",
              () -> model.decide(conflict, edit));
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

  private List<Node> buttons(Conflict conflict) {
    if (!conflict.edits().isEmpty()) {
      String page = pageOf(conflict.kind());
      return List.of(
          button("", "conflicts.open", () -> model.open(page, conflict.subject().toString())));
    }
    if (conflict.kind() != Conflict.Kind.NEGATIVE_BALANCE) {
      return List.of();
    }
    Button accept =
        button(
            "conflict-accept-" + conflict.code().strip(),
            "conflicts.accept",
            () -> model.setToZero(conflict));
    accept.getStyleClass().add(Styles.ACCENT);
    return List.of(
        adjusting.only(accept),
        button("", "conflicts.open-unit", () -> model.open("unit", conflict.code())),
        button("", "conflicts.count", () -> model.open("counts", "")));
  }

  private Node past(NotedConflict noted) {
    return line(
        texts.of(
            "conflicts.past",
            texts.of("conflicts.title." + word(noted.kind()), noted.code()),
            texts.figures().dateTime(noted.since(), context.zone()),
            texts.figures().dateTime(noted.ended().orElse(noted.since()), context.zone())),
        "kerf-secondary");
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label whole(Label line) {
    line.setMinWidth(Region.USE_PREF_SIZE);
    return line;
  }

  private static Label line(String words, String style) {
    var line = new Label(words);
    if (!style.isEmpty()) {
      line.getStyleClass().add(style);
    }
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }
}
