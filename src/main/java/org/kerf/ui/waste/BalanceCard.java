package org.kerf.ui.waste;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.kernel.Length;
import org.kerf.query.waste.WasteReport;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.drawing.BarPicture.Kind;
import org.kerf.ui.controls.drawing.StackedBar;
import org.kerf.ui.texts.Texts;

/** The whole period: what was lost, and the material as one bar whose parts make the whole. */
final class BalanceCard {

  private static final double FIGURE_WIDTH = 200;

  private final Texts texts;
  private final FigureCard loss = new FigureCard();
  private final StackedBar bar = new StackedBar();
  private final Label sum = new Label();
  private final HBox verdict = new HBox();
  private final HBox node;

  BalanceCard(Texts texts) {
    this.texts = texts;
    loss.setMinWidth(FIGURE_WIDTH);
    loss.setPrefWidth(FIGURE_WIDTH);
    sum.getStyleClass().add("kerf-secondary");
    sum.setWrapText(true);
    var card = new Card(bar, sum).titled(texts.bind("waste.balance")).aside(verdict);
    HBox.setHgrow(card, Priority.ALWAYS);
    node = new HBox(loss, card);
    node.getStyleClass().add("kerf-balance");
  }

  HBox node() {
    return node;
  }

  void show(WasteReport report) {
    Balance total = report.total();
    boolean nothing = total.bars() == 0;
    loss.captionProperty().set(texts.of("waste.loss"));
    loss.figureProperty().set(nothing ? "–" : texts.figures().percentFigure(total.lossShare()));
    loss.unitProperty().set(nothing ? "" : "%");
    loss.secondaryProperty().set(texts.of("waste.loss.of", total.lost(), total.consumed()));
    bar.setShares(
        List.of(
            share(Kind.PIECE, "pieces", total.pieces(), total),
            share(Kind.KERF, "kerf", total.kerf(), total),
            share(Kind.TRIM, "trims", total.trims(), total),
            share(Kind.REMNANT, "remnant", total.remnant(), total),
            share(Kind.SCRAP, "scrap", total.scrap(), total)));
    String bars = texts.count("waste.bars", total.bars());
    sum.setText(
        report.whole()
            ? texts.of("waste.sum", bars, total.length())
            : texts.of("waste.sum-of-newest", bars, total.length()));
    verdict.getChildren().setAll(pill(total.closes()));
  }

  private Pill pill(boolean closes) {
    return closes
        ? Pill.of(Mark.DONE, texts.of("waste.closes"))
        : Pill.of(Mark.CONFLICT, texts.of("waste.does-not-close"));
  }

  private StackedBar.Share share(Kind kind, String what, Length part, Balance total) {
    double fraction =
        total.length().isZero() ? 0 : (double) part.micrometres() / total.length().micrometres();
    String figure =
        texts.figures().lengthWithUnit(part) + " · " + texts.figures().percent(fraction);
    return new StackedBar.Share(kind, texts.of("waste.share." + what), part.micrometres(), figure);
  }
}
