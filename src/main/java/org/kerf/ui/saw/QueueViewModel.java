package org.kerf.ui.saw;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.Saw;
import org.kerf.flow.Faces;
import org.kerf.identity.model.User;
import org.kerf.query.saw.QueueRow;
import org.kerf.query.saw.QueueRows;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.texts.Words;

/** The bars that wait for the saws, in the order of cutting, each saw's bar of now before them. */
final class QueueViewModel {

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
  QueueRows source() {
    return new QueueRows(desk.jobs().reading(), faces, text.get(), saw.get());
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
