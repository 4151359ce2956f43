package org.kerf.ui.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.stock.model.Location;
import org.kerf.stock.model.StockUnit;
import org.kerf.stock.model.UnitState;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Choice;
import org.kerf.ui.controls.Chooser;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What can be done with the chosen unit: actions for buttons, and the part of the page where a
 * choice is asked for.
 */
public final class UnitActions {

  private final PageContext context;
  private final UnitBookings bookings;
  private final Runnable changed;
  private final ObjectProperty<@Nullable StockUnit> unit = new SimpleObjectProperty<>();
  private final VBox panel = new VBox();
  private Runnable onLeave = () -> {};

  /**
   * Starts without a unit.
   *
   * @param changed told when the store has changed
   */
  public UnitActions(PageContext context, Runnable changed) {
    this.context = context;
    this.bookings = new UnitBookings(context);
    this.changed = changed;
    panel.managedProperty().bind(Bindings.isNotEmpty(panel.getChildren()));
    unit.subscribe(this::close);
  }

  public ObjectProperty<@Nullable StockUnit> unitProperty() {
    return unit;
  }

  /** Where the choice of a location or a cause appears. */
  public Node panel() {
    return panel;
  }

  /** Where the focus goes when a choice was made or left. */
  public void setOnLeave(Runnable leave) {
    onLeave = leave;
  }

  public PageAction move() {
    return action("unit.move", Material2MZ.SWAP_HORIZ, this::askLocation, here());
  }

  public PageAction label() {
    return action(
        "unit.label",
        Material2AL.LABEL,
        () -> chosen().ifPresent(one -> bookings.label(one, changed)),
        here());
  }

  public PageAction history() {
    return action("unit.history", Material2AL.HISTORY, () -> open("movements"), unit.isNotNull());
  }

  public PageAction record() {
    return action("unit.open", Material2MZ.OPEN_IN_NEW, () -> open("unit"), unit.isNotNull());
  }

  /** Only for remnants and pieces for stock that are here. */
  public PageAction scrap() {
    BooleanBinding remnant =
        Bindings.createBooleanBinding(
            () -> chosen().filter(one -> one.isFreeFromTheSaw() && one.onHand() > 0).isPresent(),
            unit);
    return action("unit.scrap", Material2AL.DELETE, this::askCause, remnant);
  }

  /** Only for what is held: somebody decided that it is good. */
  public PageAction release() {
    BooleanBinding held =
        Bindings.createBooleanBinding(
            () -> chosen().filter(one -> one.state() == UnitState.HELD).isPresent(), unit);
    return action("unit.release", Material2AL.LOCK_OPEN, this::askReason, held);
  }

  /** The actions as buttons, two in a line; they step aside while a choice is asked for. */
  public GridPane buttons(PageAction... actions) {
    var grid = new GridPane();
    grid.visibleProperty().bind(Bindings.isEmpty(panel.getChildren()));
    grid.managedProperty().bind(grid.visibleProperty());
    grid.setHgap(8);
    grid.setVgap(8);
    for (int i = 0; i < 2; i++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    for (int i = 0; i < actions.length; i++) {
      Button button = Buttons.of(context.texts(), actions[i]);
      button.setId(actions[i].words().key().replace('.', '-'));
      button.setMaxWidth(Double.MAX_VALUE);
      grid.add(button, i % 2, i / 2);
    }
    return grid;
  }

  private void askLocation() {
    chosen().ifPresent(one -> bookings.locations(locations -> askLocation(one, locations)));
  }

  private void askLocation(StockUnit one, List<Location> locations) {
    List<Choice<Location>> choices =
        locations.stream()
            .filter(location -> !one.location().equals(Optional.of(location.id())))
            .map(location -> new Choice<>(location, location.name(), location.zone()))
            .toList();
    ask(
        new Chooser<>(
            context.texts(),
            Words.of("unit.move-where", one.code().spaced()),
            Words.of("unit.move"),
            choices,
            location -> {
              close();
              bookings.move(one, location, changed);
            },
            this::close));
  }

  private void askCause() {
    chosen().ifPresent(this::askCause);
  }

  private void askCause(StockUnit one) {
    List<Choice<ScrapCause>> choices =
        Arrays.stream(ScrapCause.values())
            .filter(cause -> cause != ScrapCause.NONE && cause != ScrapCause.MEASURED_SHORT)
            .sorted(
                (a, b) -> Boolean.compare(b == ScrapCause.NEVER_USED, a == ScrapCause.NEVER_USED))
            .map(cause -> new Choice<>(cause, context.texts().of(UnitWords.of(cause)), ""))
            .toList();
    ask(
        new Chooser<>(
            context.texts(),
            Words.of("unit.scrap-why", one.code().spaced()),
            Words.of("unit.scrap"),
            choices,
            cause -> {
              close();
              bookings.scrap(one, cause, changed);
            },
            this::close));
  }

  private void askReason() {
    chosen()
        .ifPresent(
            one -> {
              var reasons =
                  new ReasonPanel(
                      context.texts(),
                      Words.of("unit.release-why", one.code().spaced()),
                      Words.of("unit.release"),
                      reason -> {
                        close();
                        bookings.release(one, reason, changed);
                      },
                      this::close);
              panel.getChildren().setAll(reasons);
              reasons.focusFirst();
            });
  }

  private void ask(Chooser<?> chooser) {
    panel.getChildren().setAll(chooser);
    chooser.focusFirst();
  }

  private void close() {
    if (!panel.getChildren().isEmpty()) {
      panel.getChildren().clear();
      onLeave.run();
    }
  }

  private void open(String page) {
    chosen().ifPresent(one -> context.navigation().open(page, one.code().text()));
  }

  private Optional<StockUnit> chosen() {
    return Optional.ofNullable(unit.get());
  }

  private BooleanBinding here() {
    return Bindings.createBooleanBinding(
        () -> chosen().filter(one -> one.onHand() > 0).isPresent(), unit);
  }

  private static PageAction action(String key, Ikon icon, Runnable run, BooleanBinding enabled) {
    var action = new PageAction(Words.of(key), icon, run);
    action.enabledProperty().bind(enabled);
    return action;
  }
}
