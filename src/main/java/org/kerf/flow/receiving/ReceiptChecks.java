package org.kerf.flow.receiving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.receiving.DeliveryRefusal.RowReason;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.LineProgress;
import org.kerf.receiving.model.LineReceipt;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.location.Location;

/** What came, held against what was announced. */
record ReceiptChecks(Repositories repositories, DeliveryProgress delivery, WhatCame came) {

  /** How many bars came of a line, in all its rows. */
  private record Sum(int count, int damaged) {}

  Optional<DeliveryRefusal> refusal(Tx tx) {
    if (!delivery.state().open()) {
      return Optional.of(new DeliveryRefusal.WrongState(delivery.state()));
    }
    if (came.rows().isEmpty()) {
      return Optional.of(new DeliveryRefusal.NothingCame());
    }
    List<DeliveryRefusal.Row> faults = faults(tx);
    if (!faults.isEmpty()) {
      return Optional.of(new DeliveryRefusal.Rows(faults));
    }
    List<LineProgress.Found> missing =
        found().stream().filter(found -> reason(found).isEmpty()).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeliveryRefusal.ReasonsMissing(missing));
  }

  private List<DeliveryRefusal.Row> faults(Tx tx) {
    List<DeliveryRefusal.Row> faults = new ArrayList<>();
    for (int i = 0; i < came.rows().size(); i++) {
      int place = i;
      WhatCame.Row row = came.rows().get(i);
      fault(tx, row)
          .map(why -> new DeliveryRefusal.Row(place, why, name(row, why)))
          .ifPresent(faults::add);
    }
    return faults;
  }

  private static String name(WhatCame.Row row, RowReason why) {
    return switch (why) {
      case UNKNOWN_HEAT, HEAT_OUT_OF_USE -> row.heat();
      case NO_LOCATION, LOCATION_OUT_OF_USE -> row.location();
      default -> "";
    };
  }

  private Optional<RowReason> fault(Tx tx, WhatCame.Row row) {
    if (line(row.line()).isEmpty()) {
      return Optional.of(RowReason.NO_LINE);
    }
    if (row.count() < 0 || row.count() > SaveDelivery.MOST_BARS || row.damaged() < 0) {
      return Optional.of(RowReason.COUNT_UNFIT);
    }
    if (row.damaged() > row.count()) {
      return Optional.of(RowReason.MORE_DAMAGED_THAN_CAME);
    }
    return row.count() == 0
        ? Optional.empty()
        : heatFault(tx, row).or(() -> locationFault(tx, row));
  }

  private Optional<RowReason> heatFault(Tx tx, WhatCame.Row row) {
    if (row.heat().length() > ExpectedDelivery.MOST_REFERENCE) {
      return Optional.of(RowReason.HEAT_TOO_LONG);
    }
    if (row.heat().isEmpty()) {
      return Optional.empty();
    }
    Optional<Heat> known = repositories.stock().heatByNumber(tx, row.heat());
    if (known.isPresent()) {
      return known.filter(Heat::inactive).map(off -> RowReason.HEAT_OUT_OF_USE);
    }
    boolean isNew = came.newHeats().stream().anyMatch(heat -> heat.number().equals(row.heat()));
    return isNew ? Optional.empty() : Optional.of(RowReason.UNKNOWN_HEAT);
  }

  private Optional<RowReason> locationFault(Tx tx, WhatCame.Row row) {
    Optional<Location> there = location(tx, row.location());
    return there.isEmpty()
        ? Optional.of(RowReason.NO_LOCATION)
        : there.filter(Location::inactive).map(off -> RowReason.LOCATION_OUT_OF_USE);
  }

  /** By its name or by the code of its label. */
  Optional<Location> location(Tx tx, String text) {
    return repositories
        .stock()
        .locationByName(tx, text)
        .or(
            () ->
                ShortCode.parse(text)
                    .flatMap(code -> repositories.stock().locationByCode(tx, code)));
  }

  Optional<LineProgress> line(DeliveryLineId id) {
    return delivery.lines().stream().filter(line -> line.line().id().equals(id)).findFirst();
  }

  private Map<DeliveryLineId, Sum> sums() {
    Map<DeliveryLineId, Sum> sums = new LinkedHashMap<>();
    came.rows()
        .forEach(
            row ->
                sums.merge(
                    row.line(),
                    new Sum(row.count(), row.damaged()),
                    (one, more) -> new Sum(one.count + more.count, one.damaged + more.damaged)));
    return sums;
  }

  private List<LineProgress.Found> found() {
    List<LineProgress.Found> found = new ArrayList<>();
    sums()
        .forEach(
            (id, sum) -> found.addAll(line(id).orElseThrow().differences(sum.count, sum.damaged)));
    return found;
  }

  /** What somebody said of a difference, if that is enough. */
  private Optional<Difference> reason(LineProgress.Found found) {
    return came.reasons().stream()
        .filter(said -> said.line().equals(found.line()) && said.kind() == found.kind())
        .filter(said -> said.reason().isPlain() || !said.words().isBlank())
        .findFirst();
  }

  /** Each difference with its reason, of what was not refused. */
  List<Difference> differences() {
    return found().stream()
        .map(
            found -> {
              Difference said = reason(found).orElseThrow();
              String words = Booking.atMost(Difference.MOST_WORDS, said.words().strip());
              return new Difference(
                  found.line(), found.kind(), found.count(), said.reason(), words);
            })
        .toList();
  }

  /** What came of each line. */
  List<LineReceipt> receipts() {
    return sums().entrySet().stream()
        .map(sum -> new LineReceipt(sum.getKey(), sum.getValue().count()))
        .toList();
  }
}
