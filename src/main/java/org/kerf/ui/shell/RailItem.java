package org.kerf.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** One page in the rail: icon, name, and how many things ask for attention. */
final class RailItem extends Button {

  /** What the style sheet leaves free at the two sides. */
  private static final double SIDES = 16;

  private static final long MOST_COLLAPSED = 99;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final PageSpec page;
  private final Texts texts;

  RailItem(Texts texts, PageSpec page, Navigation navigation, ObservableBooleanValue collapsed) {
    this.page = page;
    this.texts = texts;
    setId("rail-" + page.id());
    getStyleClass().setAll("kerf-rail-item");
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var name = new Label();
    name.textProperty().bind(texts.bind(page.title()));
    name.getStyleClass().add("kerf-rail-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var icon = new Label();
    icon.setGraphic(new FontIcon(page.icon()));
    icon.getStyleClass().add("kerf-rail-icon");
    var line = new HBox(icon, name, badge(collapsed));
    line.getStyleClass().add("kerf-rail-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(widthProperty().subtract(SIDES));
    name.visibleProperty().bind(Bindings.not(collapsed));
    name.managedProperty().bind(name.visibleProperty());
    setGraphic(line);
    accessibleTextProperty().bind(texts.bind(page.title()));
    showTooltipWhen(collapsed);
    page.access().only(this);
    setOnAction(event -> navigation.open(page.id()));
  }

  String pageId() {
    return page.id();
  }

  void setCurrent(boolean current) {
    pseudoClassStateChanged(CURRENT, current);
  }

  private Label badge(ObservableBooleanValue collapsed) {
    var badge = new Label();
    badge.getStyleClass().add("kerf-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    Runnable show =
        () -> {
          Badge now = page.badge().getValue();
          boolean tooWide = collapsed.get() && now.count() > MOST_COLLAPSED;
          badge.setText(tooWide ? MOST_COLLAPSED + "+" : texts.figures().count(now.count()));
          badge.setVisible(now.count() > 0);
          badge.setManaged(now.count() > 0);
          now.tone().mark(badge);
        };
    page.badge().subscribe(now -> show.run());
    collapsed.subscribe(now -> show.run());
    return badge;
  }

  private void showTooltipWhen(ObservableBooleanValue collapsed) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(page.title()));
    collapsed.subscribe(now -> setTooltip(now ? tooltip : null));
  }
}
