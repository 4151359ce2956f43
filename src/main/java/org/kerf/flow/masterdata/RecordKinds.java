package org.kerf.flow.masterdata;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.sheet.CustomerRow;
import org.kerf.erp.csv.sheet.HeatRow;
import org.kerf.erp.csv.sheet.ItemRow;
import org.kerf.erp.csv.sheet.LocationRow;
import org.kerf.erp.csv.sheet.PrinterRow;
import org.kerf.erp.csv.sheet.SawRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Change;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyFact;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.Purchasing;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;

/** The kinds of master data. */
public final class RecordKinds {

  private final Booking booking;
  private final Repositories repositories;

  public RecordKinds(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
  }

  public RecordKind<ItemRow, Item> items() {
    return new RecordKind<>(
        Sheets.ITEMS,
        ItemRow::code,
        Item::id,
        (tx, id) -> repositories.stock().item(tx, new ItemId(id)),
        (tx, code) -> repositories.stock().itemByCode(tx, code),
        Optional.empty(),
        (tx, row, known) -> item(row, known),
        Item::inactive,
        RecordKinds::switched,
        (tx, item) -> false,
        StockFact.ItemSaved::of,
        List.of(
            item -> CellText.of(item.code()),
            item -> CellText.of(item.name()),
            item -> CellText.of(item.category()),
            item -> CellText.of(item.grade()),
            item -> CellText.of(item.massPerMetre()),
            item -> CellText.of(item.cutting().minRemnant()),
            item -> CellText.of(item.cutting().remnantValuePercent()),
            item -> CellText.of(item.cutting().pricePerMetre()),
            item -> Sheets.unit(item.unit()),
            item -> CellText.of(item.cutting().maxRemnants()),
            item -> CellText.of(item.cutting().mostPieces()),
            item -> CellText.of(item.height()),
            item -> CellText.of(item.cutting().mostSurplus()),
            item -> CellText.of(item.cutting().longestScrapped()),
            item -> CellText.ofMetres(item.minStock()),
            item -> CellText.of(item.supplierCode()),
            item -> CellText.of(item.purchasing().stockLengths()),
            item -> CellText.of(item.purchasing().leadDays())));
  }

  private Item item(ItemRow row, Optional<Item> known) {
    return new Item(
        known.map(Item::id).orElseGet(() -> new ItemId(booking.ids().next())),
        row.code(),
        row.name(),
        row.category(),
        row.quality(),
        row.massPerMetre(),
        row.unit(),
        row.height(),
        new CuttingPolicy(
            row.shortestRemnant(),
            row.longestScrapped().orElseGet(() -> CuttingPolicy.twice(row.shortestRemnant())),
            row.mostRemnants(),
            row.pricePerMetre(),
            row.remnantValuePercent(),
            row.mostPieces(),
            row.mostSurplus()),
        purchasing(row, known.map(Item::purchasing).orElse(Purchasing.UNKNOWN)),
        false);
  }

  /** A column that a file does not have changes nothing. */
  private static Purchasing purchasing(ItemRow row, Purchasing known) {
    return new Purchasing(
        row.minStock().orElse(known.minStock()),
        row.supplierCode().orElse(known.supplierCode()),
        row.stockLengths().orElse(known.stockLengths()),
        row.leadDays().orElse(known.leadDays()));
  }

  private static Item switched(Item item, boolean inactive) {
    return new Item(
        item.id(),
        item.code(),
        item.name(),
        item.category(),
        item.grade(),
        item.massPerMetre(),
        item.unit(),
        item.height(),
        item.cutting(),
        item.purchasing(),
        inactive);
  }

  public RecordKind<LocationRow, Location> locations() {
    return new RecordKind<>(
        Sheets.LOCATIONS,
        LocationRow::code,
        Location::id,
        (tx, id) -> repositories.stock().location(tx, new LocationId(id)),
        (tx, name) -> repositories.stock().locationByName(tx, name),
        Optional.empty(),
        this::location,
        Location::inactive,
        (location, inactive) ->
            new Location(
                location.id(),
                location.code(),
                location.name(),
                location.zone(),
                location.walkOrder(),
                inactive),
        (tx, location) -> false,
        (now, before) -> new StockFact.LocationSaved(now.id(), new Change<>(now, before)),
        List.of(
            location -> CellText.of(location.name()),
            RecordKind.notKept(),
            location -> CellText.of(location.zone()),
            location -> CellText.of(location.walkOrder())));
  }

  private Location location(Tx tx, LocationRow row, Optional<Location> known) {
    return new Location(
        known.map(Location::id).orElseGet(() -> new LocationId(booking.ids().next())),
        known.map(Location::code).orElseGet(() -> booking.code(tx, ShortCode.Kind.LOCATION)),
        row.code(),
        row.zone(),
        row.walkingOrder());
  }

  public RecordKind<CustomerRow, Party> parties() {
    return new RecordKind<>(
        Sheets.CUSTOMERS,
        CustomerRow::code,
        Party::id,
        (tx, id) -> repositories.parties().party(tx, new PartyId(id)),
        (tx, code) -> repositories.parties().byCode(tx, code),
        Optional.empty(),
        (tx, row, known) -> party(row, known),
        Party::inactive,
        RecordKinds::switched,
        (tx, party) -> false,
        (now, before) -> new PartyFact.PartySaved(now.id(), new Change<>(now, before)),
        List.of(
            party -> CellText.of(party.code()),
            party -> CellText.of(party.name()),
            party -> CellText.of(party.taxNumber()),
            party -> CellText.of(party.address()),
            party -> CellText.of(party.town()),
            party -> CellText.of(party.county()),
            party -> Sheets.yesOrNo(party.supplier())));
  }

  private Party party(CustomerRow row, Optional<Party> known) {
    return new Party(
        known.map(Party::id).orElseGet(() -> new PartyId(booking.ids().next())),
        row.code(),
        row.name(),
        row.taxNumber(),
        row.address(),
        row.town(),
        row.county(),
        row.supplier().or(() -> known.map(Party::supplier)).orElse(false),
        false);
  }

  private static Party switched(Party party, boolean inactive) {
    return new Party(
        party.id(),
        party.code(),
        party.name(),
        party.taxNumber(),
        party.address(),
        party.town(),
        party.county(),
        party.supplier(),
        inactive);
  }

  public RecordKind<SawRow, SawRecord> saws() {
    return new RecordKind<>(
        Sheets.SAWS,
        SawRow::name,
        record -> record.saw().id(),
        (tx, id) -> repositories.plans().saw(tx, new SawId(id)).map(saw -> record(tx, saw)),
        (tx, name) -> sawNamed(tx, name).map(saw -> record(tx, saw)),
        Optional.of(
            new RecordKind.Reference<>(
                Sheets.REMNANT_LOCATION,
                row -> row.remnantLocation().orElse(""),
                (tx, name) -> locationCalled(tx, name).isPresent())),
        this::saw,
        record -> record.saw().inactive(),
        (record, inactive) ->
            new SawRecord(switched(record.saw(), inactive), record.remnantLocation()),
        (tx, record) -> hasBars(tx, record.saw()),
        (now, before) ->
            new SawFact.SawSaved(
                now.saw().id(), new Change<>(now.saw(), before.map(SawRecord::saw))),
        List.of(
            record -> CellText.of(record.saw().name()),
            record -> CellText.of(record.saw().headTrim()),
            record -> CellText.of(record.saw().tailTrim()),
            record -> CellText.of(record.saw().clamp()),
            record -> CellText.of(record.saw().kerf()),
            RecordKind.notKept(),
            record -> CellText.of(record.remnantLocation())));
  }

  private SawRecord record(Tx tx, Saw saw) {
    return new SawRecord(
        saw,
        saw.remnantLocation()
            .flatMap(id -> repositories.stock().location(tx, id))
            .map(Location::name)
            .orElse(""));
  }

  private SawRecord saw(Tx tx, SawRow row, Optional<SawRecord> known) {
    Optional<Location> remnants =
        row.remnantLocation().isPresent()
            ? locationCalled(tx, row.remnantLocation().get())
            : known
                .flatMap(record -> record.saw().remnantLocation())
                .flatMap(id -> repositories.stock().location(tx, id));
    var saw =
        new Saw(
            known.map(record -> record.saw().id()).orElseGet(() -> new SawId(booking.ids().next())),
            row.name(),
            row.headTrim(),
            row.tailTrim(),
            row.clamp(),
            row.kerf(),
            remnants.map(Location::id),
            false);
    return new SawRecord(saw, remnants.map(Location::name).orElse(""));
  }

  /** By its name or the code of its label. */
  private Optional<Location> locationCalled(Tx tx, String name) {
    return repositories
        .stock()
        .locationByName(tx, name)
        .or(
            () ->
                ShortCode.parse(name)
                    .flatMap(code -> repositories.stock().locationByCode(tx, code)));
  }

  private static Saw switched(Saw saw, boolean inactive) {
    return new Saw(
        saw.id(),
        saw.name(),
        saw.headTrim(),
        saw.tailTrim(),
        saw.clamp(),
        saw.kerf(),
        saw.remnantLocation(),
        inactive);
  }

  public RecordKind<PrinterRow, PrinterRecord> printers() {
    return new PrinterKind(booking, repositories).kind();
  }

  private Optional<Saw> sawNamed(Tx tx, String name) {
    List<Saw> called =
        repositories.plans().everySaw(tx).stream().filter(saw -> saw.name().equals(name)).toList();
    return called.stream()
        .filter(saw -> !saw.inactive())
        .findFirst()
        .or(() -> called.stream().findFirst());
  }

  /** What waits at a saw or lies on it could not be cut any more. */
  private boolean hasBars(Tx tx, Saw saw) {
    return repositories.plans().count(tx, saw.id(), BarState.TO_CUT) > 0
        || repositories.plans().count(tx, saw.id(), BarState.ON_SAW) > 0;
  }

  public RecordKind<HeatRow, Heat> heats() {
    return new RecordKind<>(
        Sheets.HEATS,
        HeatRow::number,
        Heat::id,
        (tx, id) -> repositories.stock().heat(tx, new HeatId(id)),
        (tx, number) -> repositories.stock().heatByNumber(tx, number),
        Optional.empty(),
        (tx, row, known) ->
            new Heat(
                known.map(Heat::id).orElseGet(() -> new HeatId(booking.ids().next())),
                row.number(),
                row.certificate(),
                row.certificateType(),
                row.supplier()),
        Heat::inactive,
        (heat, inactive) ->
            new Heat(
                heat.id(),
                heat.number(),
                heat.certificate(),
                heat.certificateType(),
                heat.supplier(),
                inactive),
        (tx, heat) -> false,
        (now, before) -> new StockFact.HeatSaved(now.id(), new Change<>(now, before)),
        List.of(
            heat -> CellText.of(heat.number()),
            RecordKind.notKept(),
            heat -> CellText.of(heat.certificate()),
            heat -> CellText.of(heat.certificateType()),
            heat -> CellText.of(heat.supplier()),
            RecordKind.notKept()));
  }
}
