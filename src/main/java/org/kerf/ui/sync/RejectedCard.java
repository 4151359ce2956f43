package org.kerf.ui.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.model.UnknownFact;
import org.kerf.sync.model.CentreStation;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** The entries that were set aside, each with why and what to do. */
final class RejectedCard {

  private static final int RAW_ROWS = 5;

  private final ViewContext context;
  private final Texts texts;
  private final Runnable tryAgain;
  private final VBox body = new VBox();
  private final VBox pill = new VBox();
  private final Card card;
  private final Set<EntryKey> explained = new HashSet<>();
  private Optional<Shown> shown = Optional.empty();

  private record Shown(
      List<RejectedEntry> rejected, long count, SyncStatus.State state, Language language) {}

  /**
   * @param tryAgain has all of them tried again
   */
  RejectedCard(ViewContext context, Runnable tryAgain) {
    this.context = context;
    this.texts = context.texts();
    this.tryAgain = tryAgain;
    body.getStyleClass().add("kerf-stack");
    Buttons.takeOnlyFirstOfTwoClicks(body);
    card = new Card(body).titled(texts.bind("sync.rejected")).aside(pill);
    card.setId("sync-rejected");
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
    var now =
        new Shown(view.rejected(), view.rejectedCount(), view.status().state(), texts.language());
    if (shown.filter(now::equals).isPresent()) {
      return;
    }
    shown = Optional.of(now);
    seen(view.rejectedCount() > 0);
    fill(view);
  }

  private void fill(LookAtSync.View view) {
    pill.getChildren()
        .setAll(Pill.of(Mark.CONFLICT, texts.count("sync.rejected.count", view.rejectedCount())));
    List<Node> nodes = new ArrayList<>();
    nodes.add(SmallTable.sentence(texts.of("sync.rejected.hint"), "kerf-secondary"));
    for (RejectedEntry each : view.rejected()) {
      nodes.add(row(view, each));
    }
    long more = view.rejectedCount() - view.rejected().size();
    if (more > 0) {
      nodes.add(
          SmallTable.sentence(
              texts.of("sync.rejected.more", texts.figures().count(more)), "kerf-secondary"));
    }
    if (view.rejected().stream().anyMatch(each -> each.why() != RejectedEntry.Why.NOT_TAKEN)) {
      nodes.add(button("sync-rejected-again", "sync.rejected.again", tryAgain));
    }
    body.getChildren().setAll(nodes);
  }

  private Node row(LookAtSync.View view, RejectedEntry of) {
    FeedEntry entry = of.entry();
    String what =
        entry.fact() instanceof UnknownFact
            ? texts.of("sync.rejected.unknown-kind", entry.stored().kind())
            : texts.of(FactSentences.of(entry.fact()));
    Button explain = button("", "sync.rejected.explain", () -> explain(view, entry.key()));
    explain.setId("sync-explain-" + entry.characters() + "-" + entry.no());
    explain.setText(
        texts.of(explained.contains(entry.key()) ? "sync.rejected.less" : "sync.rejected.explain"));
    var head =
        new FlowPane(
            12,
            4,
            SmallTable.words(what, "kerf-strong"),
            SmallTable.words(
                texts.of(
                    "sync.rejected.from",
                    station(view, entry),
                    texts.figures().dateTime(entry.at(), context.zone())),
                "kerf-secondary"),
            explain);
    var row = new VBox(4, head);
    if (explained.contains(entry.key())) {
      row.getChildren().addAll(explanation(of));
    }
    return row;
  }

  private List<Node> explanation(RejectedEntry of) {
    String word = of.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<Node> lines = new ArrayList<>();
    lines.add(
        SmallTable.sentence(texts.of("sync.rejected.why." + word, of.entry().characters()), ""));
    lines.add(SmallTable.sentence(texts.of("sync.rejected.do." + word), "kerf-strong"));
    if (!of.problem().isEmpty()) {
      lines.add(
          SmallTable.sentence(texts.of("sync.rejected.problem", of.problem()), "kerf-secondary"));
    }
    lines.add(
        SmallTable.sentence(
            texts.of(
                "sync.rejected.place",
                of.entry().characters(),
                of.entry().epoch(),
                of.entry().no(),
                of.entry().stored().kind(),
                of.entry().stored().version(),
                texts.figures().dateTime(of.since(), context.zone())),
            "kerf-secondary"));
    var raw = new TextArea(of.entry().stored().details());
    raw.setEditable(false);
    raw.setWrapText(true);
    raw.setPrefRowCount(RAW_ROWS);
    raw.setMinHeight(Region.USE_PREF_SIZE);
    lines.add(raw);
    lines.add(button("", "sync.rejected.copy", () -> copy(of)));
    return lines;
  }

  private void copy(RejectedEntry of) {
    var content = new ClipboardContent();
    content.putString(
        of.entry().stored().kind()
            + " "
            + of.entry().stored().version()
            + "\n"
            + of.entry().key()
            + "\n"
            + of.why()
            + " "
            + of.problem()
            + "\n"
            + of.entry().stored().details());
    Clipboard.getSystemClipboard().setContent(content);
    context.notifications().done(Words.of("sync.rejected.copied"));
  }

  private void explain(LookAtSync.View view, EntryKey key) {
    if (!explained.remove(key)) {
      explained.add(key);
    }
    fill(view);
    String id = "#sync-explain-";
    view.rejected().stream()
        .filter(each -> each.entry().key().equals(key))
        .findFirst()
        .map(each -> card.lookup(id + each.entry().characters() + "-" + key.no()))
        .ifPresent(Node::requestFocus);
  }

  private String station(LookAtSync.View view, FeedEntry entry) {
    if (entry.station().equals(view.station())) {
      return texts.of("sync.batches.own");
    }
    return view.recent().stations().stream()
        .flatMap(List::stream)
        .filter(station -> station.id().equals(entry.station()))
        .map(CentreStation::name)
        .findFirst()
        .orElseGet(() -> texts.of("sync.batches.station", entry.characters()));
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
