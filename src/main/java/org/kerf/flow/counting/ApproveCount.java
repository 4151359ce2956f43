package org.kerf.flow.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.model.CountDocuments;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountLocation;
import org.kerf.counting.model.LocationState;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;

/**
 * Decides about the differences of a count, and corrects the stock by them in one document. Nobody
 * who has counted any of it decides. The balance is checked again: what moved since it was counted
 * is counted once more.
 */
public final class ApproveCount {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * It is booked.
     *
     * @param document that corrects the stock; empty if nothing was to be corrected
     * @param refused what stays as it was: plans have more bars than would be left
     */
    record Approved(
        Optional<Document> document,
        int lines,
        List<LocationId> recount,
        List<SawRefusal> refused,
        boolean finished)
        implements Outcome {

      public Approved {
        recount = List.copyOf(recount);
        refused = List.copyOf(refused);
      }
    }

    /** Who decides has counted some of it. */
    record CountedByThem() implements Outcome {}

    /** Nothing was said. */
    record NoReason() implements Outcome {}

    /** There is nothing to decide, or plans have all of it. */
    record NothingToDecide(List<SawRefusal> refused) implements Outcome {

      public NothingToDecide {
        refused = List.copyOf(refused);
      }
    }
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public ApproveCount(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /**
   * Approves these differences, and has locations counted once more. Once each location was counted
   * and no difference is left, the count is approved as a whole.
   *
   * @param lines that are approved
   * @param recount locations to be counted once more instead
   * @param reason in the person's words; for lines that are approved
   */
  public Outcome run(
      Command command, CountId id, Set<UUID> lines, Set<LocationId> recount, String reason)
      throws StationFault {
    return booking.book(
        command,
        Permission.APPROVE_COUNTS,
        Answers.of(ApproveCount::kept, this::again),
        (tx, at) -> {
          Optional<StockCount> count =
              repositories.counts().count(tx, id).filter(StockCount::isOpen);
          if (count.isEmpty()) {
            return Booked.refused(new Outcome.NothingToDecide(List.of()));
          }
          if (hasCounted(tx, command, id)) {
            return Booked.refused(new Outcome.CountedByThem());
          }
          List<CountLine> standing =
              repositories.counts().lines(tx, id).stream().filter(CountLine::standing).toList();
          List<CountLine> open = standing.stream().filter(CountLine::isOpen).toList();
          List<CountLine> chosen =
              open.stream()
                  .filter(line -> lines.contains(line.id()) && !recount.contains(line.location()))
                  .toList();
          if (!chosen.isEmpty() && reason.isBlank()) {
            return Booked.refused(new Outcome.NoReason());
          }
          var corrections = new CountCorrections(tx, at, booking, repositories, standing);
          recount.forEach(corrections::countAgain);
          chosen.forEach(corrections::correct);
          return book(tx, at, command, count.get(), open, corrections, reason);
        });
  }

  /** Whoever allows it at another's screen decides like them. */
  private boolean hasCounted(Tx tx, Command command, CountId id) {
    Set<UUID> counters = repositories.counts().counters(tx, id);
    return counters.contains(command.actor().id())
        || command.allower().map(User::id).filter(counters::contains).isPresent();
  }

  private Booked<Outcome> book(
      Tx tx,
      Instant at,
      Command command,
      StockCount count,
      List<CountLine> open,
      CountCorrections corrections,
      String reason) {
    boolean finished = isFinished(tx, count, open, corrections);
    boolean nothing = corrections.approved().isEmpty() && corrections.recount().isEmpty();
    if (nothing && !finished) {
      return Booked.refused(new Outcome.NothingToDecide(corrections.refused()));
    }
    Optional<Document> document =
        corrections.movements().isEmpty()
            ? Optional.empty()
            : Optional.of(
                booking
                    .document(tx, CountDocuments.COUNT, at, command.actor(), reason)
                    .about(count.id()));
    Optional<Fact> moved =
        document.map(of -> projections.post(tx, of, corrections.units(), corrections.movements()));
    corrections.gone().forEach(code -> repositories.labels().withdraw(tx, code));
    Fact approved =
        projections.book(
            tx,
            at,
            command.actor().id(),
            new CountFact.CountApproved(
                count.id(),
                count.code(),
                document.map(Document::id),
                corrections.approved(),
                corrections.recount(),
                finished,
                Booking.reason(reason)));
    return Booked.of(
        new Outcome.Approved(
            document,
            corrections.approved().size(),
            corrections.recount(),
            corrections.refused(),
            finished),
        moved.map(fact -> List.of(fact, approved)).orElse(List.of(approved)));
  }

  private boolean isFinished(
      Tx tx, StockCount count, List<CountLine> open, CountCorrections corrections) {
    return corrections.recount().isEmpty()
        && open.stream().map(CountLine::id).allMatch(corrections.approved()::contains)
        && repositories.counts().locations(tx, count.id()).stream()
            .map(CountLocation::state)
            .allMatch(state -> state == LocationState.COUNTED);
  }

  private static String kept(Outcome outcome) {
    var approved = (Outcome.Approved) outcome;
    return approved.document().map(document -> document.id().value().toString()).orElse("")
        + ' '
        + approved.lines()
        + ' '
        + approved.finished();
  }

  private Outcome again(Tx tx, String kept) {
    String[] parts = kept.split(" ", -1);
    Optional<Document> document =
        Optional.of(parts[0])
            .filter(id -> !id.isEmpty())
            .flatMap(id -> repositories.ledger().document(tx, new DocumentId(UUID.fromString(id))));
    return new Outcome.Approved(
        document, Integer.parseInt(parts[1]), List.of(), List.of(), Boolean.parseBoolean(parts[2]));
  }
}
