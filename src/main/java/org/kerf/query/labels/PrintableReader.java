package org.kerf.query.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.cutting.Traces;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Reads which labels can be printed of something. To be asked on a worker. */
public final class PrintableReader {

  /** More may not wait for printers anyway. */
  private static final int MOST = SettleLabel.MOST_WAITING;

  private static final int PAGE = 500;

  private final Reading reading;
  private final Repositories repositories;
  private final Traces traces;

  public PrintableReader(Reading reading, Repositories repositories, Traces traces) {
    this.reading = reading;
    this.repositories = repositories;
    this.traces = traces;
  }

  /** What is gone by now is left out. */
  public PrintableLabels read(LabelSubject subject) throws StationFault {
    return reading.of(tx -> read(tx, subject));
  }

  private PrintableLabels read(Tx tx, LabelSubject subject) {
    List<ShortCode> found =
        switch (subject) {
          case LabelSubject.Codes(List<ShortCode> codes) -> codes;
          case LabelSubject.Order(OrderId id) -> ofOrder(tx, id);
          case LabelSubject.Plan(PlanId id) -> ofPlan(tx, id);
          case LabelSubject.Document(DocumentId id) -> ofDocument(tx, id);
        };
    List<ShortCode> codes = found.stream().distinct().limit(MOST).toList();
    int before = 0;
    for (int from = 0; from < codes.size(); from += PAGE) {
      List<ShortCode> page = codes.subList(from, Math.min(from + PAGE, codes.size()));
      before += repositories.labels().newest(tx, page).size();
    }
    return new PrintableLabels(
        codes,
        before,
        codes.stream().anyMatch(PrintableReader::mayHaveCopies),
        repositories.printers().all(tx).stream().filter(one -> !one.inactive()).toList());
  }

  private static boolean mayHaveCopies(ShortCode code) {
    return switch (code.kind()) {
      case BAR, LOCATION -> true;
      case PIECE, REMNANT, ORDER, PLAN, DOCUMENT -> false;
    };
  }

  private List<ShortCode> ofOrder(Tx tx, OrderId order) {
    var here = new TraceFilter(TraceFilter.Part.HERE, "");
    List<ShortCode> codes = new ArrayList<>();
    Optional<UnitId> after = Optional.empty();
    List<TraceLine> page;
    do {
      page = traces.ofOrder(tx, order, here, after, PAGE);
      page.forEach(line -> codes.add(line.code()));
      after = page.isEmpty() ? after : Optional.of(page.getLast().id());
    } while (page.size() == PAGE && codes.size() <= MOST);
    return codes;
  }

  /** Bar by bar, as they are cut, the remnant of each behind its pieces. */
  private List<ShortCode> ofPlan(Tx tx, PlanId plan) {
    List<ShortCode> codes = new ArrayList<>();
    for (BarLine line : repositories.plans().allLines(tx, plan)) {
      Optional<RunBar> run = repositories.runs().runOf(tx, line.bar().id());
      Stream<UnitId> pieces =
          run.stream()
              .flatMap(each -> repositories.runs().pieces(tx, each.id()).stream())
              .filter(piece -> piece.undoneBy().isEmpty())
              .map(CutPiece::unit);
      Stream.concat(pieces, run.flatMap(RunBar::remnantUnit).stream())
          .flatMap(id -> repositories.stock().unit(tx, id).stream())
          .filter(unit -> unit.onHand() > 0)
          .map(StockUnit::code)
          .forEach(codes::add);
    }
    return codes;
  }

  /** A bundle that it took a bar from keeps its label. */
  private List<ShortCode> ofDocument(Tx tx, DocumentId document) {
    return repositories.ledger().linesOf(tx, document, MOST + 1).stream()
        .filter(line -> line.movement().countChange() >= 0)
        .map(MovementLine::unitCode)
        .distinct()
        .filter(
            code ->
                repositories
                    .stock()
                    .lineByCode(tx, code)
                    .filter(line -> line.unit().onHand() > 0)
                    .isPresent())
        .toList();
  }
}
