package org.kerf.ui.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.sync.AcceptConflict;
import org.kerf.flow.sync.ClaimConflict;
import org.kerf.flow.sync.DecideField;
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.flow.sync.WatchConflicts;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.stock.Stock;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.ConflictSide;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.KeptClaim;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.CorrectionBookings;
import org.kerf.ui.unit.UnitBookings;

/**
 * The conflicts that there are, who decides them, and what a person books to end one. Whatever is
 * booked is claimed at the centre before; one thing at a time.
 */
@Exempt(
    rule = "use-cases",
    reason = "each kind of conflict has ways out of another feature: picks once")
final class ConflictModel {

  private final ViewContext context;
  private final Reading reading;
  private final Conflicts conflicts;
  private final ClaimConflict claims;
  private final LookAtSync sync;
  private final Users users;
  private final Stock stock;
  private final CorrectionBookings corrections;
  private final UnitBookings bookings;
  private final DecideField decideField;
  private final AcceptConflict acceptConflict;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<Desk>> desk =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean deciding;

  /**
   * What lies on the desk.
   *
   * @param claims of those that this station or another decides, by conflict
   * @param names of the people who booked
   */
  record Desk(
      List<Conflict> open, Map<UUID, KeptClaim> claims, SyncStatus.State state, PersonNames names) {

    Desk {
      open = List.copyOf(open);
      claims = Map.copyOf(claims);
    }

    Optional<KeptClaim> claim(Conflict conflict) {
      return Optional.ofNullable(claims.get(conflict.id()));
    }

    /** Whether nobody can say now who else decides. */
    boolean isUnconfirmed() {
      return state != SyncStatus.State.ALONE && state != SyncStatus.State.CONNECTED;
    }
  }

  ConflictModel(
      ViewContext context,
      UseCases useCases,
      CorrectionBookings corrections,
      UnitBookings bookings) {
    this.context = context;
    this.reading = useCases.reading();
    this.conflicts = useCases.sync().conflicts();
    this.claims = useCases.sync().claimConflict();
    this.sync = useCases.sync().look();
    this.users = useCases.users();
    this.stock = useCases.repositories().stock();
    this.corrections = corrections;
    this.bookings = bookings;
    this.decideField = useCases.decideField();
    this.acceptConflict = useCases.acceptConflict();
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
            this::read,
            now -> desk.set(Optional.of(now)),
            context.notifications()::faultOnce);
  }

  private Desk read() throws StationFault {
    Map<UUID, KeptClaim> standing = new HashMap<>();
    claims.standing().forEach(claim -> standing.put(claim.thing(), claim));
    SyncStatus.State state = sync.status().state();
    return reading.of(
        tx -> new Desk(conflicts.found(tx, WatchConflicts.MOST), standing, state, users.names(tx)));
  }

  /** What was asked of the centre, and whether the conflict is still what the person saw. */
  private record Claimed(ClaimConflict.Outcome outcome, boolean same) {}

  /**
   * Does what ends a conflict once this station has claimed it; somebody else who is at it is
   * named, and nothing is done.
   */
  void claimed(Conflict conflict, Runnable then) {
    if (deciding) {
      return;
    }
    deciding = true;
    Command command = context.person().command();
    context
        .tasks()
        .<Claimed>run(
            context.texts().of("conflicts.claiming"),
            () -> claim(command, conflict),
            answer -> {
              deciding = false;
              look();
              answered(conflict, answer, then);
            },
            this::failed);
  }

  private Claimed claim(Command command, Conflict conflict) throws StationFault {
    ClaimConflict.Outcome outcome = claims.run(command, conflict.id());
    boolean same =
        reading.of(tx -> conflicts.found(tx, WatchConflicts.MOST)).stream()
            .anyMatch(conflict::equals);
    return new Claimed(outcome, same);
  }

  private void answered(Conflict conflict, Claimed answer, Runnable then) {
    if (answer.outcome() instanceof ClaimConflict.Outcome.Held(KeptClaim claim)) {
      context
          .notifications()
          .warn(
              Words.of("conflicts.held.what", conflict.code().strip(), claim.holder()),
              Words.of(
                  "conflicts.held.do",
                  context.texts().figures().dateTime(since(claim), context.zone())));
    } else if (answer.same()) {
      then.run();
    } else {
      meanwhile(conflict);
    }
  }

  private void meanwhile(Conflict conflict) {
    context
        .notifications()
        .warn(
            Words.of("conflicts.meanwhile.what", conflict.code().strip()),
            Words.of("conflicts.meanwhile.do"));
  }

  private void failed(StationFault fault) {
    deciding = false;
    context.notifications().fault(fault);
  }

  /** When the other station began; now, where it is not known. */
  Instant since(KeptClaim claim) {
    return claim.since().orElseGet(context.clock()::instant);
  }

  /** Whoever had begun to decide it does not. */
  void leave(Conflict conflict) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("conflicts.claiming"),
            () -> {
              claims.leave(command, conflict.id());
              return true;
            },
            left -> look(),
            context.notifications()::fault);
  }

  /** Decides it here though another station is at it. */
  void takeOver(Conflict conflict, String reason) {
    context
        .allowances()
        .command(
            Permission.BREAK_CLAIM,
            Words.of("allow.decide-here", conflict.code().strip()),
            command ->
                context
                    .tasks()
                    .<Boolean>run(
                        context.texts().of("conflicts.claiming"),
                        () -> claims.takeOver(command, conflict, reason),
                        taken -> look(),
                        context.notifications()::fault));
  }

  /** Accepts what both stations booked: there are so many left of the unit. */
  void setTo(Conflict conflict, int counted, String reason) {
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
                            counted,
                            reason,
                            Optional.empty(),
                            new CorrectionBookings.Asked(() -> {}, this::look))),
            context.notifications()::fault);
  }

  /** Whether both sides can be accepted, and what that comes to be booked. */
  boolean isAcceptable(Conflict conflict) {
    return switch (conflict.kind()) {
      case NEGATIVE_BALANCE, COUNT_AGAINST_BOOK, DOUBLE_REVERSAL -> true;
      case CUT_OF_WITHDRAWN, CUT_OF_HELD -> true;
      default -> !conflict.edits().isEmpty();
    };
  }

  /** Books what both sides come to. */
  void accept(Conflict conflict) {
    Command command = context.person().command();
    booked(conflict, () -> acceptConflict.run(command, conflict, reason(conflict)));
  }

  /** Both sides stand as they are. */
  void keep(Conflict conflict) {
    Command command = context.person().command();
    String reason = context.texts().of("conflicts.stays", conflict.code().strip());
    booked(conflict, () -> acceptConflict.keep(command, conflict, reason));
  }

  String reason(Conflict conflict) {
    return context.texts().of("conflicts.accepted", conflict.code().strip());
  }

  private void booked(Conflict conflict, Work<AcceptConflict.Outcome> work) {
    context
        .tasks()
        .<AcceptConflict.Outcome>run(
            context.texts().of("conflicts.deciding"),
            work,
            outcome -> {
              look();
              switch (outcome) {
                case AcceptConflict.Outcome.Adjusted(var document) ->
                    context
                        .notifications()
                        .done(
                            Words.of("conflicts.adjusted", conflict.code().strip()),
                            () -> bookings.takeBack(document, this::look));
                case AcceptConflict.Outcome.Accepted() ->
                    context
                        .notifications()
                        .done(Words.of("conflicts.is-accepted", conflict.code().strip()));
                case AcceptConflict.Outcome.Changed() -> meanwhile(conflict);
                case AcceptConflict.Outcome.Refused(var why) ->
                    context.notifications().warn(Refusals.what(why), Refusals.whatToDo(why));
              }
            },
            context.notifications()::fault);
  }

  /** Takes back what one side booked: it did not happen. */
  void reverse(Conflict conflict, ConflictSide side) {
    String reason = context.texts().of("conflicts.reversed", conflict.code().strip());
    bookings.undo(
        new DocumentId(side.subject()),
        reason,
        Optional.empty(),
        outcome -> {
          look();
          switch (outcome) {
            case UndoDocument.Outcome.Undone(var reversal) ->
                context
                    .notifications()
                    .done(Words.of("unit.undone", side.name().strip(), reversal.code().spaced()));
            case UndoDocument.Outcome.Refused(var why) ->
                context.notifications().warn(Refusals.what(why), Refusals.whatToDo(why));
          }
        });
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
                meanwhile(conflict);
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
