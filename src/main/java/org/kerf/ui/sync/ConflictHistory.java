package org.kerf.ui.sync;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kerf.flow.booking.Reading;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.NotedConflict;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Texts;

/** The conflicts that have ended. */
final class ConflictHistory {

  private static final int MOST = 20;

  private final ViewContext context;
  private final Texts texts;
  private final Reading reading;
  private final Conflicts conflicts;
  private final Slot slot = new Slot();
  private final VBox body = new VBox();
  private final Card card;

  ConflictHistory(ViewContext context, Reading reading, Conflicts conflicts) {
    this.context = context;
    this.texts = context.texts();
    this.reading = reading;
    this.conflicts = conflicts;
    card = new Card(body).titled(texts.bind("conflicts.ended"));
  }

  Node node() {
    return card;
  }

  void look() {
    context
        .tasks()
        .<List<NotedConflict>>quietly(
            slot,
            texts.of("conflicts.looking"),
            () -> reading.of(tx -> conflicts.ended(tx, MOST)),
            this::show,
            context.notifications()::faultOnce);
  }

  private void show(List<NotedConflict> ended) {
    body.getChildren()
        .setAll(
            ended.isEmpty()
                ? List.of(ConflictCard.line(texts.of("conflicts.none-ended"), "kerf-secondary"))
                : ended.stream().map(this::past).toList());
  }

  private Node past(NotedConflict noted) {
    return ConflictCard.line(
        texts.of(
            "conflicts.past",
            texts.of("conflicts.title." + ConflictCard.word(noted.kind()), noted.code()),
            texts.figures().dateTime(noted.since(), context.zone()),
            texts.figures().dateTime(noted.ended().orElse(noted.since()), context.zone())),
        "kerf-secondary");
  }
}
