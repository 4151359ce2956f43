package org.kerf.flow.sync;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.projection.FactTables;
import org.kerf.flow.projection.PulledFacts;
import org.kerf.identity.Users;
import org.kerf.journal.Feed;
import org.kerf.journal.Journal;
import org.kerf.journal.Rejections;
import org.kerf.journal.codec.FactCodec;
import org.kerf.kernel.Origins;
import org.kerf.kernel.Transactions;
import org.kerf.sync.Centres;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.Conflicts;
import org.kerf.sync.SyncStates;

/** The use cases around the centre. */
public record SyncUseCases(
    EnrolStation enrol,
    PauseSync pause,
    TryRejectedAgain tryAgain,
    NoteEpoch noteEpoch,
    WatchConflicts watchConflicts,
    Conflicts conflicts,
    ClaimConflict claimConflict,
    LookAtSync look,
    SyncWithCentre exchange) {

  /** What they are made of. */
  public record Parts(
      Transactions transactions,
      Booking booking,
      Reading reading,
      FactTables tables,
      Journal journal,
      Feed feed,
      Rejections rejections,
      FactCodec codec,
      Users users,
      Origins origins,
      SyncStates states,
      Conflicts conflicts,
      ClaimStates claims,
      Centres centres) {}

  /** As {@link #of(Parts, Supplier, RandomGenerator, String, UsersFromCentre)}, with no users. */
  public static SyncUseCases of(
      Parts of, Supplier<String> newCharacters, RandomGenerator random, String program) {
    return of(of, newCharacters, random, program, UsersFromCentre.NONE);
  }

  /**
   * @param newCharacters two at random, for the codes of a new epoch
   * @param program its version
   * @param users what is done about the company's users meanwhile
   */
  public static SyncUseCases of(
      Parts of,
      Supplier<String> newCharacters,
      RandomGenerator random,
      String program,
      UsersFromCentre users) {
    var greeting =
        new Greeting(
            of.booking(),
            of.reading(),
            of.journal(),
            of.feed(),
            of.states(),
            of.origins(),
            newCharacters,
            program);
    var recent = new RecentExchange();
    var exchange =
        new Exchange(
            of.transactions(),
            of.booking(),
            of.reading(),
            new Outbox(of.journal()),
            of.feed(),
            of.states(),
            of.origins(),
            new PulledFacts(of.tables(), of.feed(), of.journal(), of.rejections()),
            of.users(),
            of.codec(),
            of.rejections(),
            new RefusedBatches(of.booking(), of.rejections(), of.codec(), of.origins(), program),
            recent,
            program);
    var worker =
        new SyncWithCentre(
            of.booking(),
            of.reading(),
            of.journal(),
            of.states(),
            of.centres(),
            greeting,
            exchange,
            recent,
            new ClaimWork(of.booking(), of.reading(), of.claims()),
            users,
            random);
    return new SyncUseCases(
        new EnrolStation(
            of.booking(), of.reading(), of.feed(), of.states(), of.origins(), of.centres()),
        new PauseSync(of.booking(), of.states(), of.origins()),
        new TryRejectedAgain(of.booking(), of.rejections(), of.states(), of.origins()),
        new NoteEpoch(of.booking(), of.reading(), of.journal(), of.feed(), of.origins()),
        new WatchConflicts(
            of.booking(),
            of.reading(),
            of.transactions(),
            of.journal(),
            of.conflicts(),
            of.claims(),
            worker::isFurther),
        of.conflicts(),
        new ClaimConflict(of.booking(), of.reading(), of.claims(), worker),
        new LookAtSync(of.reading(), of.origins(), of.rejections(), worker),
        worker);
  }
}
