package org.kerf.query.waste;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.saw.SawBar;

/** Reads the report of waste. To be called on a worker. */
public final class WasteReader {

  private static final int MOST_LINES = 5_000;

  private final UseCases useCases;
  private final ZoneId zone;

  public WasteReader(UseCases useCases, ZoneId zone) {
    this.useCases = useCases;
    this.zone = zone;
  }

  /** What was lost in this period, both days with it. */
  public WasteReport read(LocalDate from, LocalDate to) throws StationFault {
    List<WasteLine> lines =
        useCases
            .reading()
            .of(tx -> useCases.repositories().runs().waste(tx, from, to, zone, MOST_LINES));
    return new WasteReport(from, to, lines, lines.size() < MOST_LINES);
  }

  /** The bars behind a line of the report. */
  public BarsBehind bars(WasteLine line) throws StationFault {
    return useCases.reading().of(tx -> bars(tx, line));
  }

  private BarsBehind bars(Tx tx, WasteLine line) {
    Repositories repositories = useCases.repositories();
    List<BarsBehind.ClosedBar> bars =
        repositories
            .runs()
            .barsBehind(tx, line.day(), line.item(), line.cause(), zone, BarsBehind.MOST)
            .stream()
            .map(
                run ->
                    new BarsBehind.ClosedBar(
                        repositories.stock().unit(tx, run.unit()).orElseThrow().code(),
                        SawBar.read(tx, repositories, run)))
            .toList();
    return new BarsBehind(line, bars);
  }
}
