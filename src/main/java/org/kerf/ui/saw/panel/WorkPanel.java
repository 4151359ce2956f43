package org.kerf.ui.saw.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.kernel.Length;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.controls.drawing.OrderSwatch;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What to do with the bar now: the one figure, and the one green tile beside it. */
public final class WorkPanel {

  private static final int MOST_FOLLOWING = 6;

  private final Texts texts;
  private final SawViewModel model;
  private final SawTiles tiles;
  private final OrderColours<OrderId> colours;
  private final BladeWords blades;

  public WorkPanel(Texts texts, SawViewModel model, SawTiles tiles, OrderColours<OrderId> colours) {
    this.texts = texts;
    this.model = model;
    this.tiles = tiles;
    this.colours = colours;
    this.blades = new BladeWords(texts);
  }

  public Node of(SawMoment.ToFetch fetch) {
    var line = fetch.line();
    var caption = words(texts.of("saw.next-bar"), "saw-words");
    var figure = words(line.locationName(), "saw-figure");
    var what = words(line.unitCode().spaced(), "saw-strong");
    var waiting = words(texts.count("saw.waiting", fetch.waiting()), "saw-words");
    List<Node> lines = new ArrayList<>(List.of(caption, figure, what, waiting));
    missing(fetch).ifPresent(lines::add);
    return beside(
        card(lines.toArray(Node[]::new)),
        tiles.large(
            "take", Words.of("saw.take"), Material2AL.ARROW_DOWNWARD, model.fetching()::take));
  }

  /** That it was looked for before, or that its unit is held. */
  private Optional<Label> missing(SawMoment.ToFetch fetch) {
    Optional<String> said =
        fetch.held().isEmpty()
            ? fetch
                .missing()
                .map(
                    document ->
                        texts.of(
                            "saw.looked-for",
                            model.shown(document.occurredAt()),
                            document.reason()))
            : Optional.of(texts.of("saw.unit-held", fetch.held()));
    return said.map(
        words -> {
          Label line = words(words, "saw-words");
          line.setId("saw-looked-for");
          Tone.WARNING.mark(line);
          return line;
        });
  }

  public Node of(SawMoment.OnSaw on) {
    return on.next().map(piece -> nextCut(on, piece)).orElseGet(() -> finished(on));
  }

  private Node nextCut(SawMoment.OnSaw on, PieceLine piece) {
    int number = on.done() + 1;
    int of = on.done() + on.fitting().size();
    var caption = words(texts.of("saw.next-cut", number, of), "saw-words");
    List<Node> lines = new ArrayList<>();
    lines.add(caption);
    lines.add(figure(piece.piece().length(), on.line().item().unit()));
    headTrim(on).ifPresent(lines::add);
    Optional<String> blade = blades.of(on, piece);
    blade.ifPresent(said -> lines.add(bladeLine(said)));
    lines.add(piece.piece().surplus() ? forStock() : forWhom(piece));
    lines.add(words(following(on), "saw-words"));
    if (on.tooMany() > 0) {
      Label tooMany = words(texts.count("saw.do-not-fit", on.tooMany()), "saw-words");
      tooMany.setId("saw-too-many");
      Tone.WARNING.mark(tooMany);
      lines.add(tooMany);
    }
    ClaimWords.line(texts, model, on).ifPresent(lines::add);
    Node card = card(lines.toArray(Node[]::new));
    if (blade.isPresent()) {
      card.getStyleClass().add("saw-card-full");
    }
    return beside(card, on.atAnotherStation().isPresent() ? elsewhere() : ok());
  }

  private Button ok() {
    return tiles.large("ok", Words.of("saw.ok"), Material2AL.CHECK, model::ok);
  }

  /** In the place of the green tile: nothing is cut before somebody has decided. */
  private Button elsewhere() {
    return tiles.enlarged(
        tiles.tile(
            "elsewhere",
            Words.of("saw.elsewhere"),
            Material2MZ.REPORT_PROBLEM,
            Tone.WARNING,
            model.claim()::ask));
  }

  /** The end of a bar that nothing was cut from is squared first. */
  private Optional<Label> headTrim(SawMoment.OnSaw on) {
    Length trim = on.run().saw().headTrim();
    if (!on.run().untouched() || trim.isZero()) {
      return Optional.empty();
    }
    Label line = words(texts.of("saw.head-trim", trim), "saw-strong");
    line.setId("saw-head-trim");
    return Optional.of(line);
  }

  private Node forWhom(PieceLine piece) {
    var swatch = OrderSwatch.of(colours.of(piece.order()));
    return beside(swatch, words(piece.customerName(), "saw-strong"), order(piece));
  }

  private Node forStock() {
    Label big = words(texts.of("saw.for-stock"), "saw-place");
    big.setId("saw-for-stock");
    return beside(OrderSwatch.ofSurplus(), big, texts.of("saw.for-stock.what"));
  }

  private static Node beside(Region swatch, Label big, String small) {
    swatch.getStyleClass().add("saw-swatch");
    var order = new HBox(swatch, new VBox(big, words(small, "saw-words")));
    order.getStyleClass().add("saw-order");
    return order;
  }

  private Node finished(SawMoment.OnSaw on) {
    LengthUnit unit = on.line().item().unit();
    Length left = on.run().leftover();
    boolean remnant = on.leavesRemnant();
    List<Node> lines = new ArrayList<>();
    lines.add(words(texts.of(remnant ? "saw.left-remnant" : "saw.left-scrap"), "saw-words"));
    lines.add(figure(left, unit));
    lines.add(words(whatBecomes(on, remnant), "saw-strong"));
    blades.ofRest(on).ifPresent(blade -> lines.add(bladeLine(blade)));
    if (on.backToPlan() > 0) {
      lines.add(words(texts.count("saw.do-not-fit", on.backToPlan()), "saw-words"));
    }
    return beside(
        card(lines.toArray(Node[]::new)),
        tiles.large("close", Words.of("saw.close"), Material2AL.DONE_ALL, model.closing()::close));
  }

  /** Never cut short: a blade that leans to the wrong side costs the bar. */
  private static Label bladeLine(String blade) {
    Label line = words(blade, "saw-strong");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.setId("saw-blade");
    return line;
  }

  private String whatBecomes(SawMoment.OnSaw on, boolean remnant) {
    if (remnant) {
      return texts.of("saw.remnant-labelled");
    }
    Length leftover = on.run().leftover();
    Length shortest = on.line().item().cutting().minRemnant();
    if (leftover.isZero()) {
      return texts.of("saw.nothing-left");
    }
    return leftover.isShorterThan(shortest)
        ? texts.of("saw.below-minimum", shortest)
        : texts.of("saw.enough-kept");
  }

  public Node nothing(SawMoment.NothingToCut now) {
    var what = words(texts.of("saw.nothing.what"), "saw-place");
    var first = words(texts.of("saw.nothing.first"), "saw-words");
    return beside(
        card(what, first),
        tiles.large("refresh", Words.of("saw.look-again"), Material2MZ.REFRESH, model::refresh));
  }

  public Node choose(SawMoment.NoSaw now) {
    if (now.saws().isEmpty()) {
      var what = words(texts.of("saw.no-saws.what"), "saw-place");
      return card(what, words(texts.of("saw.no-saws.first"), "saw-words"));
    }
    Button[] choices =
        now.saws().stream()
            .map(
                saw ->
                    tiles.tile(
                        "choose-" + saw.name().replace(' ', '-'),
                        Words.plain(saw.name()),
                        Material2AL.CONTENT_CUT,
                        Tone.SUCCESS,
                        () -> model.choice().choose(saw)))
            .toArray(Button[]::new);
    for (Button choice : choices) {
      choice.getStyleClass().addAll(SawTiles.LARGE, "saw-choice");
    }
    tiles.keyAnswers(choices);
    var row = SawTiles.row(choices);
    row.getStyleClass().add("saw-choices");
    return row;
  }

  private Node figure(Length length, LengthUnit unit) {
    var figure = words(texts.figures().length(length, unit), "saw-figure");
    var line = new HBox(figure, words(texts.figures().unit(unit), "saw-unit"));
    line.getStyleClass().add("saw-figure-line");
    return line;
  }

  private static String order(PieceLine piece) {
    return piece.mark().isEmpty()
        ? piece.orderNumber()
        : piece.orderNumber() + " · " + piece.mark();
  }

  private String following(SawMoment.OnSaw on) {
    String lengths =
        on.fitting().stream()
            .skip(1)
            .limit(MOST_FOLLOWING)
            .map(each -> texts.figures().length(each.piece().length(), on.line().item().unit()))
            .collect(Collectors.joining(" · "));
    return lengths.isEmpty() ? texts.of("saw.last-piece") : texts.of("saw.then", lengths);
  }

  /** The figure and the tile, which takes a third of the width. */
  static Node beside(Node card, Button tile) {
    card.setId("saw-work");
    HBox.setHgrow(card, Priority.ALWAYS);
    var row = new HBox(card, tile);
    row.getStyleClass().add("saw-row");
    return row;
  }

  public static VBox card(Node... lines) {
    var card = new VBox(lines);
    card.getStyleClass().add("saw-card");
    return card;
  }

  public static Label words(String text, String style) {
    Label label = SawHead.words(UnbrokenCodes.in(text), style);
    label.setWrapText(!style.equals("saw-figure") && !style.equals("saw-unit"));
    return label;
  }
}
