package org.kerf.flow.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.DeliveryRow;
import org.kerf.erp.csv.sheet.DeliverySheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyId;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.ExpectedLine;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.item.Item;

/**
 * Rows of expected deliveries: rows of one sender with the same number that follow each other are
 * one. One that is there already is not changed by a file, because bars of it may have come.
 */
final class ExpectedDeliveryRows implements RowKind<DeliveryRow> {

  /** Two senders may use the same number, and one may be called by code and by name. */
  private record Announced(PartyId sender, String reference) {}

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final NamedCustomers senders;

  ExpectedDeliveryRows(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.senders = new NamedCustomers(repositories.parties());
  }

  @Override
  public SheetType<DeliveryRow> sheet() {
    return DeliverySheets.DELIVERIES;
  }

  @Override
  public String about(DeliveryRow row) {
    return row.reference() + " · " + row.item();
  }

  @Override
  public Optional<RowFault.Grouped> grouped() {
    return Optional.of(RowFault.Grouped.DELIVERY);
  }

  @Override
  public int mostOfGroup() {
    return ExpectedDelivery.MOST_LINES;
  }

  @Override
  public String group(DeliveryRow row) {
    return row.reference() + " · " + row.party().strip();
  }

  /** The note may stand in the first row alone. */
  @Override
  public boolean agrees(DeliveryRow first, DeliveryRow row) {
    return first.expected().equals(row.expected())
        && first.ownMaterial() == row.ownMaterial()
        && (row.note().isEmpty() || first.note().equals(row.note()));
  }

  @Override
  public RowVerdict judge(Tx tx, DeliveryRow row) {
    return senders
        .refusal(tx, row.party())
        .or(() -> itemFault(tx, row))
        .<RowVerdict>map(fault -> fault)
        .orElseGet(RowVerdict.New::new);
  }

  private Optional<RowFault> itemFault(Tx tx, DeliveryRow row) {
    Optional<Item> item = repositories.stock().itemByCode(tx, row.item());
    if (item.isEmpty()) {
      return Optional.of(new RowFault.Unknown(RowFault.Named.ITEM, row.item()));
    }
    return item.get().inactive() && there(tx, row).isEmpty()
        ? Optional.of(new RowFault.OutOfUse(RowFault.Named.ITEM, row.item()))
        : Optional.empty();
  }

  private List<DeliveryProgress> there(Tx tx, DeliveryRow row) {
    return repositories.deliveries().byReference(tx, sender(tx, row), row.reference());
  }

  private PartyId sender(Tx tx, DeliveryRow row) {
    return senders.customer(tx, row.party()).orElseThrow().id();
  }

  @Override
  public List<RowVerdict> judgeAgain(Tx tx, List<DeliveryRow> group) {
    DeliveryRow first = group.getFirst();
    List<DeliveryProgress> there = there(tx, first);
    if (there.isEmpty()) {
      return List.of();
    }
    boolean same = there.stream().anyMatch(one -> isSame(tx, one.delivery(), group));
    return Collections.nCopies(
        group.size(),
        same
            ? new RowVerdict.Same()
            : new RowFault.GroupDiffers(RowFault.Grouped.DELIVERY, first.reference()));
  }

  private boolean isSame(Tx tx, ExpectedDelivery delivery, List<DeliveryRow> rows) {
    DeliveryRow first = rows.getFirst();
    return delivery.ownMaterial() == first.ownMaterial()
        && delivery.expected().equals(first.expected().atStartOfDay())
        && delivery.note().equals(first.note())
        && delivery.lines().size() == rows.size()
        && delivery.lines().equals(lines(tx, rows, place -> delivery.lines().get(place).id()));
  }

  @Override
  public Took take(Tx tx, Instant at, Actor by, List<DeliveryRow> rows, String file) {
    Map<Announced, List<DeliveryRow>> deliveries = new LinkedHashMap<>();
    for (DeliveryRow row : rows) {
      deliveries
          .computeIfAbsent(
              new Announced(sender(tx, row), row.reference()), key -> new ArrayList<>())
          .add(row);
    }
    // Looked up first and written afterwards, as orders are.
    List<ExpectedDelivery> expected =
        deliveries.values().stream().map(lines -> delivery(tx, lines)).toList();
    return Took.of(
        expected.stream()
            .<Fact>map(
                one ->
                    projections.book(
                        tx,
                        at,
                        by.id(),
                        new ReceivingFact.DeliverySaved(
                            one.id(), new Change<>(one, Optional.empty()))))
            .toList());
  }

  private ExpectedDelivery delivery(Tx tx, List<DeliveryRow> rows) {
    DeliveryRow first = rows.getFirst();
    return new ExpectedDelivery(
        new DeliveryId(booking.ids().next()),
        first.reference(),
        sender(tx, first),
        first.ownMaterial(),
        first.expected().atStartOfDay(),
        first.note(),
        lines(tx, rows, place -> new DeliveryLineId(booking.ids().next())));
  }

  /**
   * The lines as the rows say them.
   *
   * @param ids the identity of the line at each place, from 0
   */
  private List<ExpectedLine> lines(Tx tx, List<DeliveryRow> rows, IntFunction<DeliveryLineId> ids) {
    List<ExpectedLine> lines = new ArrayList<>();
    for (DeliveryRow row : rows) {
      lines.add(
          new ExpectedLine(
              ids.apply(lines.size()),
              lines.size() + 1,
              repositories.stock().itemByCode(tx, row.item()).orElseThrow().id(),
              row.length(),
              row.count(),
              row.heat()));
    }
    return lines;
  }
}
