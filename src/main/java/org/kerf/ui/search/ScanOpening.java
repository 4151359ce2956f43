package org.kerf.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kerf.counting.model.StockCount;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Subject;
import org.kerf.query.search.Found;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.texts.Words;

/** Tells which page shows what a short code names. To be asked on a worker. */
public final class ScanOpening {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.search.texts";

  /** What the code names. */
  public sealed interface Answer {

    /**
     * It is here.
     *
     * @param pageId the page that shows it
     * @param argument what the page is opened for
     * @param kind what it is
     * @param name what it is called
     * @param detail a line that says more
     */
    record Opens(String pageId, String argument, Words kind, String name, Words detail)
        implements Answer {}

    /** It names several things, of which a person picks one. */
    record Choice(ShortCode code, List<Opens> things) implements Answer {

      public Choice {
        things = List.copyOf(things);
      }
    }

    /** No such thing is known at this station. */
    record Unknown(ShortCode code, Words sentence) implements Answer {}
  }

  private final WarehouseSearch search;

  public ScanOpening(WarehouseSearch search) {
    this.search = search;
  }

  /**
   * Looks the code up.
   *
   * @throws StationFault if the store fails
   */
  public Answer find(ShortCode code) throws StationFault {
    List<Found> all = search.code(code);
    if (all.isEmpty()) {
      return new Answer.Unknown(code, Words.of("find.unknown", code.spaced()));
    }
    boolean one = all.size() == 1;
    List<Answer.Opens> things = all.stream().map(found -> opening(code, found, one)).toList();
    return one ? things.getFirst() : new Answer.Choice(code, things);
  }

  /**
   * The page that shows what a fact is about; empty if none does.
   *
   * @throws StationFault if the store fails
   */
  public Optional<Answer.Opens> find(Subject subject) throws StationFault {
    return search.thing(subject).map(found -> opening(codeOf(found), found, false));
  }

  private static ShortCode codeOf(Found found) {
    return switch (found) {
      case Found.Unit(UnitLine line) -> line.unit().code();
      case Found.StockLocation(Location location) -> location.code();
      case Found.Order(CutOrder order) -> order.code();
      case Found.Plan(CutPlan plan) -> plan.code();
      case Found.Count(StockCount count) -> count.code();
      case Found.Booking(Document document) -> document.code();
    };
  }

  /**
   * The page that shows it.
   *
   * @param one whether the code is known to name nothing else
   */
  private static Answer.Opens opening(ShortCode code, Found found, boolean one) {
    return switch (found) {
      case Found.Unit(UnitLine line) ->
          new Answer.Opens(
              "unit",
              one ? code.text() : line.unit().id().text(),
              UnitWords.kind(line),
              code.spaced(),
              UnitWords.detail(line));
      case Found.StockLocation(Location location) ->
          new Answer.Opens(
              "stock",
              location.name(),
              Words.of("find.place"),
              location.name(),
              Words.plain(location.zone()));
      case Found.Order(CutOrder order) ->
          new Answer.Opens(
              "order",
              order.number(),
              Words.of("find.order"),
              order.number(),
              Words.plain(order.customerName()));
      case Found.Plan(CutPlan plan) ->
          new Answer.Opens(
              "approved-plan",
              one ? code.text() : plan.id().value().toString(),
              Words.of("find.plan"),
              code.spaced(),
              Words.of("find.plan.bars", plan.bars()));
      case Found.Count(StockCount count) -> count(count);
      case Found.Booking(Document document) ->
          new Answer.Opens(
              "movements",
              code.text(),
              Words.of("find.document"),
              code.spaced(),
              Words.plain(document.reason()));
    };
  }

  /** The page of who decides about it; who only counts is led to the list from there. */
  static Answer.Opens count(StockCount count) {
    return new Answer.Opens(
        "count-review",
        count.code().text(),
        Words.of("find.count"),
        count.code().spaced(),
        Words.of("find.count." + count.state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  /** What a stock unit is, and where. */
  static final class UnitWords {

    private UnitWords() {}

    static Words kind(UnitLine line) {
      return Words.of(
          switch (line.unit().origin()) {
            case STOCK -> "find.bar";
            case REMNANT -> "find.remnant";
            case CUT_AHEAD -> "find.cut-ahead";
            case CUT_PIECE -> "find.piece";
          });
    }

    static Words detail(UnitLine line) {
      String location = line.locationName().isEmpty() ? "–" : line.locationName();
      return line.heatNumber().isEmpty()
          ? Words.of("find.unit", line.itemName(), line.unit().length(), location)
          : Words.of(
              "find.unit-with-heat",
              line.itemName(),
              line.unit().length(),
              location,
              line.heatNumber());
    }
  }
}
