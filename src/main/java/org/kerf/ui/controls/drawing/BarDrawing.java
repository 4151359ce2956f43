package org.kerf.ui.controls.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.Length;
import org.kerf.ui.controls.drawing.BarPicture.Kind;
import org.kerf.ui.controls.drawing.BarPicture.Segment;

/**
 * A bar drawn to scale, from 20 px high in a list to 100 px at the saw. Pieces have the colour of
 * their order, kerf is a hairline, trims are hatched, a remnant is outlined, scrap is dark; what is
 * done is grey with a tick and the next piece is framed. The segment under the pointer and the
 * selected one can be read and set, so that a list beside the bar can follow and lead.
 */
public final class BarDrawing extends Region {

  /** No segment. */
  public static final int NONE = -1;

  private static final double HEIGHT = 28;
  private static final double WIDTH = 240;
  private static final double LEAST_KERF = 1;
  private static final double LEAST_PART = 2;
  private static final Duration TOOLTIP_DELAY = Duration.millis(150);
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("pointed");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final ObjectProperty<@Nullable BarPicture> picture = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Length> fullWidth = new SimpleObjectProperty<>();
  private final IntegerProperty hovered = new SimpleIntegerProperty(NONE);
  private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
  private final IntegerProperty emphasisedOrder = new SimpleIntegerProperty(0);
  private final List<SegmentNode> nodes = new ArrayList<>();
  private final Region frame = new Region();
  private final Tooltip tooltip = new Tooltip();

  public BarDrawing() {
    getStyleClass().add("kerf-bar");
    frame.getStyleClass().add("kerf-bar-frame");
    frame.setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    picture.subscribe(this::show);
    fullWidth.subscribe(any -> requestLayout());
    hovered.subscribe(now -> markAll());
    selected.subscribe(now -> markAll());
    emphasisedOrder.subscribe(now -> markAll());
    addEventHandler(KeyEvent.KEY_PRESSED, this::moveSelection);
  }

  public BarDrawing(BarPicture first) {
    this();
    picture.set(first);
  }

  public ObjectProperty<@Nullable BarPicture> pictureProperty() {
    return picture;
  }

  /**
   * The length that the whole width stands for, so that several bars share a scale; none: this
   * bar's own.
   */
  public ObjectProperty<@Nullable Length> fullWidthProperty() {
    return fullWidth;
  }

  /** The segment under the pointer, or {@link #NONE}. */
  public IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** The segment chosen by click, Left and Right, or from outside, or {@link #NONE}. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** The order colour that stands out while the others step back; 0 for all alike. */
  public IntegerProperty emphasisedOrderProperty() {
    return emphasisedOrder;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 20;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 60;
  }

  @Override
  protected void layoutChildren() {
    BarPicture bar = picture.get();
    if (bar == null) {
      return;
    }
    Length full = fullWidth.get() == null ? bar.length() : bar.length().max(fullWidth.get());
    double scale = getWidth() / full.micrometres();
    double height = getHeight();
    long start = 0;
    for (SegmentNode node : nodes) {
      Length length = node.segment().length();
      double from = snapPositionX(start * scale);
      start += length.micrometres();
      double to = snapPositionX(start * scale);
      double least = node.segment().kind() == Kind.KERF ? LEAST_KERF : LEAST_PART;
      node.place(from, Math.max(from + least, to), height, scale);
      node.fitLabel(to - from, height);
    }
    frame.resizeRelocate(0, 0, snapPositionX(start * scale), height);
  }

  private void show(@Nullable BarPicture bar) {
    nodes.clear();
    getChildren().clear();
    if (bar == null) {
      return;
    }
    for (int i = 0; i < bar.segments().size(); i++) {
      nodes.add(newNode(bar.segments().get(i), i));
    }
    getChildren().addAll(nodes);
    getChildren().add(frame);
    hovered.set(NONE);
    if (selected.get() >= nodes.size()) {
      selected.set(NONE);
    }
    setAccessibleText(bar.spoken());
    markAll();
    requestLayout();
  }

  private SegmentNode newNode(Segment segment, int index) {
    var node = new SegmentNode(segment);
    if (segment.kind() == Kind.KERF) {
      node.setMouseTransparent(true);
      return node;
    }
    node.setOnMouseEntered(event -> hovered.set(index));
    node.setOnMouseExited(event -> hovered.set(NONE));
    node.setOnMousePressed(
        event -> {
          requestFocus();
          selected.set(index);
        });
    return node;
  }

  private void markAll() {
    for (int i = 0; i < nodes.size(); i++) {
      SegmentNode node = nodes.get(i);
      boolean piece = node.segment().kind().isPiece();
      boolean other = node.segment().orderColour() != emphasisedOrder.get();
      node.pseudoClassStateChanged(HOVERED, i == hovered.get());
      node.pseudoClassStateChanged(SELECTED, i == selected.get());
      node.pseudoClassStateChanged(DIMMED, piece && emphasisedOrder.get() > 0 && other);
      boolean inFront = i == hovered.get() || i == selected.get() || node.isNext();
      node.setViewOrder(node.segment().kind() == Kind.KERF ? -1 : inFront ? -2 : 0);
    }
    showTooltip();
  }

  private void showTooltip() {
    int index = hovered.get();
    String detail = index < 0 ? "" : nodes.get(index).segment().detail();
    tooltip.setText(detail);
    if (detail.isEmpty()) {
      Tooltip.uninstall(this, tooltip);
    } else {
      Tooltip.install(this, tooltip);
    }
  }

  private void moveSelection(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step == 0) {
      return;
    }
    int next = selected.get() + step;
    while (next >= 0 && next < nodes.size() && nodes.get(next).segment().kind() == Kind.KERF) {
      next += step;
    }
    if (next >= 0 && next < nodes.size()) {
      selected.set(next);
    }
    event.consume();
  }
}
