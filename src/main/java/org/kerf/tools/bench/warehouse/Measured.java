package org.kerf.tools.bench.warehouse;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.UseCases;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.query.stock.UnitReader;
import org.kerf.query.today.TodayReader;

/**
 * What is measured: the same readers that the screens use, and the station's own jobs.
 *
 * @param search what Ctrl+K asks for a text
 * @param home reads the overview
 * @param scan finds what was scanned and reads its page
 */
public record Measured(
    Transactions store,
    UseCases useCases,
    List<MeasuredList> lists,
    Asked<String> search,
    Reading home,
    Asked<ShortCode> scan) {

  public Measured {
    lists = List.copyOf(lists);
  }

  private static final int HITS_OF_A_KIND = 6;

  /**
   * With the readers of this station.
   *
   * @param document the code of any document
   * @param person who booked a part of it
   */
  public static Measured of(
      Transactions store,
      UseCases useCases,
      InstantSource clock,
      ZoneId zone,
      ShortCode document,
      UUID person) {
    var reading = useCases.reading();
    var repositories = useCases.repositories();
    var search = new WarehouseSearch(reading, repositories);
    var unit = new UnitReader(useCases);
    return new Measured(
        store,
        useCases,
        new ScreenLists(useCases, clock.instant(), document, person).all(),
        text -> search(search, text),
        new TodayReader(useCases, clock, zone)::read,
        code -> {
          search.code(code);
          unit.read(code);
        });
  }

  private static void search(WarehouseSearch search, String text) throws StationFault {
    Optional<ShortCode> code = ShortCode.parse(text);
    if (code.isPresent()) {
      search.code(code.get());
    } else {
      search.locations(text, HITS_OF_A_KIND);
      search.counts(text, HITS_OF_A_KIND);
    }
    search.heats(text, HITS_OF_A_KIND);
    search.items(text, HITS_OF_A_KIND);
    search.units(text, HITS_OF_A_KIND);
    search.orders(text, HITS_OF_A_KIND);
  }

  /** Reads something. */
  @FunctionalInterface
  public interface Reading {
    void run() throws StationFault;
  }

  /** Reads what was asked for. */
  @FunctionalInterface
  public interface Asked<T> {
    void ask(T what) throws StationFault;
  }
}
