package org.kerf.ui.receiving;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.flow.receiving.CloseDelivery;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;
import org.kerf.query.receiving.DeliveryReader;
import org.kerf.query.receiving.DeliveryRecord;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** One delivery, and closing it. */
final class DeliveryModel {

  private final ViewContext context;
  private final DeliveryReader reader;
  private final CloseDelivery close;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<DeliveryRecord>> record =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<DeliveryId> wanted = Optional.empty();

  DeliveryModel(ViewContext context, DeliveryReader reader, CloseDelivery close) {
    this.context = context;
    this.reader = reader;
    this.close = close;
  }

  /** The delivery, once it is read and if there is one. */
  ReadOnlyObjectProperty<Optional<DeliveryRecord>> recordProperty() {
    return record.getReadOnlyProperty();
  }

  /**
   * Reads the delivery with this id; of an empty text, the same one again.
   *
   * @param unknown told that there is no such delivery
   */
  void read(String id, Runnable unknown, Consumer<StationFault> onFault) {
    if (!id.isEmpty()) {
      wanted = DeliveryId.parse(id);
    }
    if (wanted.isEmpty()) {
      show(Optional.empty(), unknown);
      return;
    }
    DeliveryId asked = wanted.get();
    context
        .tasks()
        .<Optional<DeliveryRecord>>atOnce(
            slot,
            context.texts().of("delivery.reading"),
            () -> reader.read(asked),
            found -> show(found, unknown),
            onFault);
  }

  private void show(Optional<DeliveryRecord> found, Runnable unknown) {
    record.set(found);
    if (found.isEmpty()) {
      unknown.run();
    }
  }

  /** Closes it short. */
  void close(DeliveryRecord now, String reason, Runnable changed) {
    Command command = context.person().command();
    DeliveryId id = now.progress().delivery().id();
    run(
        () -> close.run(command, id, reason),
        () -> {
          changed.run();
          context
              .notifications()
              .done(
                  Words.of("delivery.closed", now.progress().delivery().reference()),
                  () -> reopen(now, changed));
        });
  }

  /** Opens it again. */
  void reopen(DeliveryRecord now, Runnable changed) {
    Command command = context.person().command();
    DeliveryId id = now.progress().delivery().id();
    run(
        () -> close.reopen(command, id),
        () -> {
          changed.run();
          context
              .notifications()
              .done(Words.of("delivery.reopened", now.progress().delivery().reference()));
        });
  }

  private void run(Work<CloseDelivery.Outcome> work, Runnable done) {
    context
        .tasks()
        .<CloseDelivery.Outcome>run(
            context.texts().of("delivery.saving"),
            work,
            outcome -> {
              switch (outcome) {
                case CloseDelivery.Outcome.Done _ -> done.run();
                case CloseDelivery.Outcome.Refused(var why) ->
                    context
                        .notifications()
                        .warn(Words.of("delivery.not-done"), DeliveryWords.of(why, context.zone()));
              }
            },
            context.notifications()::fault);
  }
}
