package org.kerf.flow.labels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.unit.UnitLine;

/**
 * What a person decides about a label: written by hand, try again, print once more. Each is
 * audited.
 */
public final class SettleLabel {

  /**
   * So many labels may wait before a person can't ask for more. What the saw makes is always
   * queued.
   */
  public static final int MOST_WAITING = 20_000;

  /** So many are booked at once. */
  static final int PART = 100;

  /** Who waits until many labels are queued. */
  @FunctionalInterface
  public interface Watcher {
    /** Whether it is enough now that so many are done. */
    boolean enough(int done);
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Labels labels;
  private final LabelWriting writing;

  public SettleLabel(Booking booking, Repositories repositories, LabelSettings settings) {
    this.booking = booking;
    this.repositories = repositories;
    this.labels = repositories.labels();
    this.writing = new LabelWriting(repositories, booking.ids(), settings);
  }

  /** The label was written by hand, for this reason. False if it has left the station meanwhile. */
  public boolean byHand(Command command, LabelId id, String why) throws StationFault {
    return byHand(command, List.of(id), why) == 1;
  }

  /**
   * As {@link #byHand(Command, LabelId, String)}, for several at once.
   *
   * @return how many of them: the others have left the station
   */
  public int byHand(Command command, List<LabelId> ids, String why) throws StationFault {
    String reason = Booking.reason(why);
    return settle(
        command,
        ids,
        (job, at) -> LabelSettlement.byHand(job, reason, at),
        job -> job.state().mayBecome(LabelState.BY_HAND),
        job -> new LabelFact.LabelByHand(job.id(), job.code(), reason));
  }

  /**
   * Sends a label again that failed, or that did not come out. False if there is nothing to send
   * again.
   */
  public boolean again(Command command, LabelId id) throws StationFault {
    return again(command, List.of(id)) == 1;
  }

  /**
   * As {@link #again(Command, LabelId)}, for several at once.
   *
   * @return how many of them: with the others there is nothing to send again
   */
  public int again(Command command, List<LabelId> ids) throws StationFault {
    return settle(
        command,
        ids,
        (job, at) -> LabelSettlement.plain(LabelState.QUEUED, job.tries(), at),
        job -> job.state().needsPerson(),
        job -> new LabelFact.LabelAgain(job.id(), job.code()));
  }

  private int settle(
      Command command,
      List<LabelId> ids,
      BiFunction<LabelJob, Instant, LabelSettlement> settlement,
      Predicate<LabelJob> fits,
      Function<LabelJob, Fact> fact)
      throws StationFault {
    return booking.book(
        command,
        Permission.SETTLE_LABELS,
        Answers.of(done -> Integer.toString(done), (tx, kept) -> Integer.valueOf(kept)),
        (tx, at) -> {
          List<Fact> facts = new ArrayList<>();
          for (LabelId id : ids) {
            LabelJob job = labels.job(tx, id).orElseThrow();
            if (fits.test(job) && labels.settle(tx, id, job.state(), settlement.apply(job, at))) {
              facts.add(fact.apply(job));
            }
          }
          return Booked.of(facts.size(), facts);
        });
  }

  /**
   * Sends labels again that a person has looked for in vain, in this order; how many. One that was
   * settled meanwhile stays as it is.
   */
  public int againAll(Command command, List<LabelId> ids) throws StationFault {
    return settle(
        command,
        ids,
        (job, at) -> LabelSettlement.plain(LabelState.QUEUED, job.tries(), at),
        job -> job.state() == LabelState.UNKNOWN,
        job -> new LabelFact.LabelAgain(job.id(), job.code()));
  }

  /** A person saw the doubtful label come out. False if it was settled meanwhile. */
  public boolean cameOut(Command command, LabelId id) throws StationFault {
    int settled =
        settle(
            command,
            List.of(id),
            (job, at) -> LabelSettlement.plain(LabelState.CONFIRMED, job.tries(), at),
            job -> job.state() == LabelState.UNKNOWN,
            job -> new LabelFact.LabelCameOut(job.id(), job.code()));
    return settled == 1;
  }

  /**
   * Prints the last label of what has this code once more, marked as a reprint. What has had none
   * gets its first one; empty if there is nothing to print, or what has this code is not there any
   * more.
   */
  public Optional<LabelJob> reprint(Command command, ShortCode code) throws StationFault {
    return reprint(command, code, "");
  }

  /** As {@link #reprint(Command, ShortCode)}, for this reason. */
  public Optional<LabelJob> reprint(Command command, ShortCode code, String why)
      throws StationFault {
    return reprint(command, code, LabelRequest.because(why));
  }

  /** As {@link #reprint(Command, ShortCode)}, as somebody wants it; the first of the copies. */
  public Optional<LabelJob> reprint(Command command, ShortCode code, LabelRequest wanted)
      throws StationFault {
    LabelRequest request = checked(wanted);
    return booking.book(
        command,
        Permission.PRINT_LABELS,
        Answers.ofId(
            job -> job.orElseThrow().id().value(), (tx, id) -> labels.job(tx, new LabelId(id))),
        (tx, at) -> {
          List<Fact> facts = new ArrayList<>();
          List<LabelJob> queued = queue(tx, code, request, command.actor(), at, facts);
          return queued.isEmpty()
              ? Booked.refused(Optional.empty())
              : Booked.of(Optional.of(queued.getFirst()), facts);
        });
  }

  private static LabelRequest checked(LabelRequest wanted) {
    return new LabelRequest(Booking.reason(wanted.reason()), wanted.printer(), wanted.copies());
  }

  /**
   * What came of labels of several.
   *
   * @param queued how many labels
   * @param without of these there is nothing to print, or they are not there any more
   * @param full whether the rest was refused, because too many labels wait already
   */
  public record Reprinted(int queued, List<ShortCode> without, boolean full) {

    public Reprinted {
      without = List.copyOf(without);
    }
  }

  /** As {@link #reprint(Command, ShortCode)}, for several at once, in this order. */
  public Reprinted reprint(Command command, List<ShortCode> codes) throws StationFault {
    return reprint(command, codes, "");
  }

  /** As {@link #reprint(Command, List)}, for this reason. */
  public Reprinted reprint(Command command, List<ShortCode> codes, String why) throws StationFault {
    LabelRequest request = checked(LabelRequest.because(why));
    return booking.book(
        command,
        Permission.PRINT_LABELS,
        again(codes),
        (tx, at) -> queueAll(tx, codes, request, command.actor(), at));
  }

  /**
   * As {@link #reprint(Command, List, String)}, for so many that a person waits: each hundred is
   * booked by itself, so that others book meanwhile.
   *
   * @param watcher told how many are queued, and asked whether it is enough
   * @return what came of those until it was enough, or the queue was full
   */
  public Reprinted reprintMany(
      Command command, List<ShortCode> codes, LabelRequest wanted, Watcher watcher)
      throws StationFault {
    LabelRequest request = checked(wanted);
    List<ShortCode> without = new ArrayList<>();
    int queued = 0;
    boolean full = false;
    for (int from = 0; from < codes.size() && !full && !watcher.enough(from); from += PART) {
      List<ShortCode> part = codes.subList(from, Math.min(from + PART, codes.size()));
      Reprinted done =
          booking.bookPart(
              command,
              from / PART,
              Permission.PRINT_LABELS,
              again(part),
              (tx, at) -> queueAll(tx, part, request, command.actor(), at));
      queued += done.queued();
      without.addAll(done.without());
      full = done.full();
    }
    return new Reprinted(queued, without, full);
  }

  private Answers<Reprinted> again(List<ShortCode> codes) {
    return Answers.of(
        done -> Integer.toString(done.queued()),
        (tx, kept) -> {
          List<ShortCode> without =
              codes.stream().filter(code -> labels.latestFor(tx, code).isEmpty()).toList();
          int queued = kept.isEmpty() ? codes.size() - without.size() : Integer.parseInt(kept);
          return new Reprinted(queued, without, false);
        });
  }

  private Booked<Reprinted> queueAll(
      Tx tx, List<ShortCode> codes, LabelRequest request, Actor by, Instant at) {
    if (labels.waiting(tx) + codes.size() * request.copies() > MOST_WAITING) {
      return Booked.refused(new Reprinted(0, List.of(), true));
    }
    List<Fact> facts = new ArrayList<>();
    List<ShortCode> without = new ArrayList<>();
    for (ShortCode code : codes) {
      if (queue(tx, code, request, by, at, facts).isEmpty()) {
        without.add(code);
      }
    }
    return Booked.of(new Reprinted(facts.size(), without, false), facts);
  }

  private List<LabelJob> queue(
      Tx tx, ShortCode code, LabelRequest request, Actor by, Instant at, List<Fact> facts) {
    Optional<LabelJob> last = labels.latestFor(tx, code);
    List<LabelJob> queued =
        next(tx, code, last, by, at)
            .map(job -> job.at(writing.printer(tx, job.kind(), request.printer())))
            .map(job -> writing.several(job, request.copies()))
            .orElse(List.of());
    labels.queue(tx, queued);
    for (LabelJob job : queued) {
      facts.add(
          last.isPresent()
              ? new LabelFact.LabelReprinted(job.id(), code, request.reason())
              : new LabelFact.LabelQueued(job.id(), code));
    }
    return queued;
  }

  private Optional<LabelJob> next(
      Tx tx, ShortCode code, Optional<LabelJob> last, Actor by, Instant at) {
    if (code.kind() == ShortCode.Kind.LOCATION) {
      return repositories
          .stock()
          .locationByCode(tx, code)
          .map(location -> writing.location(tx, location, by, at))
          .map(now -> last.map(before -> again(before, now.content(), by, at)).orElse(now));
    }
    Optional<UnitLine> unit =
        repositories.stock().lineByCode(tx, code).filter(line -> line.unit().onHand() > 0);
    return last.isPresent()
        ? unit.map(line -> again(last.get(), content(tx, last.get(), line, by, at), by, at))
        : unit.flatMap(line -> first(tx, line, by, at));
  }

  private LabelJob again(LabelJob last, LabelContent content, Actor by, Instant at) {
    return last.again(new LabelId(booking.ids().next()), content, by.name(), 1, at);
  }

  /** A bundle has other bars by now, or lies elsewhere: its label says how it is. */
  private LabelContent content(Tx tx, LabelJob last, UnitLine unit, Actor by, Instant at) {
    return last.kind() == LabelKind.BAR ? writing.bar(tx, unit, by, at).content() : last.content();
  }

  /** A piece has its label from the cut, which alone knows its order. */
  private Optional<LabelJob> first(Tx tx, UnitLine line, Actor by, Instant at) {
    return switch (line.unit().origin()) {
      case REMNANT, CUT_AHEAD -> Optional.of(writing.remnant(tx, line, by, at));
      case STOCK -> Optional.of(writing.bar(tx, line, by, at));
      case CUT_PIECE -> Optional.empty();
    };
  }
}
