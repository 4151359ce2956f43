package org.kerf.ui.stock;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kerf.query.stock.Reservation;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Texts;

/** Who has reserved bars of a unit, since when and for which orders; each leads there. */
final class ReservationsCard {

  private final ViewContext context;
  private final Texts texts;

  ReservationsCard(ViewContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  Card of(List<Reservation> all) {
    var card = new Card().titled(texts.bind("stock.waiting"));
    all.forEach(each -> card.getChildren().add(line(each)));
    var how = secondary(texts.of("stock.waiting.release"));
    how.setWrapText(true);
    how.setMinHeight(Label.USE_PREF_SIZE);
    card.getChildren().add(how);
    return card;
  }

  private Node line(Reservation each) {
    var plan =
        link(
            texts.of(
                "stock.bar-of-plan",
                each.plan().code().spaced(),
                each.bar().number(),
                each.bar().of()),
            "queue",
            each.plan().code().text());
    plan.getStyleClass().add("kerf-strong");
    String since = texts.figures().dateTime(each.plan().madeAt(), context.zone());
    var said =
        secondary(
            texts.of("stock.reserved-by", since, each.approvedBy(), each.sawName())
                + " · "
                + texts.count("stock.pieces", each.bar().pieces().size()));
    var orders = new FlowPane(8, 0, secondary(texts.of("stock.reserved-for")));
    each.orders().forEach(order -> orders.getChildren().add(link(order, "order", order)));
    var box = new VBox(plan, said);
    if (!each.orders().isEmpty()) {
      box.getChildren().add(orders);
    }
    box.getStyleClass().add("kerf-line");
    return box;
  }

  private Hyperlink link(String words, String page, String argument) {
    var link = new Hyperlink(words);
    link.setOnAction(event -> context.navigation().open(page, argument));
    return link;
  }

  private static Label secondary(String words) {
    var label = new Label(words);
    label.getStyleClass().add("kerf-secondary");
    return label;
  }
}
