package org.kerf.ui.unit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.form.QuestionPanel.Question;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What can be done with the chosen unit: actions for buttons, and the part of the page where a
 * choice is asked for.
 */
public final class UnitActions {

  /** What a person may scrap a remnant for, the usual one first. */
  private static final List<ScrapCause> CAUSES =
      Arrays.stream(ScrapCause.values())
          .filter(cause -> cause != ScrapCause.NONE && cause != ScrapCause.MEASURED_SHORT)
          .sorted(Comparator.comparing(cause -> cause != ScrapCause.NEVER_USED))
          .toList();

  private final ViewContext context;
  private final UnitBookings bookings;
  private final Runnable changed;
  private final ObjectProperty<@Nullable StockUnit> unit = new SimpleObjectProperty<>();
  private final VBox panel = new VBox();
  private Optional<LocationQuestion> location = Optional.empty();
  private Runnable onLeave = () -> {};

  /**
   * Starts without a unit.
   *
   * @param changed called when the store has changed
   */
  public UnitActions(ViewContext context, UnitBookings bookings, Runnable changed) {
    this.context = context;
    this.bookings = bookings;
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

  /** A question that somebody left open goes; for a page that is opened again. */
  public void leaveQuestion() {
    close();
  }

  /** A location's label answers where a unit goes; whether that is asked. */
  public boolean scan(ShortCode code) {
    Optional<LocationQuestion> asked =
        location.filter(question -> code.kind() == ShortCode.Kind.LOCATION);
    asked.ifPresent(question -> question.scan(code));
    return asked.isPresent();
  }

  /** As {@link #scan}, by the name that is painted there. */
  public boolean scanText(String text) {
    location.ifPresent(question -> question.scan(text.strip()));
    return location.isPresent();
  }

  public PageAction move() {
    return action("unit.move", Material2MZ.SWAP_HORIZ, this::askLocation, here())
        .onlyFor(context.person().access(Permission.MOVE_STOCK));
  }

  public PageAction label() {
    return action("unit.label", Material2AL.LABEL, () -> chosen().ifPresent(this::label), here())
        .onlyFor(context.person().access(Permission.PRINT_LABELS));
  }

  public PageAction history() {
    return action("unit.history", Material2AL.HISTORY, this::openHistory, unit.isNotNull());
  }

  /** Where it came from and what became of it. */
  public PageAction genealogy() {
    return action(
            "unit.genealogy",
            Material2AL.ACCOUNT_TREE,
            () ->
                chosen()
                    .ifPresent(
                        one -> context.navigation().open("genealogy", one.id().subject().text())),
            unit.isNotNull())
        .on("Ctrl+G");
  }

  public PageAction record() {
    return action("unit.open", Material2MZ.OPEN_IN_NEW, this::openRecord, unit.isNotNull());
  }

  /** Only for remnants and pieces for stock that are here. */
  public PageAction scrap() {
    BooleanBinding remnant =
        Bindings.createBooleanBinding(
            () -> chosen().filter(one -> one.isFreeFromTheSaw() && one.onHand() > 0).isPresent(),
            unit);
    return context
        .allowances()
        .action(
            action("unit.scrap", Material2AL.DELETE, this::askCause, remnant),
            Permission.SCRAP_STOCK);
  }

  /** Only for what is held: somebody decided that it is good. */
  public PageAction release() {
    BooleanBinding held =
        Bindings.createBooleanBinding(
            () -> chosen().filter(one -> one.state() == UnitState.HELD).isPresent(), unit);
    return context
        .allowances()
        .action(
            action("unit.release", Material2AL.LOCK_OPEN, this::askReason, held),
            Permission.RELEASE_HOLDS);
  }

  /** The actions as buttons, two in a line; they step aside while a choice is asked for. */
  public GridPane buttons(PageAction... actions) {
    var grid = new GridPane();
    grid.visibleProperty().bind(Bindings.isEmpty(panel.getChildren()));
    grid.managedProperty().bind(grid.visibleProperty());
    Buttons.takeOnlyFirstOfTwoClicks(grid);
    grid.setHgap(8);
    grid.setVgap(8);
    for (int i = 0; i < 2; i++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    List<Button> buttons =
        Arrays.stream(actions)
            .map(
                action -> {
                  Button button = Buttons.of(context.texts(), action);
                  button.setId(action.words().key().replace('.', '-'));
                  button.setMaxWidth(Double.MAX_VALUE);
                  button.managedProperty().subscribe((before, now) -> layOut(grid));
                  return button;
                })
            .toList();
    grid.getChildren().setAll(buttons);
    layOut(grid);
    return grid;
  }

  /** One that the person at the station may not use leaves no gap. */
  private static void layOut(GridPane grid) {
    int place = 0;
    for (Node button : grid.getChildren()) {
      if (button.isManaged()) {
        GridPane.setConstraints(button, place % 2, place / 2);
        place++;
      }
    }
  }

  private void askLocation() {
    chosen().ifPresent(this::askLocation);
  }

  private void askLocation(StockUnit one) {
    var question =
        new LocationQuestion(
            context,
            bookings,
            Optional.of(one),
            Words.of("unit.move-where", one.code().spaced()),
            to -> {
              close();
              bookings.move(one, to, changed);
            },
            this::close);
    ask(question.panel());
    location = Optional.of(question);
  }

  private void askCause() {
    chosen().ifPresent(this::askCause);
  }

  private void askCause(StockUnit one) {
    var causes = new ToggleGroup();
    var list = new VBox(8);
    for (ScrapCause cause : CAUSES) {
      var button = new RadioButton();
      button.textProperty().bind(context.texts().bind(UnitWords.of(cause)));
      button.setUserData(cause);
      button.setToggleGroup(causes);
      list.getChildren().add(button);
    }
    causes.selectToggle(causes.getToggles().getFirst());
    var occurred = new OccurredField(context, "unit-scrap-occurred");
    var answer = new VBox(8, list, occurred);
    var panel =
        new QuestionPanel(
            context.texts(),
            "unit-cause",
            new Question(Words.of("unit.scrap-why", one.code().spaced()), Words.of("unit.scrap")),
            answer,
            list.getChildren().getFirst(),
            Bindings.isNotNull(causes.selectedToggleProperty()).and(occurred.isUnderstood()),
            () -> {
              var cause = (ScrapCause) causes.getSelectedToggle().getUserData();
              bookings.scrap(one, cause, occurred.occurred(), this::close, changed);
            },
            this::close);
    panel.goOnEnter(answer);
    ask(panel);
  }

  /** A question is asked about what was chosen when it was wanted, or not at all. */
  private void label(StockUnit one) {
    var place =
        new QuestionPlace() {
          @Override
          public void ask(Node question) {
            if (chosen().equals(Optional.of(one))) {
              location = Optional.empty();
              panel.getChildren().setAll(question);
            }
          }

          @Override
          public void answered() {
            close();
          }
        };
    boolean bundle = one.shape() == UnitShape.BUNDLE;
    bookings.labels().ask(one.code(), bundle, place, changed);
  }

  private void askReason() {
    chosen().ifPresent(this::askReason);
  }

  private void askReason(StockUnit one) {
    var reason = new TextField();
    reason.setId("unit-reason");
    var caption = new Label();
    caption.textProperty().bind(context.texts().bind("unit.reason"));
    caption.setLabelFor(reason);
    reason.accessibleTextProperty().bind(caption.textProperty());
    var panel =
        new QuestionPanel(
            context.texts(),
            "unit-reason",
            new Question(
                Words.of("unit.release-why", one.code().spaced()), Words.of("unit.release")),
            new VBox(8, caption, reason),
            reason,
            Bindings.createBooleanBinding(() -> !reason.getText().isBlank(), reason.textProperty()),
            () -> {
              String given = reason.getText().strip();
              bookings.release(one, given, this::close, changed);
            },
            this::close);
    panel.goOnEnter(reason);
    ask(panel);
  }

  void ask(QuestionPanel question) {
    location = Optional.empty();
    panel.getChildren().setAll(question);
    question.focusFirst();
  }

  private void close() {
    location = Optional.empty();
    if (!panel.getChildren().isEmpty()) {
      panel.getChildren().clear();
      onLeave.run();
    }
  }

  private void openHistory() {
    chosen().ifPresent(one -> context.navigation().open("movements", one.code().text()));
  }

  /** By its id: another unit may have its code. */
  private void openRecord() {
    chosen().ifPresent(one -> context.navigation().open("unit", one.id().text()));
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
