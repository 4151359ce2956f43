package org.kerf.ui.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.sync.AcceptConflict;
import org.kerf.flow.sync.ClaimConflict;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.sync.model.Conflict;
import org.kerf.ui.context.ConfirmationPrompt;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.UnitBookings;

/** Several conflicts of one kind accepted at once: each of them whole or not at all. */
final class ConflictBulk {

  private final ViewContext context;
  private final Texts texts;
  private final ConflictModel model;
  private final ClaimConflict claims;
  private final AcceptConflict accept;
  private final UnitBookings bookings;
  private final VBox body = new VBox();
  private final Card card;
  private List<Conflict> open = List.of();
  private boolean asking;

  /** How it went. */
  private record Tally(List<Document> documents, int ended, int left) {}

  ConflictBulk(
      ViewContext context,
      ConflictModel model,
      ClaimConflict claims,
      AcceptConflict accept,
      UnitBookings bookings) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.claims = claims;
    this.accept = accept;
    this.bookings = bookings;
    body.getStyleClass().add("kerf-stack");
    card = new Card(body).titled(texts.bind("conflicts.bulk"));
    card.setId("conflicts-bulk");
  }

  Node node() {
    return card;
  }

  /** Offers what several of the open ones have in common; a question that is asked stays. */
  void show(List<Conflict> now) {
    open = now;
    if (!asking) {
      offer();
    }
  }

  private void offer() {
    asking = false;
    Map<Conflict.Kind, List<Conflict>> kinds = new LinkedHashMap<>();
    open.stream()
        .filter(model::isAcceptable)
        .forEach(each -> kinds.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each));
    List<Node> lines = new ArrayList<>();
    kinds.forEach(
        (kind, all) -> {
          if (all.size() > 1) {
            lines.add(line(kind, all));
          }
        });
    body.getChildren().setAll(lines);
    card.setVisible(!lines.isEmpty());
    card.setManaged(!lines.isEmpty());
  }

  private Node line(Conflict.Kind kind, List<Conflict> all) {
    String word = ConflictCard.word(kind);
    var button = new Button(texts.of("conflicts.bulk.accept"));
    button.setId("conflicts-bulk-" + word);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> ask(all));
    boolean field = !all.getFirst().edits().isEmpty();
    Access access =
        context.person().access(field ? Permission.CHANGE_MASTER_DATA : Permission.ADJUST_STOCK);
    return new FlowPane(
        12,
        8,
        ConflictCard.line(texts.count("conflicts.bulk." + word, all.size()), ""),
        access.only(button));
  }

  private void ask(List<Conflict> all) {
    asking = true;
    var prompt =
        new ConfirmationPrompt(
            texts,
            "conflicts-bulk-yes",
            Words.counted("conflicts.bulk.ask", all.size()),
            Words.of("conflicts.bulk.yes"),
            () -> run(all),
            this::offer);
    body.getChildren().setAll(prompt);
    prompt.focusBack();
  }

  private void run(List<Conflict> all) {
    List<Command> commands = all.stream().map(each -> context.person().command()).toList();
    List<String> reasons = all.stream().map(model::reason).toList();
    Running running =
        context
            .tasks()
            .<Tally>runLong(
                texts.of("conflicts.deciding"),
                progress -> accept(all, commands, reasons, progress),
                this::done,
                fault -> {
                  context.notifications().fault(fault);
                  offer();
                  model.look();
                });
    var bar = new ProgressBar();
    bar.progressProperty().bind(running.fractionProperty());
    var stop = new Button(texts.of("action.cancel"));
    stop.setId("conflicts-bulk-stop");
    stop.setOnAction(event -> running.cancel());
    body.getChildren().setAll(new FlowPane(12, 8, bar, stop));
    stop.requestFocus();
  }

  private Tally accept(
      List<Conflict> all, List<Command> commands, List<String> reasons, Progress progress)
      throws StationFault {
    List<Document> documents = new ArrayList<>();
    int ended = 0;
    for (int i = 0; i < all.size() && !progress.cancelled(); i++) {
      progress.report((double) i / all.size(), "");
      Conflict each = all.get(i);
      if (claims.run(commands.get(i), each.id()) instanceof ClaimConflict.Outcome.Held) {
        continue;
      }
      switch (accept.run(commands.get(i), each, reasons.get(i))) {
        case AcceptConflict.Outcome.Adjusted(var document) -> {
          documents.add(document);
          ended++;
        }
        case AcceptConflict.Outcome.Accepted() -> ended++;
        case AcceptConflict.Outcome.Changed(), AcceptConflict.Outcome.Refused _ ->
            claims.leave(commands.get(i), each.id());
      }
    }
    return new Tally(documents, ended, all.size() - ended);
  }

  private void done(Tally tally) {
    open = List.of();
    offer();
    model.look();
    Words ended = Words.counted("conflicts.bulk.done", tally.ended());
    if (tally.documents().isEmpty()) {
      context.notifications().done(ended);
    } else {
      context
          .notifications()
          .done(
              ended, () -> tally.documents().forEach(each -> bookings.takeBack(each, model::look)));
    }
    if (tally.left() > 0) {
      context
          .notifications()
          .info(Words.of("conflicts.bulk.left", texts.figures().count(tally.left())));
    }
  }
}
