package org.kerf.ui.planning.approved;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.query.planning.ApprovedPlan;
import org.kerf.query.planning.ApprovedPlan.Bar;
import org.kerf.query.planning.ApprovedPlanReader;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/** Which approved plan is shown, and which of its bars are listed. */
public final class ApprovedPlanModel {

  /** Which bars are listed. */
  enum Part {
    ALL,
    /** What is not closed and was not given back. */
    TO_DO,
    CLOSED
  }

  private final ViewContext context;
  private final ApprovedPlanReader reader;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<ApprovedPlan>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<RowSource<Bar, PlanBarId>> rows =
      new ReadOnlyObjectWrapper<>(RowSource.of(List.of(), ApprovedPlanModel::key));
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
  private String name = "";

  public ApprovedPlanModel(ViewContext context, ApprovedPlanReader reader) {
    this.context = context;
    this.reader = reader;
    text.subscribe((before, now) -> list());
    part.subscribe((before, now) -> list());
  }

  /** The plan that was read; empty until then, and for what is not known. */
  ReadOnlyObjectProperty<Optional<ApprovedPlan>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RowSource<Bar, PlanBarId>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Part of what names a bar, its item, its location, an order or a customer. */
  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  /** The code or the id that the plan was opened with. */
  String name() {
    return name;
  }

  /**
   * Shows the plan of this code or id, or that of before once more if nothing is said.
   *
   * @return nothing if no plan was ever named
   */
  Optional<Running> open(String wanted, Runnable whenRead, Consumer<StationFault> onFault) {
    if (!wanted.isBlank()) {
      name = wanted;
    }
    String asked = name;
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            context
                .tasks()
                .<Optional<ApprovedPlan>>latest(
                    slot,
                    context.texts().of("planning.reading-plan"),
                    () -> reader.read(asked),
                    found -> {
                      shown.set(found);
                      list();
                      whenRead.run();
                    },
                    onFault));
  }

  private void list() {
    List<Bar> bars = shown.get().map(ApprovedPlan::bars).orElse(List.of());
    String wanted = text.get().strip().toLowerCase(Locale.ROOT);
    rows.set(
        RowSource.of(
            bars.stream().filter(this::isInPart).filter(bar -> matches(bar, wanted)).toList(),
            ApprovedPlanModel::key));
  }

  private boolean isInPart(Bar bar) {
    boolean closed =
        switch (bar.status()) {
          case CLOSED, GIVEN_BACK -> true;
          case WAITING, NOT_FOUND, LAID_ON, BEING_CUT, CUT -> false;
        };
    return switch (part.get()) {
      case ALL -> true;
      case TO_DO -> !closed;
      case CLOSED -> closed;
    };
  }

  private static boolean matches(Bar bar, String wanted) {
    BarLine line = bar.line();
    String all =
        Stream.concat(
                Stream.of(
                    line.unitCode().text(),
                    line.unitCode().spaced(),
                    line.item().code(),
                    line.itemAndOwner(),
                    line.locationName(),
                    line.heatNumber(),
                    bar.saw().name()),
                line.pieces().stream()
                    .flatMap(
                        piece ->
                            Stream.of(piece.orderNumber(), piece.customerName(), piece.mark())))
            .collect(Collectors.joining(" "));
    return all.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static PlanBarId key(Bar bar) {
    return bar.line().bar().id();
  }
}
