package org.kerf.ui.genealogy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Subject;
import org.kerf.query.RowSource;
import org.kerf.query.genealogy.GenealogyReader;
import org.kerf.query.genealogy.GenealogyReader.Named;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/** Whose genealogy is shown, and which of its links are listed. */
final class GenealogyModel {

  private final ViewContext context;
  private final GenealogyReader reader;
  private final ReadOnlyObjectWrapper<Optional<Named>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<RowSource<TraceLine, UnitId>> rows =
      new ReadOnlyObjectWrapper<>(RowSource.of(List.of(), TraceLine::id));
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<TraceFilter.Part> part =
      new SimpleObjectProperty<>(TraceFilter.Part.ALL);
  private final Slot slot = new Slot();
  private Optional<TraceSubject> subject = Optional.empty();

  GenealogyModel(ViewContext context, GenealogyReader reader) {
    this.context = context;
    this.reader = reader;
    text.subscribe((before, now) -> list());
    part.subscribe((before, now) -> list());
  }

  /** The genealogy that was read; empty until then, and for what is not known. */
  ReadOnlyObjectProperty<Optional<Named>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The links that are listed. */
  ReadOnlyObjectProperty<RowSource<TraceLine, UnitId>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<TraceFilter.Part> partProperty() {
    return part;
  }

  Optional<TraceSubject> subject() {
    return subject;
  }

  /**
   * Shows the genealogy of this, or that of before once more if nothing is said.
   *
   * @param argument a {@link Subject} as text
   */
  Optional<Running> open(String argument, Runnable whenRead, Consumer<StationFault> onFault) {
    Subject.parse(argument)
        .flatMap(TraceSubject::of)
        .ifPresent(wanted -> subject = Optional.of(wanted));
    return subject.map(wanted -> read(() -> reader.read(wanted), whenRead, onFault));
  }

  /** Goes on to the unit with this code, if there is one. */
  void scan(ShortCode code, Runnable whenRead, Consumer<StationFault> onFault) {
    read(
        () -> {
          Optional<TraceSubject> unit = reader.unit(code);
          return unit.isEmpty() ? Optional.empty() : reader.read(unit.get());
        },
        whenRead,
        onFault);
  }

  private interface Question {
    Optional<Named> ask() throws StationFault;
  }

  private Running read(Question question, Runnable whenRead, Consumer<StationFault> onFault) {
    return context
        .tasks()
        .<Optional<Named>>atOnce(
            slot,
            context.texts().of("genealogy.reading"),
            question::ask,
            found -> {
              found.ifPresent(named -> subject = Optional.of(named.genealogy().subject()));
              shown.set(found);
              list();
              whenRead.run();
            },
            onFault);
  }

  private void list() {
    subject.ifPresent(
        wanted -> rows.set(reader.rows(wanted, new TraceFilter(part.get(), text.get().strip()))));
  }
}
