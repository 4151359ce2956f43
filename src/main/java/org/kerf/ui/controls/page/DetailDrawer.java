package org.kerf.ui.controls.page;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** What is known of the selected row, at the right of a list. Esc or the cross closes it. */
public final class DetailDrawer extends VBox {

  private static final double WIDTH = 300;
  private static final double WIDE = 440;

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final Label caption = new Label();
  private final Label title = new Label();
  private final VBox content = new VBox();
  private final HBox actions = new HBox();

  public DetailDrawer(Texts texts) {
    getStyleClass().addAll("kerf-card", "kerf-drawer");
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    visibleProperty().bind(open);
    managedProperty().bind(open);
    caption.getStyleClass().add("kerf-secondary");
    caption.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(caption, Priority.ALWAYS);
    title.getStyleClass().add("kerf-drawer-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    content.getStyleClass().add("kerf-drawer-content");
    actions.getStyleClass().add("kerf-drawer-actions");
    var close = Buttons.icon(texts, Words.of("action.close"), Material2AL.CLOSE, this::close);
    close.setId("drawer-close");
    var head = new HBox(caption, close);
    head.getStyleClass().add("kerf-drawer-head");
    var scroll = new ScrollPane(content);
    SteadyScroll.keep(scroll);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("kerf-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, title, scroll, actions);
    addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
  }

  /** With room for bars drawn to scale. */
  public DetailDrawer wide() {
    setMinWidth(WIDE);
    setMaxWidth(WIDE);
    return this;
  }

  /** Opens it with something new. */
  public void show(String captionText, String titleText, Node... nodes) {
    caption.setText(captionText);
    title.setText(UnbrokenCodes.in(titleText));
    content.getChildren().setAll(nodes);
    open.set(true);
  }

  /** The buttons at the foot. */
  public void setActions(Node... buttons) {
    actions.getChildren().setAll(buttons);
  }

  public BooleanProperty openProperty() {
    return open;
  }

  public void close() {
    open.set(false);
  }

  /**
   * Whether the focus is in here now. Not {@link #isFocusWithin}, which stays true after a node
   * that had the focus was replaced.
   */
  public boolean holdsFocus() {
    @Nullable Node each = getScene() == null ? null : getScene().getFocusOwner();
    while (each != null && !each.equals(this)) {
      each = each.getParent();
    }
    return each != null;
  }

  /**
   * Two lines at the left and a figure with its line at the right, as things are listed in a
   * drawer.
   */
  public static HBox line(String name, String below, String figure, String figureBelow) {
    var left = new VBox(styled(name, "kerf-strong"), styled(below, "kerf-secondary"));
    var right = new VBox(styled(figure, "kerf-strong"), styled(figureBelow, "kerf-secondary"));
    right.getStyleClass().add("kerf-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    var line = new HBox(left, right);
    line.getStyleClass().add("kerf-line");
    return line;
  }

  /** A name at the left and what it is for this one at the right. */
  public static HBox pair(String name, String value) {
    var left = styled(name, "kerf-secondary");
    left.setMinWidth(USE_PREF_SIZE);
    left.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(left, Priority.ALWAYS);
    var right = new Label(UnbrokenCodes.in(value));
    right.setWrapText(true);
    right.setTextAlignment(TextAlignment.RIGHT);
    right.setMinHeight(USE_PREF_SIZE);
    var pair = new HBox(left, right);
    pair.getStyleClass().addAll("kerf-line", "kerf-pair");
    return pair;
  }

  private static Label styled(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && open.get()) {
      close();
      event.consume();
    }
  }
}
