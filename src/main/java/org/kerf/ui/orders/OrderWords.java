package org.kerf.ui.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.ProgressLine;
import org.kerf.ui.texts.Texts;

/** The words for orders and their lines, the same on both pages. */
final class OrderWords {

  private static final double LINE_WIDTH = 90;

  private final ViewContext context;
  private final Texts texts;

  OrderWords(ViewContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  /** "26 nov 14:00"; of another year the day says more than the hour: "26 nov 2025". */
  String due(CutOrder order) {
    var figures = texts.figures();
    LocalDate today = context.today();
    String day = figures.day(order.due().toLocalDate(), today);
    return order.due().getYear() == today.getYear()
        ? day + ' ' + figures.time(order.due().toLocalTime())
        : day;
  }

  boolean isLate(CutOrder order) {
    return order.isLate(context.wallClock());
  }

  /** The state, or that it is late, which matters more. */
  Pill state(CutOrder order, int toPlan) {
    if (isLate(order)) {
      return Pill.of(texts, Mark.LATE);
    }
    return Pill.of(
        texts,
        switch (order.state()) {
          case OPEN -> toPlan == 0 ? Mark.PLANNED : Mark.OPEN;
          case DONE -> Mark.DONE;
          case CANCELLED -> Mark.GONE;
        });
  }

  /** What is cut, as a line and in figures: "12 / 40". */
  Node progress(int cut, int pieces) {
    var line = new ProgressLine(pieces == 0 ? 0 : (double) cut / pieces);
    line.setPrefWidth(LINE_WIDTH);
    line.setMinWidth(LINE_WIDTH);
    var figures = texts.figures();
    var words = new Label(figures.count(cut) + " / " + figures.count(pieces));
    words.getStyleClass().add("kerf-secondary");
    var both = new HBox(8, line, words);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  /** What a line asks for besides length and number: "3.1 · șarja 0473118". */
  String papers(CutLine line) {
    List<String> asked = new ArrayList<>();
    if (!line.certificate().isEmpty()) {
      asked.add(line.certificate());
    }
    if (!line.heat().isEmpty()) {
      asked.add(texts.of("orders.heat", line.heat()));
    }
    return String.join(" · ", asked);
  }
}
