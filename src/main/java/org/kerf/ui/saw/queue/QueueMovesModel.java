package org.kerf.ui.saw.queue;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.queue.BalanceSaws;
import org.kerf.flow.queue.Destination;
import org.kerf.flow.queue.MoveBars;
import org.kerf.flow.queue.MoveRefusal;
import org.kerf.flow.queue.QueueUseCases;
import org.kerf.flow.queue.SawLoad;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** Moves waiting bars, tells what became of it with a way back, and reads the saws' times. */
public final class QueueMovesModel {

  private final ViewContext context;
  private final Reading reading;
  private final QueueUseCases useCases;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<List<SawLoad>> loads = new ReadOnlyObjectWrapper<>(List.of());
  private Runnable onMoved = () -> {};

  /** Whether a move is being booked: until then nothing more is moved. */
  private boolean booking;

  public QueueMovesModel(ViewContext context, Reading reading, QueueUseCases useCases) {
    this.context = context;
    this.reading = reading;
    this.useCases = useCases;
  }

  /** What each saw has before it, as it was read last. */
  public ReadOnlyObjectProperty<List<SawLoad>> loadsProperty() {
    return loads.getReadOnlyProperty();
  }

  /** Called after each move. */
  public void setOnMoved(Runnable moved) {
    onMoved = moved;
  }

  /** Reads what each saw has before it. */
  public void readLoads() {
    context
        .tasks()
        .<List<SawLoad>>latest(
            slot,
            context.texts().of("queue.reading-times"),
            () -> reading.of(tx -> useCases.loads().read(tx, context.clock().instant())),
            loads::set,
            context.notifications()::fault);
  }

  /** The bar is to wait there. */
  public void move(PlanBarId bar, Destination to) {
    book(command -> useCases.moveBars().run(command, bar, to), this::told);
  }

  /** Evens the saws' times out. */
  public void balance() {
    book(useCases.balanceSaws()::run, this::balanced);
  }

  private interface Deed<T> {
    T by(Command command) throws StationFault;
  }

  private interface Answer<T> {
    void tell(T outcome);
  }

  private <T> void book(Deed<T> deed, Answer<T> answer) {
    if (booking) {
      return;
    }
    context
        .allowances()
        .command(
            Permission.ORDER_QUEUES,
            Words.of("allow.order-queues"),
            command -> {
              booking = true;
              context
                  .tasks()
                  .<T>run(
                      context.texts().of("queue.moving"),
                      () -> deed.by(command),
                      outcome -> {
                        booking = false;
                        answer.tell(outcome);
                        onMoved.run();
                      },
                      fault -> {
                        booking = false;
                        context.notifications().fault(fault);
                      });
            });
  }

  private void told(MoveBars.Outcome outcome) {
    switch (outcome) {
      case MoveBars.Outcome.Moved moved ->
          context
              .notifications()
              .done(
                  Words.of("queue.moved", moved.unit().spaced(), moved.saw(), moved.place()),
                  () -> back(moved));
      case MoveBars.Outcome.AlreadyThere() ->
          context.notifications().info(Words.of("queue.already-there"));
      case MoveBars.Outcome.Refused(MoveRefusal reason) ->
          context.notifications().warn(MoveRefusals.what(reason), MoveRefusals.why(reason));
    }
  }

  private void back(MoveBars.Outcome.Moved moved) {
    book(
        command -> useCases.moveBars().back(command, moved),
        outcome -> {
          if (outcome instanceof MoveBars.Outcome.Moved) {
            context.notifications().info(Words.of("queue.moved-back"));
          } else {
            told(outcome);
          }
        });
  }

  private void balanced(BalanceSaws.Outcome outcome) {
    switch (outcome) {
      case BalanceSaws.Outcome.Balanced done ->
          context
              .notifications()
              .done(
                  Words.of(
                      "queue.balanced",
                      Words.counted("queue.balanced-bars", done.bars()),
                      duration(done.before()),
                      duration(done.after())),
                  () -> back(done.moved()));
      case BalanceSaws.Outcome.AlreadyEven(int stayed) ->
          context
              .notifications()
              .info(
                  Words.of("queue.already-even"),
                  stayed == 0
                      ? Words.of("queue.already-even.why")
                      : Words.counted("queue.stayed", stayed));
    }
  }

  private String duration(Duration time) {
    return context.texts().figures().duration(time);
  }
}
