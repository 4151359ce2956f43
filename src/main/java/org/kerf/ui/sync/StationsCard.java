package org.kerf.ui.sync;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.sync.model.CentreStation;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** All stations of the company: who is how far, and whose clock is wrong. */
final class StationsCard {

  private final ViewContext context;
  private final Texts texts;
  private final VBox body = new VBox();
  private final Card card;
  private Optional<Shown> shown = Optional.empty();

  /** What the card is made of: the same again changes nothing. */
  private record Shown(
      LookAtSync.View of, Optional<List<CentreStation>> stations, Language language) {

    static Shown of(LookAtSync.View view, Language language) {
      return new Shown(view, view.recent().stations(), language);
    }

    boolean isAs(Shown other) {
      return stations.equals(other.stations)
          && language == other.language
          && of.status().state() == other.of.status().state()
          && of.recent().listed() == other.of.recent().listed();
    }
  }

  StationsCard(ViewContext context) {
    this.context = context;
    this.texts = context.texts();
    body.getStyleClass().add("kerf-stack");
    card = new Card(body).titled(texts.bind("sync.stations"));
    card.setId("sync-stations-card");
    seen(false);
  }

  Node node() {
    return card;
  }

  private void seen(boolean now) {
    card.setVisible(now);
    card.setManaged(now);
  }

  void show(LookAtSync.View view) {
    Shown now = Shown.of(view, texts.language());
    if (shown.filter(now::isAs).isPresent()) {
      return;
    }
    shown = Optional.of(now);
    seen(view.status().state() != SyncStatus.State.ALONE);
    body.getChildren().setAll(content(view));
  }

  private Node content(LookAtSync.View view) {
    if (!view.recent().listed()) {
      return SmallTable.sentence(texts.of("sync.stations.older-centre"), "kerf-secondary");
    }
    Optional<List<CentreStation>> stations = view.recent().stations();
    if (stations.isEmpty()) {
      boolean connected = view.status().state() == SyncStatus.State.CONNECTED;
      return SmallTable.sentence(
          texts.of(connected ? "sync.stations.asked" : "sync.stations.later"), "kerf-secondary");
    }
    var table =
        new SmallTable(
            "sync-stations",
            0,
            List.of(
                texts.of("sync.stations.name"),
                texts.of("sync.stations.seen"),
                texts.of("sync.stations.unread"),
                texts.of("sync.stations.not-sent"),
                texts.of("sync.stations.clock"),
                texts.of("sync.stations.program")));
    stations.get().forEach(each -> add(table, each, each.id().equals(view.station())));
    return table.node();
  }

  private void add(SmallTable table, CentreStation of, boolean self) {
    String name = self ? texts.of("sync.stations.this", of.name()) : of.name();
    if (of.paused()) {
      name = texts.of("sync.stations.paused", name);
    }
    table.add(
        SmallTable.sentence(name, self ? "kerf-strong" : ""),
        SmallTable.words(seen(of), ""),
        SmallTable.words(unread(of), ""),
        SmallTable.words(
            of.notSent() == 0 ? texts.of("sync.none") : texts.figures().count(of.notSent()), ""),
        clock(of),
        SmallTable.words(of.program().isEmpty() ? "–" : of.program(), "kerf-secondary"));
  }

  private String seen(CentreStation of) {
    return of.seen()
        .map(at -> texts.figures().since(at, context.clock().instant().atZone(context.zone())))
        .orElseGet(() -> texts.of("sync.stations.never"));
  }

  private String unread(CentreStation of) {
    if (of.unreadBatches() == 0) {
      return texts.of("sync.none");
    }
    String batches = texts.count("sync.batches", of.unreadBatches());
    return of.unreadEntries().isEmpty()
        ? batches
        : texts.of(
            "sync.stations.entries-in",
            texts.figures().count(of.unreadEntries().getAsLong()),
            batches);
  }

  private Label clock(CentreStation of) {
    Duration offset = of.clockOffset();
    if (of.seen().isEmpty()) {
      return SmallTable.words("–", "kerf-secondary");
    }
    if (offset.abs().toMinutes() == 0) {
      return SmallTable.words(texts.of("sync.stations.clock-right"), "kerf-secondary");
    }
    String age = texts.figures().age(offset.abs());
    boolean off = offset.abs().compareTo(SyncStatus.MOST_OFFSET) > 0;
    Label words =
        SmallTable.words(
            texts.of(offset.isNegative() ? "sync.stations.behind" : "sync.stations.ahead", age),
            off ? "kerf-secondary" : "");
    words.pseudoClassStateChanged(Styles.STATE_DANGER, off);
    return words;
  }
}
