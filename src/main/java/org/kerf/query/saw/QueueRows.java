package org.kerf.query.saw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.RowSource;

/** The bars that wait for the saws, in the order of cutting, each saw's bar of now before them. */
public final class QueueRows implements RowSource<QueueRow, PlanBarId> {

  /** More than a week's work of one saw: who wants to see more has to cut first. */
  private static final int MOST_BARS = 500;

  private final Reading reading;
  private final Repositories repositories;
  private final String wanted;
  private final String wantedSaw;

  /**
   * Bars that a person asks for.
   *
   * @param text part of what names a bar, its item, location, heat or plan; empty for all
   * @param saw the name of the saw whose bars are wanted; empty for all
   */
  public QueueRows(Reading reading, Repositories repositories, String text, String saw) {
    this.reading = reading;
    this.repositories = repositories;
    this.wanted = text.strip().toLowerCase(Locale.ROOT);
    this.wantedSaw = saw;
  }

  @Override
  public Rows<QueueRow> first(int size, Order order) throws StationFault {
    List<QueueRow> rows = reading.of(this::read);
    return new Rows<>(rows, false, OptionalLong.of(rows.size()));
  }

  @Override
  public Rows<QueueRow> after(PlanBarId key, int size, Order order) {
    return new Rows<>(List.of(), false, OptionalLong.empty());
  }

  @Override
  public PlanBarId keyOf(QueueRow row) {
    return row.line().bar().id();
  }

  private List<QueueRow> read(Tx tx) {
    List<QueueRow> rows = new ArrayList<>();
    for (Saw each : repositories.plans().saws(tx)) {
      if (wantedSaw.isEmpty() || wantedSaw.equals(each.name())) {
        repositories
            .runs()
            .onSaw(tx, each.id())
            .map(run -> SawBar.read(tx, repositories, run))
            .filter(bar -> matches(bar.line()))
            .ifPresent(bar -> rows.add(new QueueRow(each, bar.line(), Optional.of(bar), 0)));
        add(rows, each, repositories.plans().queue(tx, each.id(), BarState.TO_CUT, MOST_BARS));
      }
    }
    return rows;
  }

  private void add(List<QueueRow> rows, Saw each, List<BarLine> lines) {
    int place = 0;
    for (BarLine line : lines) {
      place++;
      if (matches(line)) {
        rows.add(new QueueRow(each, line, Optional.empty(), place));
      }
    }
  }

  private boolean matches(BarLine line) {
    String all =
        String.join(
            " ",
            line.unitCode().text(),
            line.unitCode().spaced(),
            line.item().code(),
            line.item().name(),
            line.locationName(),
            line.heatNumber(),
            line.planCode().text());
    return all.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
