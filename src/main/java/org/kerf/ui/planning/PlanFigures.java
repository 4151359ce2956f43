package org.kerf.ui.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanBalance;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.query.planning.ProposalSheet.Missing;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.drawing.BarPicture.Kind;
import org.kerf.ui.controls.drawing.StackedBar;
import org.kerf.ui.controls.drawing.StackedBar.Share;
import org.kerf.ui.planning.proposal.GapPill;
import org.kerf.ui.texts.Texts;

/** What a proposal achieves; while the planner looks, what the best one so far does. */
final class PlanFigures {

  private static final String NONE = "–";

  private final Texts texts;
  private final StackPane gap = new StackPane();
  private final StackedBar balance = new StackedBar();
  private final FigureCard bars = new FigureCard(gap);
  private final FigureCard cost = new FigureCard();
  private final FigureCard waste = new FigureCard(balance);
  private final Card counts = new Card();
  private final Card missing = new Card();

  /** Shows what was shown last, for the words of another language. */
  private Runnable again = () -> {};

  PlanFigures(Texts texts) {
    this.texts = texts;
    gap.setAlignment(Pos.CENTER_LEFT);
    bars.setId("plan-figure-bars");
    missing.setId("plan-missing");
    bars.captionProperty().bind(texts.bind("planning.material"));
    cost.captionProperty().bind(texts.bind("planning.cost"));
    waste.captionProperty().bind(texts.bind("planning.waste"));
    missing.titled(texts.bind("planning.missing"));
    showNothing();
    texts.languageProperty().subscribe((before, now) -> again.run());
  }

  Node[] cards() {
    return new Node[] {missing, bars, cost, waste, counts};
  }

  void showNothing() {
    again = this::showNothing;
    bars.figureProperty().set(NONE);
    bars.unitProperty().set("");
    bars.secondaryProperty().set("");
    gap.getChildren().clear();
    cost.figureProperty().set(NONE);
    cost.unitProperty().set("");
    cost.secondaryProperty().set("");
    hideDetails();
  }

  /** The best so far: what can be shown without reading any names. */
  void showBest(CutProposal proposal) {
    again = () -> showBest(proposal);
    showHead(proposal, proposal.bars().stream().anyMatch(PlannedBar::locked), false);
  }

  void show(ProposalSheet sheet) {
    again = () -> show(sheet);
    boolean countsBars = sheet.draft().problem().isCountedInBars();
    showHead(sheet.proposal(), sheet.isProvedForLocks(), countsBars);
    var figures = texts.figures();
    PlanBalance all = sheet.balance();
    waste.figureProperty().set(figures.percentFigure(all.waste()));
    waste.unitProperty().set("%");
    waste.secondaryProperty().set(texts.of("planning.waste-of", figures.roundMetres(all.bars())));
    balance.setShares(shares(all));
    shown(balance, true);
    counts.getChildren().setAll(line("planning.pieces-planned", figures.count(all.pieces())));
    if (all.surplus() > 0) {
      String length = figures.lengthWithUnit(all.forStock(), LengthUnit.METRE);
      String surplus = texts.of("planning.surplus-figure", all.surplus(), length);
      counts.getChildren().add(line("planning.surplus-planned", surplus));
    }
    counts
        .getChildren()
        .addAll(
            line("planning.remnants-used", figures.count(all.remnantsUsed())),
            line("planning.remnants-made", remnantsMade(all, sheet.beyondLimit())),
            line("planning.items", figures.count(sheet.items().size())));
    shown(counts, true);
    showMissing(sheet.missing());
  }

  private String remnantsMade(PlanBalance all, int beyondLimit) {
    String made = texts.figures().count(all.remnantsMade());
    return beyondLimit == 0 ? made : texts.of("planning.remnants-beyond", made, beyondLimit);
  }

  /** Pieces for stock only where there are any: most items allow none. */
  private List<Share> shares(PlanBalance all) {
    List<Share> shares = new ArrayList<>();
    shares.add(share(Kind.PIECE, "planning.share-pieces", all, all.made()));
    if (all.surplus() > 0) {
      shares.add(share(Kind.SURPLUS, "planning.share-surplus", all, all.forStock()));
    }
    shares.add(share(Kind.KERF, "planning.share-kerf", all, all.kerf()));
    shares.add(share(Kind.TRIM, "planning.share-trims", all, all.trims()));
    shares.add(share(Kind.REMNANT, "planning.share-remnants", all, all.kept()));
    shares.add(share(Kind.SCRAP, "planning.share-scrap", all, all.scrap()));
    return shares;
  }

  /** What is proved of the number of bars is shown only where they are what counts. */
  private void showHead(CutProposal proposal, boolean forLocks, boolean countsBars) {
    var figures = texts.figures();
    int count = proposal.barCount();
    bars.figureProperty().set(figures.count(count));
    bars.unitProperty().set(texts.count("planning.bars-unit", count));
    String bound = countsBars ? texts.of("planning.bound", proposal.bound(), proposal.gap()) : "";
    bars.secondaryProperty()
        .set(
            Stream.of(onSaws(proposal), forLocks ? givenLocks(bound) : bound)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    double saving = proposal.mostSaving();
    // The card has room for the short sentence only; the line below says the rest.
    gap.getChildren().setAll(GapPill.of(texts, saving, forLocks && saving == 0));
    cost.figureProperty().set(figures.moneyFigure(proposal.cost()));
    cost.unitProperty().set("lei");
    cost.secondaryProperty().set(costWhy(proposal));
  }

  private String onSaws(CutProposal proposal) {
    String key = proposal.sawsUsed().size() > 1 ? "planning.on-saws" : "planning.on-saw";
    return texts.of(key, proposal.sawNames());
  }

  private String givenLocks(String bound) {
    return bound.isEmpty()
        ? texts.of("planning.given-locks-alone")
        : texts.of("planning.given-locks", bound);
  }

  private String costWhy(CutProposal proposal) {
    if (proposal.credit().equals(Money.ZERO)) {
      return texts.of("planning.cost-why");
    }
    var figures = texts.figures();
    return texts.of(
        "planning.cost-credit",
        figures.money(proposal.cost().plus(proposal.credit())),
        figures.money(proposal.credit()));
  }

  private void hideDetails() {
    waste.figureProperty().set(NONE);
    waste.unitProperty().set("");
    waste.secondaryProperty().set("");
    shown(balance, false);
    shown(counts, false);
    shown(missing, false);
  }

  private Share share(Kind kind, String key, PlanBalance all, Length length) {
    String figure = texts.figures().percent(all.part(length));
    return new Share(kind, texts.of(key), length.micrometres(), figure);
  }

  private HBox line(String key, String figure) {
    var name = new Label(texts.of(key));
    name.getStyleClass().add("kerf-secondary");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var value = new Label(figure);
    value.getStyleClass().add("kerf-strong");
    return new HBox(name, spacer, value);
  }

  private void showMissing(List<Missing> lines) {
    List<Node> nodes = new ArrayList<>();
    lines.forEach(line -> nodes.add(sentence(line)));
    missing.getChildren().remove(1, missing.getChildren().size());
    missing.getChildren().addAll(nodes);
    shown(missing, !lines.isEmpty());
  }

  private VBox sentence(Missing line) {
    var what =
        new Label(
            texts.of(
                "planning.missing-what",
                line.unmet().quantity(),
                texts.figures().lengthWithUnit(line.line().length(), line.item().unit()),
                line.item().name()));
    what.getStyleClass().add("kerf-strong");
    var why =
        new Label(
            line.orderNumber()
                + " · "
                + line.customerName()
                + ": "
                + reason(line.unmet().reason()));
    why.getStyleClass().add("kerf-secondary");
    for (Label label : List.of(what, why)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    return new VBox(what, why);
  }

  private String reason(Unmet.Reason reason) {
    return texts.of(
        switch (reason) {
          case LONGER_THAN_EVERY_BAR -> "planning.too-long";
          case NO_BAR_WITH_THESE_PAPERS -> "planning.no-papers";
          case NOT_ENOUGH_BARS -> "planning.not-enough";
        });
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
