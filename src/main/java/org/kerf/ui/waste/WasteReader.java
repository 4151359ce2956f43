package org.kerf.ui.waste;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kerf.cutting.model.WasteLine;
import org.kerf.flow.Jobs;
import org.kerf.kernel.StationFault;

/** Reads the report of waste. To be called on a worker. */
public final class WasteReader {

  private static final int MOST_LINES = 5_000;

  private final Jobs jobs;
  private final ZoneId zone;

  public WasteReader(Jobs jobs, ZoneId zone) {
    this.jobs = jobs;
    this.zone = zone;
  }

  /** What was lost in this period, both days with it. */
  public WasteReport read(LocalDate from, LocalDate to) throws StationFault {
    List<WasteLine> lines =
        jobs.reading().of(tx -> jobs.faces().runs().waste(tx, from, to, zone, MOST_LINES));
    return new WasteReport(from, to, lines, lines.size() < MOST_LINES);
  }
}
