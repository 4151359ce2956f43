package org.kerf.ui.saw;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.identity.model.Permission;
import org.kerf.query.saw.QueueRow;
import org.kerf.query.saw.QueueRows;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.saw.state.SawBookings;
import org.kerf.ui.texts.Words;

/** The bars that wait for the saws, in the order of cutting, each saw's bar of now before them. */
final class QueueViewModel {

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final WithdrawPlan withdrawPlan;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty saw = new SimpleStringProperty("");

  QueueViewModel(
      ViewContext context, Reading reading, Repositories repositories, WithdrawPlan withdrawPlan) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    this.withdrawPlan = withdrawPlan;
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
    String id = context.memory().recall(SawBookings.MEMORY).orElse("");
    return saws.stream()
        .filter(each -> each.id().value().toString().equals(id))
        .map(Saw::name)
        .findFirst()
        .orElse("");
  }

  void readSaws(Consumer<List<Saw>> show) {
    context
        .tasks()
        .<List<Saw>>run(
            context.texts().of("queue.reading-saws"),
            () -> reading.of(tx -> repositories.plans().saws(tx)),
            show,
            context.notifications()::fault);
  }

  /** A source for what is asked for now. */
  QueueRows source() {
    return new QueueRows(reading, repositories, text.get(), saw.get());
  }

  /** Takes the plan back; its outcome is notified. */
  void withdraw(PlanId plan, Runnable whenDone) {
    context
        .allowances()
        .command(
            Permission.APPROVE_PLANS,
            Words.of("allow.withdraw"),
            command ->
                context
                    .tasks()
                    .<Integer>run(
                        context.texts().of("queue.withdrawing"),
                        () -> withdrawPlan.run(command, plan),
                        bars -> {
                          context.notifications().done(Words.of("queue.withdrawn", bars));
                          whenDone.run();
                        },
                        context.notifications()::fault));
  }

  void openSaw(QueueRow row) {
    context.navigation().open("saw", row.saw().name());
  }
}
