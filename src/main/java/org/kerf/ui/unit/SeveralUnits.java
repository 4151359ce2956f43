package org.kerf.ui.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.query.labels.LabelSubject;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.form.QuestionPanel.Question;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What can be done with several units at once: they are moved, held, released, labelled. What that
 * needs is asked once for all.
 */
public final class SeveralUnits {

  private final ViewContext context;
  private final SeveralBookings bookings;
  private final QuestionPlace place;
  private final Runnable changed;
  private Optional<LocationQuestion> location = Optional.empty();

  /**
   * Asks in this place.
   *
   * @param changed called when the store has changed
   */
  public SeveralUnits(
      ViewContext context, SeveralBookings bookings, QuestionPlace place, Runnable changed) {
    this.context = context;
    this.bookings = bookings;
    this.place = place;
    this.changed = changed;
  }

  /** Offers the actions below a list of units. */
  public static <T> SeveralUnits below(
      SelectionBar<T> bar,
      Function<T, StockUnit> unit,
      ViewContext context,
      SeveralBookings bookings,
      Runnable changed) {
    var place =
        new QuestionPlace() {
          @Override
          public void ask(Node question) {
            bar.ask(question);
          }

          @Override
          public void answered() {
            bar.answered();
          }
        };
    var several = new SeveralUnits(context, bookings, place, changed);
    for (Offer offer : several.offers()) {
      bar.action(
          offer.action(),
          row -> offer.fits().test(unit.apply(row)),
          rows -> offer.does().accept(rows.stream().map(unit).toList()));
    }
    return several;
  }

  /**
   * An action on several units.
   *
   * @param fits whether it can be done with a unit
   */
  public record Offer(
      PageAction action, Predicate<StockUnit> fits, Consumer<List<StockUnit>> does) {}

  /** All that is offered, the usual first. */
  public List<Offer> offers() {
    return List.of(
        new Offer(
            new PageAction(Words.of("unit.move"), Material2MZ.SWAP_HORIZ, () -> {})
                .onlyFor(context.person().access(Permission.MOVE_STOCK)),
            unit -> unit.onHand() > 0,
            this::askLocation),
        new Offer(
            new PageAction(Words.of("unit.label"), Material2AL.LABEL, () -> {})
                .onlyFor(context.person().access(Permission.PRINT_LABELS)),
            unit -> unit.onHand() > 0,
            this::askLabels),
        new Offer(
            context
                .allowances()
                .action(
                    new PageAction(Words.of("unit.hold"), Material2AL.LOCK, () -> {}),
                    Permission.HOLD_STOCK),
            unit -> unit.state() == UnitState.FREE && unit.reserved() == 0 && unit.onHand() > 0,
            units ->
                askReason(
                    units,
                    "unit.hold",
                    "unit.hold-several-why",
                    reason -> bookings.hold(units, reason, this::close, changed))),
        new Offer(
            context
                .allowances()
                .action(
                    new PageAction(Words.of("unit.release"), Material2AL.LOCK_OPEN, () -> {}),
                    Permission.RELEASE_HOLDS),
            unit -> unit.state() == UnitState.HELD,
            units ->
                askReason(
                    units,
                    "unit.release",
                    "unit.release-several-why",
                    reason -> bookings.release(units, reason, this::close, changed))));
  }

  /** A location's label answers where the units go; whether that is asked. */
  public boolean scan(ShortCode code) {
    Optional<LocationQuestion> asked =
        asked().filter(question -> code.kind() == ShortCode.Kind.LOCATION);
    asked.ifPresent(question -> question.scan(code));
    return asked.isPresent();
  }

  /** As {@link #scan}, by the name that is painted there. */
  public boolean scanText(String text) {
    asked().ifPresent(question -> question.scan(text.strip()));
    return asked().isPresent();
  }

  /** A question goes with the selection that it was asked for. */
  private Optional<LocationQuestion> asked() {
    return location.filter(question -> question.panel().getScene() != null);
  }

  private void askLocation(List<StockUnit> units) {
    var question =
        new LocationQuestion(
            context,
            bookings.single(),
            Optional.empty(),
            Words.of("unit.move-several-where", units.size()),
            to -> {
              close();
              bookings.move(units, to, changed);
            },
            this::close);
    location = Optional.of(question);
    place.ask(question.panel());
    question.panel().focusFirst();
  }

  private void askLabels(List<StockUnit> units) {
    location = Optional.empty();
    var codes = new LabelSubject.Codes(units.stream().map(StockUnit::code).toList());
    bookings.single().labels().ask(codes, place, changed);
  }

  private void askReason(
      List<StockUnit> units, String action, String question, Consumer<String> given) {
    var reason = new TextField();
    reason.setId("several-reason");
    var caption = new Label();
    caption.textProperty().bind(context.texts().bind("unit.reason"));
    caption.setLabelFor(reason);
    reason.accessibleTextProperty().bind(caption.textProperty());
    var panel =
        new QuestionPanel(
            context.texts(),
            "several",
            new Question(Words.of(question, units.size()), Words.of(action)),
            new VBox(8, caption, reason),
            reason,
            Bindings.createBooleanBinding(() -> !reason.getText().isBlank(), reason.textProperty()),
            () -> given.accept(reason.getText().strip()),
            this::close);
    panel.goOnEnter(reason);
    place.ask(panel);
    panel.focusFirst();
  }

  private void close() {
    location = Optional.empty();
    place.answered();
  }
}
