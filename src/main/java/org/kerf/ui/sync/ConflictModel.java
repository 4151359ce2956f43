package org.kerf.ui.sync;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.sync.DecideField;
import org.kerf.flow.sync.WatchConflicts;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.Fact;
import org.kerf.stock.Stock;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.NotedConflict;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.CorrectionBookings;

/** The conflicts that there are, those that have ended, and what a person books to end one. */
final class ConflictModel {

  private static final int MOST_ENDED = 20;

  private final ViewContext context;
  private final Reading reading;
  private final Conflicts conflicts;
  private final Users users;
  private final Stock stock;
  private final CorrectionBookings corrections;
  private final DecideField decideField;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<Desk>> desk =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * What lies on the desk.
   *
   * @param ended the newest first
   * @param names of the people who booked
   */
  record Desk(List<Conflict> open, List<NotedConflict> ended, PersonNames names) {

    Desk {
      open = List.copyOf(open);
      ended = List.copyOf(ended);
    }
  }

  ConflictModel(
      ViewContext context,
      Reading reading,
      Conflicts conflicts,
      Users users,
      Stock stock,
      CorrectionBookings corrections,
      DecideField decideField) {
    this.context = context;
    this.reading = reading;
    this.conflicts = conflicts;
    this.users = users;
    this.stock = stock;
    this.corrections = corrections;
    this.decideField = decideField;
  }

  /** Empty until it is known. */
  ReadOnlyObjectProperty<Optional<Desk>> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  void look() {
    context
        .tasks()
        .<Desk>quietly(
            slot,
            context.texts().of("conflicts.looking"),
            () ->
                reading.of(
                    tx ->
                        new Desk(
                            conflicts.found(tx, WatchConflicts.MOST),
                            conflicts.ended(tx, MOST_ENDED),
                            users.names(tx))),
            now -> desk.set(Optional.of(now)),
            context.notifications()::faultOnce);
  }

  /** Accepts what both stations booked: there are none left of the unit. */
  void setToZero(Conflict conflict) {
    String reason = context.texts().of("conflicts.reason", conflict.code());
    context
        .tasks()
        .<Optional<StockUnit>>run(
            context.texts().of("conflicts.looking"),
            () -> reading.of(tx -> stock.unit(tx, new UnitId(conflict.subject()))),
            unit ->
                unit.ifPresent(
                    each ->
                        corrections.adjust(
                            each,
                            0,
                            reason,
                            Optional.empty(),
                            new CorrectionBookings.Asked(() -> {}, this::look))),
            context.notifications()::fault);
  }

  /** What an edit was booked as. */
  Fact fact(FieldEdit edit) {
    return decideField.fact(edit);
  }

  /** The field is what this edit made it. */
  void decide(Conflict conflict, FieldEdit chosen) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("conflicts.deciding"),
            () -> decideField.run(command, conflict.edits(), chosen),
            booked -> {
              if (!booked) {
                context
                    .notifications()
                    .warn(
                        Words.of("conflicts.meanwhile.what", conflict.code()),
                        Words.of("conflicts.meanwhile.do"));
              }
              look();
            },
            context.notifications()::fault);
  }

  /** Shows what the conflict is about. */
  void open(String page, String argument) {
    context.navigation().open(page, argument);
  }
}
