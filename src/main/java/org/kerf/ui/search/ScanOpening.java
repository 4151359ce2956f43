package org.kerf.ui.search;

import org.kerf.flow.Faces;
import org.kerf.flow.Jobs;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.UnitLine;
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

    /** No such thing is known at this station. */
    record Unknown(ShortCode code, Words sentence) implements Answer {}
  }

  private final Jobs jobs;

  public ScanOpening(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Looks the code up.
   *
   * @throws StationFault if the store fails
   */
  public Answer find(ShortCode code) throws StationFault {
    return jobs.reading().of(tx -> find(tx, code));
  }

  private Answer find(Tx tx, ShortCode code) {
    return switch (code.kind()) {
      case BAR, PIECE, REMNANT -> unit(tx, code);
      case LOCATION -> place(tx, code);
      case ORDER -> order(tx, code);
      case PLAN -> plan(tx, code);
      case DOCUMENT -> document(tx, code);
    };
  }

  private Answer unit(Tx tx, ShortCode code) {
    return faces()
        .stock()
        .lineByCode(tx, code)
        .<Answer>map(
            line ->
                new Answer.Opens(
                    "unit",
                    code.text(),
                    UnitWords.kind(line),
                    code.spaced(),
                    UnitWords.detail(line)))
        .orElseGet(() -> unknown(code));
  }

  private Answer place(Tx tx, ShortCode code) {
    return faces()
        .stock()
        .placeByCode(tx, code)
        .<Answer>map(
            place ->
                new Answer.Opens(
                    "stock",
                    place.name(),
                    Words.of("find.place"),
                    place.name(),
                    Words.plain(place.zone())))
        .orElseGet(() -> unknown(code));
  }

  private Answer order(Tx tx, ShortCode code) {
    return faces()
        .orders()
        .byCode(tx, code)
        .<Answer>map(
            order ->
                new Answer.Opens(
                    "order",
                    order.number(),
                    Words.of("find.order"),
                    order.number(),
                    Words.plain(order.customerName())))
        .orElseGet(() -> unknown(code));
  }

  private Answer plan(Tx tx, ShortCode code) {
    return faces()
        .plans()
        .byCode(tx, code)
        .<Answer>map(
            plan ->
                new Answer.Opens(
                    "queue",
                    code.text(),
                    Words.of("find.plan"),
                    code.spaced(),
                    Words.of("find.plan.bars", plan.bars())))
        .orElseGet(() -> unknown(code));
  }

  private Answer document(Tx tx, ShortCode code) {
    return faces()
        .ledger()
        .documentByCode(tx, code)
        .<Answer>map(
            document ->
                new Answer.Opens(
                    "movements",
                    code.text(),
                    Words.of("find.document"),
                    code.spaced(),
                    Words.plain(document.reason())))
        .orElseGet(() -> unknown(code));
  }

  private static Answer unknown(ShortCode code) {
    return new Answer.Unknown(code, Words.of("find.unknown", code.spaced()));
  }

  private Faces faces() {
    return jobs.faces();
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
      String place = line.placeName().isEmpty() ? "–" : line.placeName();
      return line.heatNumber().isEmpty()
          ? Words.of("find.unit", line.itemName(), line.unit().length(), place)
          : Words.of(
              "find.unit-with-heat",
              line.itemName(),
              line.unit().length(),
              place,
              line.heatNumber());
    }
  }
}
