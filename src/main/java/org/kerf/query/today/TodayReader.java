package org.kerf.query.today;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.settings.FirstSteps;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.saw.SawBar;
import org.kerf.stock.model.unit.RemnantFilter;

/** Reads the overview in one go, so that its figures belong together. To be called on a worker. */
public final class TodayReader {

  private static final int WEEK = 7;
  private static final int MOST_DUE = 7;
  private static final int MOST_NOTICES = 5;

  private final UseCases useCases;
  private final Repositories repositories;
  private final InstantSource clock;
  private final ZoneId zone;

  public TodayReader(UseCases useCases, InstantSource clock, ZoneId zone) {
    this.useCases = useCases;
    this.repositories = useCases.repositories();
    this.clock = clock;
    this.zone = zone;
  }

  /** The overview of now. */
  public Today read() throws StationFault {
    Instant at = clock.instant();
    return useCases.reading().of(tx -> read(tx, at));
  }

  private Today read(Tx tx, Instant at) {
    LocalDateTime now = LocalDateTime.ofInstant(at, zone);
    LocalDate day = now.toLocalDate();
    var dueFirst =
        repositories.orders().summaries(tx, OrderState.OPEN, "", Optional.empty(), MOST_DUE);
    int open = repositories.orders().count(tx, OrderState.OPEN);
    int remnants = repositories.stock().countRemnants(tx);
    return new Today(
        day,
        repositories.runs().cutsSince(tx, day.atStartOfDay(zone).toInstant()),
        repositories.plans().piecesToCut(tx),
        balance(tx, day.minusDays(WEEK - 1L), day),
        balance(tx, day.minusDays(2L * WEEK - 1), day.minusDays(WEEK)),
        losses(tx, day),
        repositories.stock().remnantsOlderThan(tx, at.minus(RemnantFilter.LONG_UNUSED)),
        remnants,
        open,
        repositories.orders().overdue(tx, now),
        new AttentionReader(repositories).read(tx, now, dueFirst),
        saws(tx),
        dueFirst.stream().map(order -> due(order, now)).toList(),
        useCases.notices().recent(tx, MOST_NOTICES),
        open + remnants > 0 || repositories.stock().anyStock(tx),
        FirstSteps.read(
            tx, useCases.station().values(), repositories, useCases.station().signIn()));
  }

  private static Today.Due due(OrderSummary order, LocalDateTime now) {
    return new Today.Due(order, order.order().isLate(now));
  }

  /** A day on which nothing was cut says nothing about waste. */
  private List<Double> losses(Tx tx, LocalDate today) {
    List<Double> losses = new ArrayList<>();
    for (int back = Today.CHART_DAYS - 1; back >= 0; back--) {
      LocalDate day = today.minusDays(back);
      Balance balance = balance(tx, day, day);
      if (balance.bars() > 0) {
        losses.add(balance.lossShare());
      }
    }
    return losses;
  }

  private Balance balance(Tx tx, LocalDate from, LocalDate to) {
    return repositories.runs().balance(tx, from, to, zone);
  }

  private List<Today.AtSaw> saws(Tx tx) {
    return repositories.plans().saws(tx).stream().map(saw -> atSaw(tx, saw)).toList();
  }

  private Today.AtSaw atSaw(Tx tx, Saw saw) {
    Optional<SawBar> bar =
        repositories.runs().onSaw(tx, saw.id()).map(run -> SawBar.read(tx, repositories, run));
    String operator =
        bar.flatMap(each -> useCases.users().user(tx, each.run().openedBy()))
            .map(User::name)
            .orElse("");
    return new Today.AtSaw(
        saw, bar, operator, repositories.plans().count(tx, saw.id(), BarState.TO_CUT));
  }
}
