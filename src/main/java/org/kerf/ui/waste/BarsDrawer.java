package org.kerf.ui.waste;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.kernel.Length;
import org.kerf.query.waste.BarsBehind;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.texts.Texts;

/**
 * The bars behind a line, all at one scale, each with its cuts; its code opens the page of the unit
 * it was taken from.
 */
final class BarsDrawer {

  private final ViewContext context;
  private final Texts texts;
  private final DetailDrawer drawer;

  BarsDrawer(ViewContext context, DetailDrawer drawer) {
    this.context = context;
    this.texts = context.texts();
    this.drawer = drawer;
  }

  void show(BarsBehind behind) {
    Length longest =
        behind.bars().stream()
            .map(each -> each.bar().run().length())
            .reduce(Length.ZERO, Length::max);
    var pictures = new SawBarPicture(texts, new OrderColours<OrderId>());
    List<Node> nodes = new ArrayList<>();
    for (BarsBehind.ClosedBar each : behind.bars()) {
      nodes.add(bar(each, pictures, longest, nodes.isEmpty()));
    }
    var stack = new VBox();
    stack.getStyleClass().add("kerf-drawer-bars");
    stack.getChildren().setAll(nodes);
    String day = texts.figures().date(behind.line().day());
    String bars = day + " · " + texts.count("waste.bars", behind.line().bars());
    String caption =
        behind.line().cause() == ScrapCause.NONE
            ? bars
            : bars + " · " + texts.of(CauseWords.of(behind.line().cause()));
    drawer.show(caption, behind.line().itemName(), stack);
    if (behind.line().bars() > behind.bars().size()) {
      var rest = new Label(texts.of("waste.first-bars", behind.bars().size()));
      rest.getStyleClass().add("kerf-secondary");
      stack.getChildren().add(rest);
    }
    Optional<Node> first = Optional.ofNullable(stack.lookup("#bar-first"));
    first.ifPresent(Node::requestFocus);
  }

  private Node bar(
      BarsBehind.ClosedBar each, SawBarPicture pictures, Length longest, boolean first) {
    RunBar run = each.bar().run();
    var code = new Hyperlink(each.unit().spaced());
    code.setId(first ? "bar-first" : "bar-" + each.unit().text());
    code.setMinWidth(Region.USE_PREF_SIZE);
    code.setAccessibleText(texts.of("waste.open-unit", each.unit().spaced()));
    code.setOnAction(event -> context.navigation().open("unit", each.unit().text()));
    var figures = new Label(figures(run));
    figures.getStyleClass().add("kerf-secondary");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var head = new HBox(code, spacer, figures);
    head.getStyleClass().add("kerf-home-name");
    var drawing = new BarDrawing(pictures.of(each.bar()));
    drawing.fullWidthProperty().set(longest);
    var bar = new VBox(head, drawing);
    bar.getStyleClass().add("kerf-drawer-bar");
    return bar;
  }

  private String figures(RunBar run) {
    String length = texts.figures().lengthWithUnit(run.length());
    String saw = run.saw().name();
    return run.closedAt()
        .map(at -> LocalDateTime.ofInstant(at, context.zone()).toLocalTime())
        .map(time -> length + " · " + saw + " · " + texts.figures().time(time))
        .orElse(length + " · " + saw);
  }
}
