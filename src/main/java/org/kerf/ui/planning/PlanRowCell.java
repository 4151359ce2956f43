package org.kerf.ui.planning;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.ProposalSheet;
import org.kerf.stock.model.UnitLine;
import org.kerf.ui.controls.BarDrawing;
import org.kerf.ui.texts.Texts;

/**
 * An item with its gap, or bars that are cut alike with where they lie. One cell draws many rows as
 * it is scrolled.
 */
final class PlanRowCell extends ListCell<PlanRow> {

  private static final double COUNT_WIDTH = 30;
  private static final double NAME_WIDTH = 138;
  private static final double BAR_HEIGHT = 28;

  private final Texts texts;
  private final ObjectProperty<Spot> selected;
  private final ObjectProperty<Spot> pointed;
  private final Label count = label("kerf-plan-count");
  private final Label length = label("kerf-strong");
  private final Label whence = label("kerf-secondary");
  private final BarDrawing bar = new BarDrawing();
  private final HBox line;
  private boolean following;

  PlanRowCell(
      Texts texts,
      ObjectProperty<Spot> selected,
      ObjectProperty<Spot> pointed,
      IntegerProperty emphasisedOrder) {
    this.texts = texts;
    this.selected = selected;
    this.pointed = pointed;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    count.setMinWidth(COUNT_WIDTH);
    count.setAlignment(Pos.CENTER_RIGHT);
    var names = new VBox(length, whence);
    names.setAlignment(Pos.CENTER_LEFT);
    names.setMinWidth(NAME_WIDTH);
    names.setMaxWidth(NAME_WIDTH);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxHeight(BAR_HEIGHT);
    bar.setFocusTraversable(false);
    bar.emphasisedOrderProperty().bind(emphasisedOrder);
    line = new HBox(count, names, bar);
    line.getStyleClass().add("kerf-plan-line");
    bar.selectedProperty().subscribe(now -> tell(selected, now.intValue()));
    bar.hoveredProperty().subscribe(now -> tell(pointed, now.intValue()));
    selected.subscribe(this::follow);
    pointed.subscribe(this::follow);
    indexProperty().subscribe(this::follow);
  }

  @Override
  protected void updateItem(@Nullable PlanRow row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case PlanRow.Head(var item) -> setGraphic(head(item));
      case PlanRow.Bars bars -> show(bars);
    }
    follow();
  }

  private void show(PlanRow.Bars bars) {
    ProposalSheet.Pattern pattern = bars.pattern();
    var figures = texts.figures();
    count.setText(figures.count(pattern.count()) + "×");
    String full = figures.lengthWithUnit(pattern.bar().length(), pattern.item().unit());
    length.setText(pattern.bar().remnant() ? texts.of("planning.of-remnant", full) : full);
    whence.setText(whence(pattern.units()));
    following = true;
    bar.fullWidthProperty().set(bars.scale());
    bar.pictureProperty().set(bars.picture());
    following = false;
    setGraphic(line);
  }

  /** "A03 · B01 00A2F4 T", and how many units more there are. */
  private static String whence(List<UnitLine> units) {
    UnitLine first = units.getFirst();
    String text = first.placeName() + " · " + first.unit().code().spaced();
    long more = units.stream().map(unit -> unit.unit().id()).distinct().count() - 1;
    return more > 0 ? text + " +" + more : text;
  }

  private HBox head(ProposalSheet.OfItem item) {
    var name = label("kerf-strong");
    name.setText(item.item().name());
    var grade = label("kerf-secondary");
    String owner = item.owner();
    grade.setText(owner.isEmpty() ? item.item().grade() : item.item().grade() + " · " + owner);
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var figures = label("kerf-secondary");
    figures.setText(
        texts.count("planning.count-bars", item.bars())
            + " · "
            + texts.count("planning.count-pieces", item.pieces()));
    var head = new HBox(name, grade, spacer, figures, GapPill.of(texts, item.mostSaving()));
    head.getStyleClass().add("kerf-plan-item");
    return head;
  }

  private void tell(ObjectProperty<Spot> where, int segment) {
    if (following || !(getItem() instanceof PlanRow.Bars)) {
      return;
    }
    boolean ours = where.get().row() == getIndex();
    if (segment != BarDrawing.NONE || ours) {
      where.set(new Spot(getIndex(), segment));
    }
  }

  private void follow() {
    boolean isBars = getItem() instanceof PlanRow.Bars && !isEmpty();
    following = true;
    bar.selectedProperty().set(isBars ? segmentOf(selected.get()) : BarDrawing.NONE);
    bar.hoveredProperty().set(isBars ? segmentOf(pointed.get()) : BarDrawing.NONE);
    following = false;
  }

  private int segmentOf(Spot spot) {
    return spot.row() == getIndex() ? spot.segment() : BarDrawing.NONE;
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
