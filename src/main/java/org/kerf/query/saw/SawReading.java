package org.kerf.query.saw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.missing.Substitutes;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/** Looks up how things stand at a saw. To be asked on a worker. */
public final class SawReading {

  private static final int MOST_DOCUMENTS = 100;
  private static final int MOST_REMNANTS = 50;
  private static final int MOST_PLACES = 3;
  private static final int MOST_STAND_INS = 5;

  private final Reading reading;
  private final Repositories repositories;

  public SawReading(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /** The moment of the saw that was chosen; of the only one if none was. */
  public SawMoment moment(Optional<SawId> chosen) throws StationFault {
    return reading.of(
        tx -> {
          List<Saw> saws = repositories.plans().saws(tx);
          boolean others = saws.size() > 1;
          Optional<Saw> saw =
              others ? chosen.flatMap(id -> withId(saws, id)) : saws.stream().findFirst();
          return saw.isPresent() ? at(tx, saw.get(), others) : new SawMoment.NoSaw(saws);
        });
  }

  /** All saws of the station. */
  public List<Saw> saws() throws StationFault {
    return reading.of(repositories.plans()::saws);
  }

  private static Optional<Saw> withId(List<Saw> saws, SawId id) {
    return saws.stream().filter(saw -> saw.id().equals(id)).findFirst();
  }

  private SawMoment at(Tx tx, Saw saw, boolean others) {
    Optional<RunBar> lying = lying(tx, saw);
    if (lying.isPresent()) {
      return onSaw(tx, saw, lying.get());
    }
    Optional<LabelJob> label = repositories.labelThatHoldsUp(tx, saw.id());
    if (label.isPresent()) {
      String printer = label.get().printer();
      return new SawMoment.LabelWaits(
          saw,
          label.get(),
          repositories
              .labels()
              .firstQueued(tx, printer)
              .filter(job -> job.lastFailure().isPresent()),
          repositories.labels().outageSince(tx, printer));
    }
    List<BarLine> next = repositories.plans().queue(tx, saw.id(), BarState.TO_CUT, 1);
    return next.isEmpty()
        ? new SawMoment.NothingToCut(saw, others)
        : toFetch(tx, saw, others, next.getFirst());
  }

  /** If another station laid one too, whoever stands here works at the one that was laid here. */
  private Optional<RunBar> lying(Tx tx, Saw saw) {
    List<RunBar> all = repositories.runs().allOnSaw(tx, saw.id());
    return all.stream()
        .filter(
            run -> all.size() > 1 && repositories.claims().ofRun(tx, run.id().value()).isPresent())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private SawMoment toFetch(Tx tx, Saw saw, boolean others, BarLine line) {
    Optional<Document> missing =
        line.bar().putOff().isEmpty()
            ? Optional.empty()
            : repositories.plans().missing(tx, line.bar().id()).stream()
                .findFirst()
                .flatMap(last -> repositories.ledger().document(tx, last.document()));
    UnitLine unit = repositories.stock().line(tx, line.bar().unit()).orElseThrow();
    boolean held = unit.unit().state() == UnitState.HELD;
    return new SawMoment.ToFetch(
        saw,
        others,
        line,
        repositories.plans().count(tx, saw.id(), BarState.TO_CUT),
        missing,
        held ? unit.stateReason() : "",
        repositories.stock().linesByCode(tx, unit.unit().code()));
  }

  /** Units that can stand in for a planned bar, the best ones first. */
  public List<UnitLine> substitutes(PlanBar bar) throws StationFault {
    return reading.of(tx -> new Substitutes(repositories).of(tx, bar, MOST_STAND_INS));
  }

  /** All units with this label. */
  public List<UnitLine> units(ShortCode code) throws StationFault {
    return reading.of(tx -> repositories.stock().linesByCode(tx, code));
  }

  private SawMoment onSaw(Tx tx, Saw saw, RunBar run) {
    List<CutPiece> cuts = repositories.runs().pieces(tx, run.id());
    BarLine line = repositories.plans().line(tx, run.planBar()).orElseThrow();
    return new SawMoment.OnSaw(
        saw,
        line,
        run,
        cuts,
        cuts.stream()
            .flatMap(cut -> repositories.stock().unit(tx, cut.unit()).stream())
            .map(StockUnit::code)
            .toList(),
        locations(tx, saw, line.item()),
        repositories.claims().ofRun(tx, run.id().value()));
  }

  /**
   * The saw's own location for remnants; where the newest remnants of the item lie, for the next
   * one belongs beside them; then those of other items: the first remnant of an item needs a
   * location, too.
   */
  private List<Location> locations(Tx tx, Saw saw, Item item) {
    var same = new RemnantFilter(item.name(), Optional.empty(), false);
    Stream<StockUnit> beside = newest(tx, same).filter(remnant -> remnant.item().equals(item.id()));
    Stream<LocationId> used =
        Stream.concat(beside, newest(tx, RemnantFilter.ALL))
            .flatMap(remnant -> remnant.location().stream());
    return Stream.concat(saw.remnantLocation().stream(), used)
        .distinct()
        .limit(MOST_PLACES)
        .flatMap(location -> repositories.stock().location(tx, location).stream())
        .filter(location -> !location.inactive())
        .toList();
  }

  private Stream<StockUnit> newest(Tx tx, RemnantFilter filter) {
    return repositories
        .stock()
        .remnants(tx, filter, Sorting.ascending(RemnantColumn.AGE), Optional.empty(), MOST_REMNANTS)
        .stream()
        .map(UnitLine::unit);
  }

  /** All locations of this code. */
  public List<Location> locations(ShortCode code) throws StationFault {
    return reading.of(tx -> repositories.stock().locationsByCode(tx, code));
  }

  /** The location of this name. */
  public Optional<Location> location(String name) throws StationFault {
    return reading.of(tx -> repositories.stock().locationByName(tx, name));
  }

  /**
   * What this reversal took back and may have a label already: it names nothing any more.
   *
   * @param reversal a document that has just undone another
   */
  public List<ShortCode> voidLabels(DocumentId reversal) throws StationFault {
    return reading.of(
        tx ->
            repositories.ledger().movements(tx, reversal).stream()
                .filter(movement -> movement.countChange() < 0)
                .flatMap(movement -> repositories.stock().unit(tx, movement.unit()).stream())
                .filter(unit -> unit.state() == UnitState.GONE)
                .map(StockUnit::code)
                .filter(
                    code ->
                        repositories
                            .labels()
                            .latestFor(tx, code)
                            .filter(SawReading::mayBePrinted)
                            .isPresent())
                .toList());
  }

  private static boolean mayBePrinted(LabelJob withdrawn) {
    return withdrawn.state() != LabelState.WITHDRAWN
        || withdrawn.lastFailure().filter(PrintFailure::leavesDoubt).isPresent();
  }

  /** The document that laid this bar on the saw. */
  public Optional<DocumentId> laidBy(RunBar run) throws StationFault {
    return reading.of(
        tx ->
            repositories.ledger().standing(tx, run.id().subject(), MOST_DOCUMENTS).stream()
                .filter(document -> document.kind().equals(SawDocuments.BAR_TO_SAW))
                .map(Document::id)
                .findFirst());
  }
}
