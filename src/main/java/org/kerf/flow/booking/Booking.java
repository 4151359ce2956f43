package org.kerf.flow.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kerf.identity.Commands;
import org.kerf.identity.Users;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact.DeedAllowed;
import org.kerf.journal.Journal;
import org.kerf.kernel.Codes;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.Ids;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.kerf.stock.Stock;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;

/**
 * The only way to change the store. Each booking is one transaction; the facts it returns go to the
 * journal in the same one, so that no use case can forget them.
 */
public final class Booking {

  /** The work of one booking. */
  @FunctionalInterface
  public interface Work<T> {
    Booked<T> run(Tx tx, Instant at);
  }

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_REASON = 500;

  private final Transactions transactions;
  private final Journal journal;
  private final Commands commands;
  private final Users users;
  private final InstantSource clock;
  private final Ids ids;
  private final Codes codes;
  private final ClosedPeriods periods;

  /** Books into these, none of it as of a day that is closed. */
  public Booking(
      Transactions transactions,
      Journal journal,
      Commands commands,
      Users users,
      InstantSource clock,
      Ids ids,
      Codes codes,
      ClosedPeriods periods) {
    this.transactions = transactions;
    this.journal = journal;
    this.commands = commands;
    this.users = users;
    this.clock = clock;
    this.ids = ids;
    this.codes = codes;
    this.periods = periods;
  }

  /**
   * Books what the command asks for, once. When it returns, the booking survives a power cut.
   *
   * @param permission what its actor must be allowed to do
   * @throws StationFault if they are not, or the store fails
   */
  public <T> T book(Command command, Permission permission, Answers<T> answers, Work<T> work)
      throws StationFault {
    return book(command, List.of(permission), answers, work);
  }

  /**
   * As {@link #book}, what takes several permissions.
   *
   * @param permissions what its actor must be allowed to do, all of it
   */
  public <T> T book(Command command, List<Permission> permissions, Answers<T> answers, Work<T> work)
      throws StationFault {
    for (Permission permission : permissions) {
      allow(command, permission);
    }
    return judged(
        command, transactions.write(tx -> booked(tx, command, 0, permissions, answers, work)));
  }

  /**
   * As {@link #book}, for one part of a long job: what a person waits for is booked first.
   *
   * @param part counted from 0
   */
  public <T> T bookPart(
      Command command, int part, Permission permission, Answers<T> answers, Work<T> work)
      throws StationFault {
    allow(command, permission);
    return judged(
        command,
        transactions.writePart(
            tx -> booked(tx, command, part, List.of(permission), answers, work)));
  }

  /**
   * What {@link #book} asks first, for a use case that looks into the store before it books.
   *
   * @throws StationFault if the command's actor is not allowed to do that
   */
  public static void allow(Command command, Permission permission) throws StationFault {
    if (!command.may(permission)) {
      throw notPermitted(command);
    }
  }

  private static StationFault notPermitted(Command command) {
    return StationFault.of(
        FaultCode.NOT_PERMITTED, FaultText.NOT_PERMITTED, command.actor().name());
  }

  private static <T> T judged(Command command, Judged<T> judged) throws StationFault {
    if (judged.closed().isPresent()) {
      throw StationFault.of(
          FaultCode.PERIOD_CLOSED,
          FaultText.PERIOD_CLOSED,
          judged.closed().get().format(ClosedPeriods.DAY));
    }
    return judged.booked().orElseThrow(() -> notPermitted(command)).answer();
  }

  /**
   * What became of a booking.
   *
   * @param booked empty if the actor may not do this any more
   * @param closed up to which day periods are closed, if it would have gone into one of them
   */
  private record Judged<T>(Optional<Booked<T>> booked, Optional<LocalDate> closed) {

    static <T> Judged<T> of(Booked<T> booked) {
      return new Judged<>(Optional.of(booked), Optional.empty());
    }
  }

  /** The actor's role counts as it is by now. */
  private <T> Judged<T> booked(
      Tx tx,
      Command command,
      int part,
      List<Permission> permissions,
      Answers<T> answers,
      Work<T> work) {
    Optional<String> earlier = commands.outcome(tx, command, part);
    if (earlier.isPresent()) {
      tx.keepNothing();
      return Judged.of(Booked.refused(answers.again(tx, earlier.get())));
    }
    List<Permission> lacking =
        permissions.stream().filter(each -> !users.may(tx, command.actor(), each)).toList();
    Optional<User> allower =
        command
            .allower()
            .filter(somebody -> lacking.stream().allMatch(each -> users.may(tx, somebody, each)));
    if (!lacking.isEmpty() && allower.isEmpty()) {
      tx.keepNothing();
      return new Judged<>(Optional.empty(), Optional.empty());
    }
    Instant at = now();
    Booked<T> booked = work.run(tx, at);
    if (booked.facts().isEmpty()) {
      tx.keepNothing();
      return Judged.of(booked);
    }
    Optional<LocalDate> closed = periods.against(tx, at, booked.facts());
    if (closed.isPresent()) {
      tx.keepNothing();
      return new Judged<>(Optional.empty(), closed);
    }
    Actor actor = command.actor();
    journal.write(tx, withAllower(booked.facts(), allower, lacking), at, actor.id());
    commands.done(tx, command, part, at, answers.kept(booked.answer()));
    return Judged.of(booked);
  }

  /** The audit names both: the actor of each entry, and in one more who allowed it. */
  private static List<Fact> withAllower(
      List<Fact> facts, Optional<User> allower, List<Permission> lacking) {
    return Stream.concat(
            facts.stream(),
            allower.stream()
                .flatMap(
                    somebody -> lacking.stream().map(each -> new DeedAllowed(somebody.id(), each))))
        .toList();
  }

  /**
   * Books in the station's own name what is no command of anybody here: what other stations booked,
   * which was permitted there, or what it noticed itself. A person who books goes first.
   */
  public <T> T take(Work<T> work) throws StationFault {
    return transactions.writePart(
        tx -> {
          Instant at = now();
          Booked<T> booked = work.run(tx, at);
          if (!booked.facts().isEmpty()) {
            journal.write(tx, booked.facts(), at, Actor.STATION.id());
          }
          return booked.answer();
        });
  }

  /** Forgets which commands were done longer ago than any of them is tried again. */
  public int forgetOldCommands() throws StationFault {
    return keep(tx -> commands.forgetBefore(tx, now().minus(KEPT)));
  }

  /**
   * Keeps how far a machine is with something already booked: a queue's state, a reader's cursor.
   * Not attributed to a user and not journaled.
   */
  public <T> T keep(Transactions.Work<T> work) throws StationFault {
    return transactions.write(work);
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Which days nothing is booked in. */
  public ClosedPeriods periods() {
    return periods;
  }

  /** Where the use cases take new identities from. */
  public Ids ids() {
    return ids;
  }

  /** A new code of this kind. */
  public ShortCode code(Tx tx, ShortCode.Kind kind) {
    return codes.next(tx, kind);
  }

  /** What a person gave as the reason, as far as the store has room for it. */
  public static String reason(String entered) {
    return atMost(MOST_REASON, entered.strip());
  }

  /** The beginning of a text; never half a character. */
  public static String atMost(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, halves ? most - 1 : most);
  }

  /** As {@link #code}, of a unit: a label that a file brought here may have a code of ours. */
  public ShortCode unitCode(Tx tx, Stock stock, ShortCode.Kind kind) {
    return unitCodes(tx, stock, kind, 1).getFirst();
  }

  /** As {@link #unitCode}, for so many units. */
  public List<ShortCode> unitCodes(Tx tx, Stock stock, ShortCode.Kind kind, int count) {
    List<ShortCode> free = new ArrayList<>();
    while (free.size() < count) {
      List<ShortCode> made = codes.next(tx, kind, count - free.size());
      Set<ShortCode> used = stock.used(tx, made);
      made.stream().filter(code -> !used.contains(code)).forEach(free::add);
    }
    return free;
  }

  /** A new document of this kind. */
  public Document document(Tx tx, DocumentKind kind, Instant at, Actor by, String reason) {
    return new Document(
        new DocumentId(ids.next()),
        code(tx, ShortCode.Kind.DOCUMENT),
        kind,
        at,
        by.id(),
        reason(reason));
  }
}
