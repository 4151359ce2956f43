package org.kerf.ui.sync;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict.Kind;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.model.EndedConflict;
import org.kerf.sync.model.EndedConflict.Ending;
import org.kerf.sync.model.NotedConflict;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Texts;

/** The conflicts that have ended, and what ended them: a page at a time. */
final class ConflictHistory {

  private static final int PAGE = 20;

  private final ViewContext context;
  private final Texts texts;
  private final Reading reading;
  private final Conflicts conflicts;
  private final Users users;
  private final Slot slot = new Slot();
  private final VBox rows = new VBox();
  private final TextField code = new TextField();
  private final ComboBox<Group> group = new ComboBox<>();
  private final Button more = new Button();
  private final Card card;
  private final List<EndedConflict> shown = new ArrayList<>();
  private boolean further;

  /** What people narrow the list to. */
  private enum Group {
    ALL,
    STOCK,
    CUTS,
    CODES,
    FIELDS;

    Set<Kind> kinds() {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      for (Kind kind : Kind.values()) {
        if (this != ALL && of(kind) == this) {
          kinds.add(kind);
        }
      }
      return kinds;
    }

    private static Group of(Kind kind) {
      return switch (kind) {
        case NEGATIVE_BALANCE, DOUBLE_REVERSAL, COUNT_AGAINST_BOOK -> STOCK;
        case CUT_OF_WITHDRAWN, CUT_OF_HELD -> CUTS;
        case DOUBLED_ITEM, DOUBLED_HEAT, DOUBLED_LOCATION -> CODES;
        case DOUBLED_PARTY, DOUBLED_ORDER, DOUBLED_UNIT -> CODES;
        default -> FIELDS;
      };
    }
  }

  private record Page(List<EndedConflict> ended, PersonNames names) {}

  ConflictHistory(ViewContext context, Reading reading, Conflicts conflicts, Users users) {
    this.context = context;
    this.texts = context.texts();
    this.reading = reading;
    this.conflicts = conflicts;
    this.users = users;
    rows.getStyleClass().add("kerf-stack");
    code.setId("conflicts-history-code");
    code.promptTextProperty().bind(texts.bind("conflicts.history.code"));
    code.accessibleTextProperty().bind(code.promptTextProperty());
    code.textProperty().subscribe((before, now) -> first());
    group.setId("conflicts-history-kind");
    group.getItems().setAll(Group.values());
    group.setValue(Group.ALL);
    group.accessibleTextProperty().bind(texts.bind("conflicts.history.kind"));
    group.valueProperty().subscribe((before, now) -> first());
    group.setCellFactory(list -> new GroupCell());
    group.setButtonCell(new GroupCell());
    more.setId("conflicts-history-more");
    more.textProperty().bind(texts.bind("conflicts.history.more"));
    more.setOnAction(event -> next());
    texts
        .languageProperty()
        .subscribe(
            (before, now) -> {
              group.setButtonCell(new GroupCell());
              first();
            });
    card =
        new Card(new FlowPane(8, 8, code, group), rows, more).titled(texts.bind("conflicts.ended"));
  }

  private final class GroupCell extends ListCell<Group> {

    @Override
    protected void updateItem(Group of, boolean empty) {
      super.updateItem(of, empty);
      setText(
          empty || of == null
              ? ""
              : texts.of("conflicts.history." + of.name().toLowerCase(Locale.ROOT)));
    }
  }

  Node node() {
    return card;
  }

  /** Looks again, unless a person has gone on to earlier ones. */
  void look() {
    if (shown.size() <= PAGE) {
      first();
    }
  }

  private ConflictFilter filter() {
    return new ConflictFilter(
        group.getValue().kinds(), code.getText().replace(" ", "").strip(), Optional.empty());
  }

  private void first() {
    read(filter(), true);
  }

  private void next() {
    if (!shown.isEmpty()) {
      read(filter().after(shown.getLast().noted()), false);
    }
  }

  private void read(ConflictFilter filter, boolean anew) {
    context
        .tasks()
        .<Page>quietly(
            slot,
            texts.of("conflicts.looking"),
            () ->
                reading.of(tx -> new Page(conflicts.ended(tx, filter, PAGE + 1), users.names(tx))),
            page -> show(page, anew),
            context.notifications()::faultOnce);
  }

  private void show(Page page, boolean anew) {
    if (anew) {
      shown.clear();
    }
    further = page.ended().size() > PAGE;
    shown.addAll(page.ended().subList(0, Math.min(PAGE, page.ended().size())));
    more.setVisible(further);
    more.setManaged(further);
    rows.getChildren()
        .setAll(
            shown.isEmpty()
                ? List.of(ConflictCard.line(texts.of(nothing()), "kerf-secondary"))
                : shown.stream().map(each -> past(each, page.names())).toList());
  }

  private String nothing() {
    return code.getText().isBlank() && group.getValue() == Group.ALL
        ? "conflicts.none-ended"
        : "conflicts.history.nothing";
  }

  private Node past(EndedConflict ended, PersonNames names) {
    NotedConflict noted = ended.noted();
    Label title =
        ConflictCard.line(
            texts.of("conflicts.title." + ConflictCard.word(noted.kind()), noted.code().strip()),
            "kerf-strong");
    Label span =
        ConflictCard.line(
            texts.of(
                "conflicts.span",
                texts.figures().dateTime(noted.since(), context.zone()),
                texts.figures().dateTime(noted.ended().orElse(noted.since()), context.zone())),
            "kerf-secondary");
    var lines = new VBox(2, title, span);
    lines
        .getChildren()
        .add(
            ConflictCard.line(
                ended
                    .by()
                    .map(by -> by(by, names.of(by.user())))
                    .orElseGet(() -> texts.of("conflicts.by.unknown")),
                ""));
    ended
        .by()
        .filter(by -> !by.reason().isBlank())
        .ifPresent(
            by ->
                lines
                    .getChildren()
                    .add(
                        ConflictCard.line(
                            texts.of("conflicts.by.reason", by.reason()), "kerf-secondary")));
    lines.setMinHeight(Region.USE_PREF_SIZE);
    return lines;
  }

  private String by(Ending by, String who) {
    String at = texts.figures().dateTime(by.at(), context.zone());
    return switch (by.way()) {
      case BOOKED -> texts.of("conflicts.by.booked", by.document(), who, by.station(), at);
      case REVERSED -> texts.of("conflicts.by.reversed", by.document(), who, by.station(), at);
      case ACCEPTED -> texts.of("conflicts.by.accepted", who, by.station(), at);
      case CHANGED ->
          by.station().isEmpty()
              ? texts.of("conflicts.by.changed-elsewhere", who, at)
              : texts.of("conflicts.by.changed", who, by.station(), at);
    };
  }
}
