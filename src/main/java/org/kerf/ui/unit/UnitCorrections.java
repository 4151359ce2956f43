package org.kerf.ui.unit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kerf.flow.stock.Adjustment;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What sets right how a unit stands in the store: it is held, there are more or fewer of it, a part
 * becomes a bundle of its own, or it goes into an equal one. Asked where {@link UnitActions} asks.
 */
public final class UnitCorrections {

  private static final int FEW_DIGITS = 6;

  private final ViewContext context;
  private final Texts texts;
  private final CorrectionBookings bookings;
  private final UnitActions actions;
  private final CorrectionBookings.Asked asked;
  private Optional<TextField> bundleAsked = Optional.empty();

  /**
   * Of the unit of these actions.
   *
   * @param changed called when the store has changed
   */
  public UnitCorrections(
      ViewContext context, CorrectionBookings bookings, UnitActions actions, Runnable changed) {
    this.context = context;
    this.texts = context.texts();
    this.bookings = bookings;
    this.actions = actions;
    this.asked = new CorrectionBookings.Asked(actions::leaveQuestion, changed);
  }

  /** Only for what may be used. */
  public PageAction hold() {
    return action(
        "unit.hold",
        Material2AL.LOCK,
        this::askHold,
        () -> chosen().filter(one -> one.state() == UnitState.FREE).isPresent(),
        Permission.HOLD_STOCK);
  }

  /** There are more bars or fewer. */
  public PageAction adjust() {
    return action(
        "unit.adjust",
        Material2AL.EXPOSURE,
        this::askAdjust,
        () -> chosen().filter(one -> one.onHand() > 0).isPresent(),
        Permission.ADJUST_STOCK);
  }

  /** Only for bundles of which some bars may go. */
  public PageAction split() {
    return action(
        "unit.split",
        Material2AL.CALL_SPLIT,
        this::askSplit,
        () -> chosen().filter(one -> mostToSplit(one) > 0).isPresent(),
        Permission.HOLD_STOCK);
  }

  /** Only for bundles that no plan has. */
  public PageAction merge() {
    return action(
        "unit.merge",
        Material2AL.CALL_MERGE,
        this::askMerge,
        () ->
            chosen()
                .filter(one -> one.shape() == UnitShape.BUNDLE && one.available() > 0)
                .filter(one -> one.reserved() == 0)
                .isPresent(),
        Permission.HOLD_STOCK);
  }

  /** Leads to where it is given out, and moved together with others. */
  public PageAction giveOut() {
    var action =
        new PageAction(
            Words.of("unit.give-out"),
            Material2AL.EXIT_TO_APP,
            () ->
                chosen().ifPresent(one -> context.navigation().open("moving", one.code().text())));
    action
        .enabledProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> chosen().filter(one -> one.onHand() > 0).isPresent(),
                actions.unitProperty()));
    return action.onlyFor(context.navigation().access("moving"));
  }

  /** The label of a bundle answers what it goes into; whether that is asked. */
  public boolean scan(ShortCode code) {
    Optional<TextField> asked =
        bundleAsked.filter(field -> field.getScene() != null && code.kind() == ShortCode.Kind.BAR);
    asked.ifPresent(field -> field.setText(code.spaced()));
    return asked.isPresent();
  }

  private static int mostToSplit(StockUnit unit) {
    return unit.shape() == UnitShape.BUNDLE ? Math.min(unit.available(), unit.onHand() - 1) : 0;
  }

  private void askHold(StockUnit unit) {
    var reason = new TextField();
    ask(
        "unit-hold",
        Words.of("unit.hold-why", unit.code().spaced()),
        "unit.hold",
        new VBox(8, named("unit.reason", "unit-hold-reason", reason)),
        reason,
        Bindings.createBooleanBinding(() -> !reason.getText().isBlank(), reason.textProperty()),
        () -> bookings.hold(unit, reason.getText().strip(), asked));
  }

  private void askAdjust(StockUnit unit) {
    var count = new TypedField();
    var reason = new TextField();
    var occurred = new OccurredField(context, "unit-adjust-occurred");
    int most = unit.shape() == UnitShape.PIECE ? 1 : Adjustment.MOST_BARS;
    ask(
        "unit-adjust",
        Words.of("unit.adjust-how", unit.code().spaced(), unit.onHand()),
        "unit.adjust",
        new VBox(
            8,
            named("unit.adjust-count", "unit-adjust-count", count),
            named("unit.reason", "unit-adjust-reason", reason),
            occurred),
        count,
        Bindings.createBooleanBinding(
                () ->
                    number(count, 0, most).stream().anyMatch(now -> now != unit.onHand())
                        && !reason.getText().isBlank(),
                count.textProperty(),
                reason.textProperty())
            .and(occurred.isUnderstood()),
        () ->
            bookings.adjust(
                unit,
                number(count, 0, most).getAsInt(),
                reason.getText().strip(),
                occurred.occurred(),
                asked));
  }

  private void askSplit(StockUnit unit) {
    var count = new TypedField();
    int most = mostToSplit(unit);
    ask(
        "unit-split",
        Words.of("unit.split-how", unit.code().spaced(), most),
        "unit.split",
        new VBox(8, named("unit.split-count", "unit-split-count", count)),
        count,
        Bindings.createBooleanBinding(
            () -> number(count, 1, most).isPresent(), count.textProperty()),
        () -> bookings.split(unit, number(count, 1, most).getAsInt(), asked));
  }

  private void askMerge(StockUnit unit) {
    var code = new TextField();
    ask(
        "unit-merge",
        Words.of("unit.merge-into", unit.code().spaced()),
        "unit.merge",
        new VBox(8, named("unit.merge-code", "unit-merge-code", code)),
        code,
        Bindings.createBooleanBinding(
            () -> ShortCode.parse(code.getText()).isPresent(), code.textProperty()),
        () -> bookings.merge(unit, ShortCode.parse(code.getText()).orElseThrow(), asked));
    bundleAsked = Optional.of(code);
  }

  private static OptionalInt number(TextField field, int least, int most) {
    String text = field.getText().strip();
    return text.matches("[0-9]{1," + FEW_DIGITS + "}")
            && Integer.parseInt(text) >= least
            && Integer.parseInt(text) <= most
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private VBox named(String key, String id, TextField field) {
    field.setId(id);
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.setLabelFor(field);
    field.accessibleTextProperty().bind(caption.textProperty());
    return new VBox(4, caption, field);
  }

  private void ask(
      String id,
      Words question,
      String deed,
      Node answer,
      Node first,
      BooleanBinding complete,
      Runnable go) {
    bundleAsked = Optional.empty();
    var panel =
        new QuestionPanel(
            texts,
            id,
            new QuestionPanel.Question(question, Words.of(deed)),
            answer,
            first,
            complete,
            go,
            actions::leaveQuestion);
    panel.goOnEnter(answer);
    actions.ask(panel);
  }

  private PageAction action(
      String key,
      Ikon icon,
      Consumer<StockUnit> ask,
      Callable<Boolean> offered,
      Permission permission) {
    var action = new PageAction(Words.of(key), icon, () -> chosen().ifPresent(ask));
    action.enabledProperty().bind(Bindings.createBooleanBinding(offered, actions.unitProperty()));
    return context.allowances().action(action, permission);
  }

  private Optional<StockUnit> chosen() {
    return Optional.ofNullable(actions.unitProperty().get());
  }
}
