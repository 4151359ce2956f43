package org.kerf.ui.home;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.kerf.query.today.Today;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.texts.Figures;
import org.kerf.ui.texts.Texts;

/** The four figures at the top; each opens the page behind it. */
final class HomeFigures {

  private final Texts texts;
  private final FigureCard cuts = new FigureCard();
  private final FigureCard loss = new FigureCard();
  private final FigureCard remnants = new FigureCard();
  private final FigureCard orders = new FigureCard();

  HomeFigures(Texts texts, Navigation navigation) {
    this.texts = texts;
    opens(navigation, cuts, "queue");
    opens(navigation, loss, "waste");
    opens(navigation, remnants, "remnants");
    opens(navigation, orders, "orders");
  }

  GridPane node() {
    var grid = new GridPane();
    grid.getStyleClass().add("kerf-figures-row");
    for (int i = 0; i < 4; i++) {
      var quarter = new ColumnConstraints();
      quarter.setPercentWidth(25);
      grid.getColumnConstraints().add(quarter);
    }
    grid.addRow(0, cuts, loss, remnants, orders);
    return grid;
  }

  void show(Today now) {
    Figures figures = texts.figures();
    say(cuts, "cuts", figures.count(now.cuts()));
    cuts.secondaryProperty().set(texts.of("home.cuts.more", now.cuts() + now.toCut()));
    say(loss, "loss", now.week().bars() == 0 ? "–" : figures.percentFigure(now.week().lossShare()));
    loss.unitProperty().set(now.week().bars() == 0 ? "" : "%");
    loss.secondaryProperty().set(compared(now, figures));
    say(remnants, "remnants", figures.count(now.unusedRemnants()));
    remnants.secondaryProperty().set(texts.of("home.remnants.more", now.remnants()));
    remnants.setTone(now.unusedRemnants() > 0 ? Tone.WARNING : Tone.NEUTRAL);
    int onTime = now.openOrders() - now.overdueOrders();
    say(orders, "orders", figures.count(onTime) + " / " + figures.count(now.openOrders()));
    orders
        .secondaryProperty()
        .set(
            now.overdueOrders() == 0
                ? texts.of("home.orders.none-late")
                : texts.count("home.orders.late", now.overdueOrders()));
    orders.setTone(now.overdueOrders() > 0 ? Tone.DANGER : Tone.NEUTRAL);
  }

  private String compared(Today now, Figures figures) {
    if (now.week().bars() == 0) {
      return texts.of("home.loss.no-bars");
    }
    if (now.weekBefore().bars() == 0) {
      return texts.of("home.loss.nothing-before");
    }
    double change = now.week().lossShare() - now.weekBefore().lossShare();
    String figure = figures.percentFigure(change);
    return texts.of("home.loss.compared", change > 0 ? '+' + figure : figure);
  }

  private void say(FigureCard card, String what, String figure) {
    card.captionProperty().set(texts.of("home." + what));
    card.figureProperty().set(figure);
  }

  private static void opens(Navigation navigation, FigureCard card, String pageId) {
    card.setId("home-figure-" + pageId);
    card.setOnOpen(() -> navigation.open(pageId));
  }
}
