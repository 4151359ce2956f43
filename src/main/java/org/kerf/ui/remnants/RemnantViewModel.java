package org.kerf.ui.remnants;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.query.stock.RemnantRows;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.ui.context.ViewContext;

/** Which remnants are shown. */
final class RemnantViewModel {

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Duration> olderThan = new SimpleObjectProperty<>(Duration.ZERO);
  private final BooleanProperty aheadOnly = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<RemnantRows> rows;

  RemnantViewModel(ViewContext context, Reading reading, Repositories repositories) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    rows = new ReadOnlyObjectWrapper<>(rows());
    text.subscribe((before, now) -> read());
    olderThan.subscribe((before, now) -> read());
    aheadOnly.subscribe((before, now) -> read());
  }

  StringProperty textProperty() {
    return text;
  }

  /** Only remnants that have waited so long; zero for all. */
  ObjectProperty<Duration> olderThanProperty() {
    return olderThan;
  }

  /** Only what was cut ahead, for stock. */
  BooleanProperty aheadOnlyProperty() {
    return aheadOnly;
  }

  ReadOnlyObjectProperty<RemnantRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Reads again, with ages as of now. */
  void read() {
    rows.set(rows());
  }

  private RemnantRows rows() {
    Instant now = context.clock().instant();
    Duration least = olderThan.get();
    Optional<Instant> before = least.isZero() ? Optional.empty() : Optional.of(now.minus(least));
    return new RemnantRows(
        reading, repositories, new RemnantFilter(text.get().strip(), before, aheadOnly.get()), now);
  }
}
