package org.kerf.ui.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.RecentExchange;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.sync.model.CentreStation;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** The last batches that went and came, and the last errors, since the program began. */
final class RecentCards {

  private static final int MOST_BATCHES = 10;
  private static final int MOST_TROUBLES = 5;

  private final ViewContext context;
  private final Texts texts;
  private final VBox batches = new VBox();
  private final VBox troubles = new VBox();
  private final Card batchCard;
  private final Card troubleCard;
  private Optional<Shown> shown = Optional.empty();

  private record Shown(RecentExchange.Seen recent, SyncStatus.State state, Language language) {}

  RecentCards(ViewContext context) {
    this.context = context;
    this.texts = context.texts();
    batchCard = new Card(batches).titled(texts.bind("sync.batches.title"));
    troubleCard = new Card(troubles).titled(texts.bind("sync.troubles"));
    seen(false);
  }

  private void seen(boolean now) {
    for (Card card : List.of(batchCard, troubleCard)) {
      card.setVisible(now);
      card.setManaged(now);
    }
  }

  Node batches() {
    return batchCard;
  }

  Node troubles() {
    return troubleCard;
  }

  void show(LookAtSync.View view) {
    var now = new Shown(view.recent(), view.status().state(), texts.language());
    if (shown.filter(now::equals).isPresent()) {
      return;
    }
    shown = Optional.of(now);
    seen(view.status().state() != SyncStatus.State.ALONE);
    batches.getChildren().setAll(batches(view));
    troubles.getChildren().setAll(troubles(view.recent().troubles()));
  }

  private Node batches(LookAtSync.View view) {
    List<RecentExchange.Batch> all = view.recent().batches();
    if (all.isEmpty()) {
      return SmallTable.sentence(texts.of("sync.batches.none"), "kerf-secondary");
    }
    var table =
        new SmallTable(
            "sync-batches",
            3,
            List.of(
                texts.of("sync.batches.time"),
                texts.of("sync.batches.direction"),
                texts.of("sync.batches.entries"),
                texts.of("sync.batches.whose")));
    all.stream()
        .limit(MOST_BATCHES)
        .forEach(
            each ->
                table.add(
                    SmallTable.words(time(each.at()), "kerf-secondary"),
                    SmallTable.words(
                        texts.of(each.sent() ? "sync.batches.sent" : "sync.batches.taken"), ""),
                    SmallTable.words(texts.figures().count(each.entries()), ""),
                    SmallTable.sentence(whose(view, each), "")));
    return table.node();
  }

  private String whose(LookAtSync.View view, RecentExchange.Batch batch) {
    if (batch.sent() || batch.characters().equals(view.characters())) {
      return texts.of("sync.batches.own");
    }
    return view.recent().stations().stream()
        .flatMap(List::stream)
        .filter(station -> station.characters().equals(batch.characters()))
        .map(CentreStation::name)
        .findFirst()
        .orElseGet(() -> texts.of("sync.batches.station", batch.characters()));
  }

  private Node troubles(List<RecentExchange.Trouble> all) {
    if (all.isEmpty()) {
      return SmallTable.sentence(texts.of("sync.troubles.none"), "kerf-secondary");
    }
    var table =
        new SmallTable(
            "sync-troubles",
            1,
            List.of(texts.of("sync.batches.time"), texts.of("sync.troubles.what")));
    all.stream()
        .limit(MOST_TROUBLES)
        .forEach(
            each ->
                table.add(
                    SmallTable.words(when(each), "kerf-secondary"),
                    SmallTable.sentence(
                        texts.of(
                            "sync.troubles.sentence",
                            each.fault().sentence(texts.language().locale()),
                            each.fault().code().code()),
                        "")));
    return table.node();
  }

  private String when(RecentExchange.Trouble of) {
    return of.times() == 1
        ? time(of.last())
        : texts.of(
            "sync.troubles.times",
            time(of.first()),
            time(of.last()),
            texts.figures().count(of.times()));
  }

  private String time(Instant at) {
    return texts.figures().since(at, context.clock().instant().atZone(context.zone()));
  }
}
