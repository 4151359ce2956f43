package org.kerf.ui.planning.approved;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kerf.kernel.Length;
import org.kerf.query.planning.ApprovedPlan;
import org.kerf.query.planning.ApprovedPlan.Remnant;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.texts.Figures;
import org.kerf.ui.texts.Texts;

/** How far a plan has come, in four figures. */
final class ApprovedPlanFigures extends HBox {

  private final Texts texts;
  private final FigureCard bars = card("bars");
  private final FigureCard pieces = card("pieces");
  private final FigureCard remnants = card("remnants");
  private final FigureCard time = card("time");

  ApprovedPlanFigures(Texts texts) {
    this.texts = texts;
    getStyleClass().add("kerf-columns");
    List<FigureCard> cards = List.of(bars, pieces, remnants, time);
    captions();
    for (FigureCard card : cards) {
      HBox.setHgrow(card, Priority.ALWAYS);
      card.setMaxWidth(Double.MAX_VALUE);
    }
    setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(cards.toArray(Node[]::new));
  }

  private void captions() {
    bars.captionProperty().bind(texts.bind("planning.progress.bars"));
    pieces.captionProperty().bind(texts.bind("planning.progress.pieces"));
    remnants.captionProperty().bind(texts.bind("planning.progress.remnants"));
    time.captionProperty().bind(texts.bind("planning.progress.time"));
  }

  private static FigureCard card(String id) {
    var card = new FigureCard();
    card.setId("approved-" + id);
    return card;
  }

  void show(ApprovedPlan plan) {
    Figures figures = texts.figures();
    bars.figureProperty().set(figures.count(plan.closed()));
    bars.unitProperty().set(texts.of("planning.progress.of", figures.count(plan.bars().size())));
    pieces.figureProperty().set(figures.count(plan.cutPieces()));
    pieces.unitProperty().set(texts.of("planning.progress.of", figures.count(plan.pieces())));
    List<Remnant> came = plan.remnants();
    remnants.figureProperty().set(figures.count(came.size()));
    Length all = came.stream().map(Remnant::length).reduce(Length.ZERO, Length::plus);
    remnants
        .unitProperty()
        .set(came.isEmpty() ? "" : figures.lengthWithUnit(all, LengthUnit.METRE));
    time.figureProperty().set(figures.duration(plan.left()));
    boolean done = plan.left().isZero();
    time.secondaryProperty()
        .set(
            done
                ? ""
                : texts.of(
                    plan.measured()
                        ? "planning.progress.time-measured"
                        : "planning.progress.time-assumed"));
  }
}
