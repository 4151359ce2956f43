package org.kerf.ui.planning.proposal;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * An item with its gap, or bars that are cut alike with where they lie. One cell draws many rows as
 * it is scrolled.
 */
final class PlanRowCell extends ListCell<PlanRow> {

  private static final double COUNT_WIDTH = 30;
  private static final double NAME_WIDTH = 150;
  private static final double BAR_HEIGHT = 28;
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
  private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");
  private static final PseudoClass REFUSES = PseudoClass.getPseudoClass("refuses");

  private final Texts texts;
  private final ObjectProperty<Spot> selected;
  private final ObjectProperty<Spot> pointed;
  private final Label count = label("kerf-plan-count");
  private final Label length = label("kerf-strong");
  private final Label whence = label("kerf-secondary");
  private final Label onlyFor = label("kerf-plan-only");
  private final Tooltip onlyForWhom = new Tooltip();
  private final BarDrawing bar = new BarDrawing();
  private final FontIcon lockIcon = new FontIcon(Material2AL.LOCK_OPEN);
  private final Tooltip lockWords = new Tooltip();
  private final Button lock = new Button();
  private final HBox line;
  private final ProposalEdits edits;
  private boolean following;

  PlanRowCell(
      Texts texts,
      ProposalEdits edits,
      ObjectProperty<Spot> selected,
      ObjectProperty<Spot> pointed,
      IntegerProperty emphasisedOrder) {
    this.texts = texts;
    this.edits = edits;
    this.selected = selected;
    this.pointed = pointed;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    count.setMinWidth(COUNT_WIDTH);
    count.setAlignment(Pos.CENTER_RIGHT);
    onlyFor.setTooltip(onlyForWhom);
    length.setMinWidth(Region.USE_PREF_SIZE);
    var first = new HBox(length, onlyFor);
    first.getStyleClass().add("kerf-plan-name");
    var names = new VBox(first, whence);
    names.setAlignment(Pos.CENTER_LEFT);
    names.setMinWidth(NAME_WIDTH);
    names.setMaxWidth(NAME_WIDTH);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxHeight(BAR_HEIGHT);
    bar.setFocusTraversable(false);
    bar.emphasisedOrderProperty().bind(emphasisedOrder);
    lock.setGraphic(lockIcon);
    lock.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "kerf-plan-lock");
    lock.setTooltip(lockWords);
    lock.setFocusTraversable(false);
    lock.setOnAction(
        event -> {
          if (getItem() instanceof PlanRow.Bars bars) {
            edits.toggleLock(bars);
          }
        });
    line = new HBox(lock, count, names, bar);
    line.getStyleClass().add("kerf-plan-line");
    bar.selectedProperty().subscribe(now -> tell(selected, now.intValue()));
    bar.hoveredProperty().subscribe(now -> tell(pointed, now.intValue()));
    selected.subscribe(this::follow);
    pointed.subscribe(this::follow);
    indexProperty().subscribe(this::follow);
    edits.carrying().dropProperty().subscribe(this::showDrop);
    indexProperty().subscribe(this::showDrop);
  }

  /** While a piece is held over this bar it says whether the piece may lie here. */
  private void showDrop() {
    PieceCarry.Drop drop = edits.carrying().dropProperty().get();
    boolean here = drop.row() >= 0 && drop.row() == getIndex();
    pseudoClassStateChanged(TAKES, here && drop.fits());
    pseudoClassStateChanged(REFUSES, here && !drop.fits());
  }

  @Override
  protected void updateItem(@Nullable PlanRow row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case PlanRow.Head(var item, var saw) -> setGraphic(head(item, saw));
      case PlanRow.Bars bars -> show(bars);
    }
    follow();
  }

  private void show(PlanRow.Bars bars) {
    ProposalSheet.Pattern pattern = bars.pattern();
    var figures = texts.figures();
    count.setText(figures.count(pattern.count()) + "×");
    String full = figures.lengthWithUnit(pattern.bar().length(), pattern.item().unit());
    length.setText(named(pattern.bar(), full));
    whence.setText(whence(pattern.units()));
    boolean shared = pattern.onlyFor().isEmpty();
    onlyFor.setText(shared ? "" : texts.of("planning.own-bar"));
    onlyForWhom.setText(texts.of("planning.only-for", pattern.onlyFor()));
    String lockKey = bars.locked() ? "planning.unlock" : "planning.lock";
    lockIcon.setIconCode(bars.locked() ? Material2AL.LOCK : Material2AL.LOCK_OPEN);
    lockWords.setText(texts.count(lockKey, pattern.count()) + " (L)");
    lock.setAccessibleText(texts.count(lockKey, pattern.count()));
    lock.pseudoClassStateChanged(LOCKED, bars.locked());
    following = true;
    bar.fullWidthProperty().set(bars.scale());
    bar.pictureProperty().set(bars.picture());
    following = false;
    setGraphic(line);
  }

  private String named(PlannedBar from, String length) {
    if (from.source().cutAhead()) {
      return texts.of("planning.of-cut-ahead", length);
    }
    return from.source().remnant() ? texts.of("planning.of-remnant", length) : length;
  }

  /** What still lies at the saw that made it has no location. */
  static String locationAndCode(UnitLine unit) {
    String code = unit.unit().code().spaced();
    return unit.locationName().isEmpty() ? code : unit.locationName() + " · " + code;
  }

  /** "A03 · B01 00A2F4 T", and how many units more there are. */
  static String whence(List<UnitLine> units) {
    UnitLine first = units.getFirst();
    String text = locationAndCode(first);
    long more = units.stream().map(unit -> unit.unit().id()).distinct().count() - 1;
    return more > 0 ? text + " +" + more : text;
  }

  private HBox head(ProposalSheet.OfItem item, String saw) {
    var name = label("kerf-strong");
    name.setText(item.item().name());
    name.setMinWidth(Region.USE_PREF_SIZE);
    var grade = label("kerf-secondary");
    grade.setText(about(item));
    grade.setTooltip(new Tooltip(about(item)));
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var figures = label("kerf-secondary");
    String bars = texts.count("planning.count-bars", item.bars());
    figures.setText(
        saw.isEmpty()
            ? bars + " · " + texts.count("planning.count-pieces", item.pieces())
            : saw + " · " + bars);
    figures.setMinWidth(0);
    var head =
        new HBox(
            name,
            grade,
            spacer,
            figures,
            GapPill.of(texts, item.mostSaving(), item.provedForLocks()));
    head.getStyleClass().add("kerf-plan-item");
    return head;
  }

  /** Grade, owner and what the item asks of a bar, as far as there is any. */
  private String about(ProposalSheet.OfItem item) {
    int most = item.item().cutting().mostPieces();
    String rule = most == 0 ? "" : texts.count("planning.most-pieces", most);
    int ahead = item.item().cutting().mostSurplus();
    String surplus = ahead == 0 ? "" : texts.count("planning.most-surplus", ahead);
    return Stream.of(item.item().grade(), item.ownerName(), rule, surplus)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
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
