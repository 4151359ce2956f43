package org.kerf.ui.controls.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A whole and its parts in one bar, as the material balance: pieces, kerf, trims, remnants, scrap.
 */
public final class StackedBar extends VBox {

  /**
   * One part.
   *
   * @param amount in any unit, the same for all parts; 0 or more
   * @param figure how the amount is written in the legend
   */
  public record Share(BarPicture.Kind kind, String name, long amount, String figure) {}

  private static final double BAR_HEIGHT = 12;
  private static final double LEAST_WIDTH = 2;

  private final Strip strip = new Strip();
  private final FlowPane legend = new FlowPane();

  public StackedBar() {
    getStyleClass().add("kerf-stacked-bar");
    legend.getStyleClass().add("kerf-stacked-legend");
    getChildren().addAll(strip, legend);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  public void setShares(List<Share> shares) {
    strip.setShares(shares);
    legend.getChildren().setAll(shares.stream().map(StackedBar::entry).toList());
    setAccessibleText(
        shares.stream()
            .map(share -> share.name() + ' ' + share.figure())
            .collect(Collectors.joining("; ")));
  }

  private static HBox entry(Share share) {
    var swatch = part(share.kind());
    swatch.getStyleClass().add("kerf-swatch");
    var name = new Label(share.name());
    name.getStyleClass().add("kerf-secondary");
    var entry = new HBox(swatch, name, new Label(share.figure()));
    entry.getStyleClass().add("kerf-stacked-entry");
    return entry;
  }

  private static Region part(BarPicture.Kind kind) {
    var part = new Region();
    part.getStyleClass().add("kerf-share-" + kind.name().toLowerCase(Locale.ROOT));
    return part;
  }

  private static final class Strip extends Pane {

    private List<Share> shares = List.of();
    private final List<Region> parts = new ArrayList<>();

    Strip() {
      getStyleClass().add("kerf-stacked-strip");
      setMinHeight(BAR_HEIGHT);
      setPrefHeight(BAR_HEIGHT);
      setMaxHeight(BAR_HEIGHT);
    }

    void setShares(List<Share> newShares) {
      shares = newShares.stream().filter(share -> share.amount() > 0).toList();
      parts.clear();
      shares.forEach(share -> parts.add(part(share.kind())));
      getChildren().setAll(parts);
    }

    @Override
    protected void layoutChildren() {
      double sum = shares.stream().mapToLong(Share::amount).sum();
      double start = 0;
      for (int i = 0; i < parts.size(); i++) {
        double from = snapPositionX(start / sum * getWidth());
        start += shares.get(i).amount();
        double to = snapPositionX(start / sum * getWidth());
        double width = Math.max(LEAST_WIDTH, to - from);
        parts.get(i).resizeRelocate(Math.min(from, getWidth() - width), 0, width, getHeight());
      }
    }
  }
}
