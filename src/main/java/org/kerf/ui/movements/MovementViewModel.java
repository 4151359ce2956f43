package org.kerf.ui.movements;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.query.stock.DocumentReader;
import org.kerf.query.stock.DocumentView;
import org.kerf.query.stock.MovementRow;
import org.kerf.query.stock.MovementRows;
import org.kerf.stock.model.ledger.Document;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.unit.UnitBookings;

/** The journal, and the document of the chosen movement. */
final class MovementViewModel {

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final DocumentReader documents;
  private final UnitBookings bookings;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable MovementRow> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<MovementRows> rows;
  private final ReadOnlyObjectWrapper<@Nullable DocumentView> document =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SawRefusal> refusal = new ReadOnlyObjectWrapper<>();
  private final Slot slot = new Slot();

  MovementViewModel(
      ViewContext context, Reading reading, Repositories repositories, UnitBookings bookings) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    this.documents = new DocumentReader(reading, repositories);
    this.bookings = bookings;
    rows = new ReadOnlyObjectWrapper<>(rows());
    text.subscribe((before, now) -> read());
    chosen.subscribe((before, now) -> readDocument(now));
  }

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyObjectProperty<MovementRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable MovementRow> chosenProperty() {
    return chosen;
  }

  /** The document of the chosen movement; null until it is read. */
  ReadOnlyObjectProperty<@Nullable DocumentView> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** Why the document shown could not be undone; null if nobody tried. */
  ReadOnlyObjectProperty<@Nullable SawRefusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  void read() {
    rows.set(rows());
  }

  /** Shows the movements of what has this code. */
  void open(String code) {
    String typed = ShortCode.parse(code).map(ShortCode::spaced).orElse(code);
    if (typed.equals(text.get())) {
      read();
    } else {
      text.set(typed);
    }
  }

  /**
   * Undoes the document shown.
   *
   * @param realLength of a cut that was made, but not as booked
   */
  void undo(String reason, Optional<Length> realLength) {
    DocumentView shown = document.get();
    if (shown == null) {
      return;
    }
    refusal.set(null);
    bookings.undo(
        shown.document().id(),
        reason,
        realLength,
        outcome -> {
          switch (outcome) {
            case UndoDocument.Outcome.Undone(Document reversal) -> {
              bookings.undone(shown.document().code(), reversal);
              read();
              readDocument(chosen.get());
            }
            case UndoDocument.Outcome.Refused(SawRefusal reasonWhy) -> refusal.set(reasonWhy);
          }
        });
  }

  private void readDocument(@Nullable MovementRow row) {
    refusal.set(null);
    if (row == null) {
      slot.forget();
      return;
    }
    context
        .tasks()
        .<DocumentView>latest(
            slot,
            context.texts().of("movements.reading-document"),
            () -> documents.read(row),
            document::set,
            context.notifications()::fault);
  }

  private MovementRows rows() {
    return new MovementRows(reading, repositories, text.get().strip());
  }
}
