package org.kerf.ui.saw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.BarState;
import org.kerf.cutting.model.PlanBarId;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.Saw;
import org.kerf.flow.Faces;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.ui.bars.SawBar;
import org.kerf.ui.controls.RowSource;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.texts.Words;

/** The bars that wait for the saws, in the order of cutting, each saw's bar of now before them. */
final class QueueViewModel {

  /** More than a week's work of one saw: who wants to see more has to cut first. */
  private static final int MOST_BARS = 500;

  private final Desk desk;
  private final Faces faces;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty saw = new SimpleStringProperty("");

  QueueViewModel(Desk desk) {
    this.desk = desk;
    this.faces = desk.jobs().faces();
  }

  /** What is searched for among the bars. */
  StringProperty textProperty() {
    return text;
  }

  /** The name of the saw whose bars are shown; empty for all. */
  StringProperty sawProperty() {
    return saw;
  }

  /** The name of the saw that this station works at; empty if it works at none. */
  String sawOfStation(List<Saw> saws) {
    String id = desk.memory().recall(SawBookings.MEMORY).orElse("");
    return saws.stream()
        .filter(each -> each.id().value().toString().equals(id))
        .map(Saw::name)
        .findFirst()
        .orElse("");
  }

  void readSaws(Consumer<List<Saw>> show) {
    desk.tasks()
        .<List<Saw>>run(
            desk.texts().of("queue.reading-saws"),
            () -> desk.jobs().reading().of(tx -> faces.plans().saws(tx)),
            show,
            desk.notifications()::fault);
  }

  /** A source for what is asked for now. */
  RowSource<QueueRow, PlanBarId> source() {
    return new Filtered(text.get().strip().toLowerCase(Locale.ROOT), saw.get());
  }

  private final class Filtered implements RowSource<QueueRow, PlanBarId> {

    private final String wanted;
    private final String wantedSaw;

    Filtered(String wanted, String wantedSaw) {
      this.wanted = wanted;
      this.wantedSaw = wantedSaw;
    }

    @Override
    public Rows<QueueRow> first(int size, Order order) throws StationFault {
      List<QueueRow> rows = desk.jobs().reading().of(this::read);
      return new Rows<>(rows, false, OptionalLong.of(rows.size()));
    }

    @Override
    public Rows<QueueRow> after(PlanBarId key, int size, Order order) {
      return new Rows<>(List.of(), false, OptionalLong.empty());
    }

    @Override
    public PlanBarId keyOf(QueueRow row) {
      return row.line().bar().id();
    }

    private List<QueueRow> read(Tx tx) {
      List<QueueRow> rows = new ArrayList<>();
      for (Saw each : faces.plans().saws(tx)) {
        if (wantedSaw.isEmpty() || wantedSaw.equals(each.name())) {
          faces
              .runs()
              .onSaw(tx, each.id())
              .map(run -> SawBar.read(tx, faces, run))
              .filter(bar -> matches(bar.line()))
              .ifPresent(bar -> rows.add(new QueueRow(each, bar.line(), Optional.of(bar), 0)));
          add(rows, each, faces.plans().queue(tx, each.id(), BarState.TO_CUT, MOST_BARS));
        }
      }
      return rows;
    }

    private void add(List<QueueRow> rows, Saw each, List<BarLine> lines) {
      int place = 0;
      for (BarLine line : lines) {
        place++;
        if (matches(line)) {
          rows.add(new QueueRow(each, line, Optional.empty(), place));
        }
      }
    }

    private boolean matches(BarLine line) {
      String all =
          String.join(
              " ",
              line.unitCode().text(),
              line.unitCode().spaced(),
              line.item().code(),
              line.item().name(),
              line.placeName(),
              line.heatNumber(),
              line.planCode().text());
      return all.toLowerCase(Locale.ROOT).contains(wanted);
    }
  }

  /** Takes the plan back; what became of it is told when it is done. */
  void withdraw(PlanId plan, Runnable whenDone) {
    User user = desk.person().now();
    desk.tasks()
        .<Integer>run(
            desk.texts().of("queue.withdrawing"),
            () -> desk.jobs().withdrawPlan().run(desk.jobs().command(user), plan),
            bars -> {
              desk.notifications().done(Words.of("queue.withdrawn", bars));
              whenDone.run();
            },
            desk.notifications()::fault);
  }

  void openSaw(QueueRow row) {
    desk.navigation().open("saw", row.saw().name());
  }
}
