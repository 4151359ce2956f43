package org.kerf.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The pages in their groups, at the left. Collapsed it shows icons alone. */
final class Rail extends VBox {

  private static final double WIDTH = 208;
  private static final double NARROW = 72;

  /** So much of the neighbours is seen, too, so that one sees that there are some. */
  private static final double AROUND = 24;

  private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

  private final Texts texts;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final List<RailItem> items = new ArrayList<>();
  private Optional<RailItem> current = Optional.empty();
  private final BooleanProperty collapsed = new SimpleBooleanProperty();

  Rail(Texts texts) {
    this.texts = texts;
    getStyleClass().add("kerf-rail");
    list.getStyleClass().add("kerf-rail-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("kerf-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(brand(), scroll, foot());
    collapsed.subscribe(this::resizeTo);
    scroll.viewportBoundsProperty().subscribe(now -> showCurrent());
    list.heightProperty().subscribe(now -> showCurrent());
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveFocus);
  }

  BooleanProperty collapsedProperty() {
    return collapsed;
  }

  void setPages(List<PageSpec> pages, Navigation navigation) {
    items.clear();
    list.getChildren().clear();
    Map<Group, List<PageSpec>> grouped = new EnumMap<>(Group.class);
    pages.forEach(page -> grouped.computeIfAbsent(page.group(), g -> new ArrayList<>()).add(page));
    grouped.forEach(
        (group, members) -> {
          List<RailItem> under =
              members.stream()
                  .map(page -> new RailItem(texts, page, navigation, collapsed))
                  .toList();
          list.getChildren().add(heading(group, under));
          list.getChildren().addAll(under);
          items.addAll(under);
        });
  }

  void select(String pageId) {
    items.forEach(item -> item.setCurrent(item.pageId().equals(pageId)));
    current = items.stream().filter(item -> item.pageId().equals(pageId)).findFirst();
    showCurrent();
  }

  /** Scrolls just so far that the page that is open can be seen among the others. */
  private void showCurrent() {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = list.getHeight() - seen;
    if (current.isEmpty() || seen <= 0 || hidden <= 0) {
      return;
    }
    Bounds item = current.get().getBoundsInParent();
    double top = scroll.getVvalue() * hidden;
    double lowest = item.getMaxY() + AROUND - seen;
    double highest = item.getMinY() - AROUND;
    double wanted = top < lowest ? lowest : Math.min(top, highest);
    scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  private Node brand() {
    var sign = new Region();
    sign.getStyleClass().add("kerf-sign");
    var name = new Label("Kerf");
    name.getStyleClass().add("kerf-brand-name");
    name.visibleProperty().bind(collapsed.not());
    name.managedProperty().bind(collapsed.not());
    var brand = new HBox(sign, name);
    brand.getStyleClass().add("kerf-brand");
    return brand;
  }

  /** A group of which this person may open nothing is not there. */
  private Node heading(Group group, List<RailItem> under) {
    var label = new Label();
    label
        .textProperty()
        .bind(texts.bind(t -> t.of(group.words()).toUpperCase(t.language().locale())));
    label.getStyleClass().add("kerf-rail-group");
    label
        .managedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> under.stream().anyMatch(Node::isVisible),
                under.stream().map(Node::visibleProperty).toArray(Observable[]::new)));
    label.visibleProperty().bind(collapsed.not().and(label.managedProperty()));
    return label;
  }

  private Node foot() {
    var toggle =
        Buttons.icon(
            texts,
            Words.of("rail.collapse"),
            Material2AL.FIRST_PAGE,
            () -> collapsed.set(!collapsed.get()));
    toggle.setId("rail-collapse");
    collapsed.subscribe(
        now ->
            toggle.setGraphic(new FontIcon(now ? Material2AL.LAST_PAGE : Material2AL.FIRST_PAGE)));
    var foot = new HBox(toggle);
    foot.getStyleClass().add("kerf-rail-foot");
    return foot;
  }

  private void resizeTo(boolean narrow) {
    double width = narrow ? NARROW : WIDTH;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
    pseudoClassStateChanged(COLLAPSED, narrow);
  }

  private void moveFocus(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    List<RailItem> seen = items.stream().filter(Node::isVisible).toList();
    for (int i = 0; step != 0 && i < seen.size(); i++) {
      if (seen.get(i).isFocused()) {
        seen.get(Math.clamp(i + step, 0, seen.size() - 1)).requestFocus();
        event.consume();
        return;
      }
    }
  }
}
