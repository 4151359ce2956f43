package org.kerf.flow.stock.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.periods.BackdateRefusal;
import org.kerf.flow.periods.Backdating;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.EntityId;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/**
 * Gives stock out, in one document: to a customer, for an order, for own use, or to write it off.
 * Undone like any document.
 */
public final class IssueStock {

  /** So many bars of a unit. */
  public record Line(UnitId unit, int count) {}

  /**
   * What is asked for.
   *
   * @param customer whom it goes to, for {@link IssuePurpose#CUSTOMER}
   * @param order what it goes to, for {@link IssuePurpose#ORDER}
   * @param reason why, where somebody has to say it
   * @param occurred when that happened, if not now
   */
  public record Issue(
      List<Line> lines,
      IssuePurpose purpose,
      Optional<PartyId> customer,
      Optional<OrderId> order,
      String reason,
      Optional<Instant> occurred) {

    public Issue {
      lines = List.copyOf(lines);
    }

    private Optional<EntityId> about() {
      return customer.<EntityId>map(id -> id).or(() -> order);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** So many bars were given out. */
    record Issued(Document document, int bars) implements Outcome {}

    /** There is nothing to give out, or nobody to give it to. */
    record Incomplete() implements Outcome {}

    /** Nothing was said, and this has to be. */
    record NoReason() implements Outcome {}

    /** Another unit comes first by the rule: why not that one has to be said. */
    record OtherFirst(ShortCode unit, UnitLine first) implements Outcome {}

    /** So many of the unit can be given out: the others are reserved, gone, or it is held. */
    record TooMany(ShortCode unit, int most) implements Outcome {}

    /** It belongs to another customer, and goes to nobody else. */
    record ForeignMaterial(ShortCode unit) implements Outcome {}

    /** It can't have happened then. */
    record NotThen(BackdateRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Backdating backdating;
  private final IssueRule rule;

  public IssueStock(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.backdating = new Backdating(booking, repositories);
    this.rule = new IssueRule(repositories);
  }

  /** Gives it out. */
  public Outcome run(Command command, Issue issue) throws StationFault {
    return booking.book(
        command,
        Backdating.permissions(Permission.ISSUE_STOCK, issue.occurred()),
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Issued) outcome).document(),
            (tx, document) ->
                new Outcome.Issued(
                    document,
                    -repositories.ledger().movements(tx, document.id()).stream()
                        .mapToInt(movement -> movement.countChange())
                        .sum())),
        (tx, at) -> {
          Optional<Outcome> refusal = incomplete(issue).or(() -> firstRefused(tx, at, issue));
          return refusal.isPresent() ? Booked.refused(refusal.get()) : book(tx, at, command, issue);
        });
  }

  private static Optional<Outcome> incomplete(Issue issue) {
    boolean nobody =
        switch (issue.purpose()) {
          case CUSTOMER -> issue.customer().isEmpty();
          case ORDER -> issue.order().isEmpty();
          case OWN_USE, WRITE_OFF -> issue.customer().isPresent() || issue.order().isPresent();
        };
    long units = issue.lines().stream().map(Line::unit).distinct().count();
    if (nobody || issue.lines().isEmpty() || units < issue.lines().size()) {
      return Optional.of(new Outcome.Incomplete());
    }
    return issue.purpose().needsReason() && issue.reason().isBlank()
        ? Optional.of(new Outcome.NoReason())
        : Optional.empty();
  }

  private Optional<Outcome> firstRefused(Tx tx, Instant at, Issue issue) {
    Set<UnitId> taken = issue.lines().stream().map(Line::unit).collect(Collectors.toSet());
    for (Line line : issue.lines()) {
      StockUnit unit = repositories.stock().unit(tx, line.unit()).orElseThrow();
      Optional<Outcome> refused =
          notToGive(unit, line)
              .or(() -> foreign(tx, unit, issue))
              .or(
                  () ->
                      backdating
                          .refusal(tx, at, issue.occurred(), unit, -line.count())
                          .map(Outcome.NotThen::new))
              .or(() -> otherFirst(tx, unit, issue, taken));
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome> notToGive(StockUnit unit, Line line) {
    int most = unit.state() == UnitState.FREE ? unit.available() : 0;
    return line.count() < 1 || line.count() > most
        ? Optional.of(new Outcome.TooMany(unit.code(), most))
        : Optional.empty();
  }

  /** A customer's material is given back to them, or used for their order. */
  private Optional<Outcome> foreign(Tx tx, StockUnit unit, Issue issue) {
    Optional<PartyId> to =
        issue
            .customer()
            .or(
                () ->
                    issue
                        .order()
                        .flatMap(id -> repositories.orders().order(tx, id))
                        .map(CutOrder::customer));
    return unit.owner().isOurs() || unit.owner().partyId().equals(to)
        ? Optional.empty()
        : Optional.of(new Outcome.ForeignMaterial(unit.code()));
  }

  /** What is written off is what it is; whatever else is given out follows the rule. */
  private Optional<Outcome> otherFirst(Tx tx, StockUnit unit, Issue issue, Set<UnitId> taken) {
    return issue.purpose() == IssuePurpose.WRITE_OFF || !issue.reason().isBlank()
        ? Optional.empty()
        : rule.before(tx, unit, issue.order(), taken)
            .map(first -> new Outcome.OtherFirst(unit.code(), first));
  }

  /** What comes first by the rule, where somebody said why it is not taken. */
  private List<StockFact.TakenOutOfTurn> passedOver(
      Tx tx, Issue issue, List<StockUnit> units, Document document) {
    if (issue.purpose() == IssuePurpose.WRITE_OFF) {
      return List.of();
    }
    Set<UnitId> taken = units.stream().map(StockUnit::id).collect(Collectors.toSet());
    return units.stream()
        .flatMap(
            unit ->
                rule.before(tx, unit, issue.order(), taken).stream()
                    .map(
                        first ->
                            new StockFact.TakenOutOfTurn(
                                unit.id(),
                                unit.code(),
                                document.code(),
                                first.unit().code(),
                                first.locationName(),
                                document.reason())))
        .toList();
  }

  private Booked<Outcome> book(Tx tx, Instant at, Command command, Issue issue) {
    List<MovementDraft> movements = new ArrayList<>();
    List<StockUnit> units = new ArrayList<>();
    for (Line line : issue.lines()) {
      StockUnit unit = repositories.stock().unit(tx, line.unit()).orElseThrow();
      units.add(unit);
      movements.add(
          MovementDraft.out(unit.id(), StockDocuments.ISSUED, line.count(), unit.location()));
    }
    Document plain =
        booking
            .document(tx, StockDocuments.ISSUE, at, command.actor(), issue.reason())
            .noting(issue.purpose().name());
    Document document =
        Backdating.dated(issue.about().map(plain::about).orElse(plain), issue.occurred());
    List<StockFact.TakenOutOfTurn> passedOver = passedOver(tx, issue, units, document);
    List<Fact> facts = new ArrayList<>();
    facts.add(projections.post(tx, document, List.of(), movements));
    passedOver.forEach(each -> facts.add(projections.book(tx, at, command.actor().id(), each)));
    for (StockUnit unit : units) {
      if (repositories.stock().unit(tx, unit.id()).orElseThrow().onHand() == 0) {
        repositories.labels().withdraw(tx, unit.code());
      }
    }
    int bars = issue.lines().stream().mapToInt(Line::count).sum();
    return Booked.of(new Outcome.Issued(document, bars), facts);
  }
}
