package org.kerf.ui.masterdata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.PrinterRecord;
import org.kerf.flow.masterdata.SawRecord;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyColumn;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemColumn;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationColumn;
import org.kerf.ui.controls.table.TableColumns;
import org.kerf.ui.masterdata.RecordType.Link;
import org.kerf.ui.masterdata.RecordType.Section;
import org.kerf.ui.shell.Group;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The kinds of records that have pages. */
final class RecordTypes {

  /** A table as wide has room for more than the names. */
  private static final double WIDE = 900;

  private final MasterRecords records;
  private final Repositories repositories;
  private final Texts texts;

  RecordTypes(MasterRecords records, Repositories repositories, Texts texts) {
    this.records = records;
    this.repositories = repositories;
    this.texts = texts;
  }

  /** In the order of the rail. */
  List<RecordType<?>> all() {
    return List.of(items(), locations(), heats(), parties(), saws(), printers());
  }

  private RecordType<Item> items() {
    return new RecordType<>(
        "items",
        "item",
        Group.STOCK,
        Material2MZ.VIEW_LIST,
        ImportKind.ITEMS,
        item -> item.code() + " · " + item.name(),
        records.items(),
        (tx, wanted, order, after, most) ->
            repositories
                .stock()
                .items(
                    tx,
                    wanted.text(),
                    wanted.inactive(),
                    order.by(ItemColumn.class, Sorting.ascending(ItemColumn.CODE)),
                    after,
                    most),
        this::itemColumns,
        List.of(
            new Section(
                Words.of("items.section.what"),
                List.of("code", "name", "category", "quality", "unit")),
            new Section(
                Words.of("items.section.weight"),
                List.of("mass-kg-m", "price-lei-m", "remnant-value")),
            new Section(
                Words.of("items.section.buying"),
                List.of("supplier-code", "minimum-stock-m", "stock-lengths-mm", "lead-time-days")),
            new Section(
                Words.of("items.section.cutting"),
                List.of(
                    "profile-height-mm",
                    "shortest-remnant-mm",
                    "longest-scrapped-rest-mm",
                    "most-remnants",
                    "pieces-per-bar",
                    "surplus-pieces"))),
        List.of(
            new Link<>(Words.of("items.stock"), Material2AL.LAYERS, "stock", item -> item.code())),
        List.of());
  }

  private void itemColumns(TableColumns<Item> columns) {
    columns
        .names("code", Words.of("items.code"), 120, Item::code)
        .words("name", Words.of("items.name"), 240, Item::name)
        .details("grade", Words.of("items.grade"), 90, Item::grade)
        .details("category", Words.of("items.category"), 110, Item::category)
        .figures("mass", Words.of("items.mass"), 74, item -> cell(CellText.of(item.massPerMetre())))
        .figures(
            "price", Words.of("items.price"), 84, item -> price(item.cutting().pricePerMetre()))
        .figures(
            "min-remnant",
            Words.of("items.min-remnant"),
            126,
            item -> millimetres(item.cutting().minRemnant()))
        .figures(
            "min-stock",
            Words.of("items.min-stock"),
            112,
            item -> item.minStock().isZero() ? "" : cell(CellText.ofMetres(item.minStock())))
        .details("supplier-code", Words.of("items.supplier-code"), 110, Item::supplierCode)
        .details(
            "stock-lengths",
            Words.of("items.stock-lengths"),
            140,
            item -> CellText.of(item.purchasing().stockLengths()).in(texts.language().locale()))
        .sortedBy("code", "name", "grade", "category")
        .growing("name")
        .onlyWhenWide(WIDE, "category", "min-remnant", "supplier-code", "stock-lengths");
  }

  private RecordType<Location> locations() {
    return new RecordType<>(
        "locations",
        "location",
        Group.STOCK,
        Material2MZ.PLACE,
        ImportKind.PLACES,
        Location::name,
        records.locations(),
        (tx, wanted, order, after, most) ->
            repositories
                .stock()
                .locations(
                    tx,
                    wanted.text(),
                    wanted.inactive(),
                    order.by(LocationColumn.class, Sorting.ascending(LocationColumn.WALK_ORDER)),
                    after,
                    most),
        columns ->
            columns
                .names("name", Words.of("locations.name"), 140, Location::name)
                .words("zone", Words.of("locations.zone"), 240, Location::zone)
                .figures(
                    "walk-order",
                    Words.of("locations.walk-order"),
                    100,
                    location -> texts.figures().count(location.walkOrder()))
                .details("label", Words.of("locations.label"), 140, row -> row.code().spaced())
                .sortedBy("name", "zone", "walk-order")
                .growing("zone"),
        List.of(),
        List.of(
            new Link<>(Words.of("locations.stock"), Material2AL.LAYERS, "stock", Location::name)),
        List.of());
  }

  private RecordType<Heat> heats() {
    return new RecordType<>(
        "heats",
        "heat",
        Group.STOCK,
        Material2AL.LOCAL_FIRE_DEPARTMENT,
        ImportKind.HEATS,
        Heat::number,
        records.heats(),
        (tx, wanted, order, after, most) ->
            repositories
                .stock()
                .heats(
                    tx,
                    wanted.text(),
                    wanted.inactive(),
                    order.by(HeatColumn.class, Sorting.ascending(HeatColumn.NUMBER)),
                    after,
                    most),
        columns ->
            columns
                .names("number", Words.of("heats.number"), 140, Heat::number)
                .words("certificate", Words.of("heats.certificate"), 180, Heat::certificate)
                .details("type", Words.of("heats.type"), 90, Heat::certificateType)
                .words("supplier", Words.of("heats.supplier"), 240, Heat::supplier)
                .sortedBy("number", "certificate", "supplier")
                .growing("supplier"),
        List.of(),
        List.of(
            new Link<>(
                Words.of("heats.genealogy"),
                Material2AL.ACCOUNT_TREE,
                "genealogy",
                heat -> heat.id().subject().text())),
        List.of());
  }

  private RecordType<Party> parties() {
    return new RecordType<>(
        "parties",
        "party",
        Group.SYSTEM,
        Material2AL.BUSINESS,
        ImportKind.CUSTOMERS,
        party -> party.code() + " · " + party.name(),
        records.parties(),
        (tx, wanted, order, after, most) ->
            repositories
                .parties()
                .parties(
                    tx,
                    wanted.text(),
                    wanted.inactive(),
                    order.by(PartyColumn.class, Sorting.ascending(PartyColumn.NAME)),
                    after,
                    most),
        columns ->
            columns
                .names("code", Words.of("parties.code"), 100, Party::code)
                .words("name", Words.of("parties.name"), 260, Party::name)
                .details("tax-number", Words.of("parties.tax-number"), 120, Party::taxNumber)
                .words("town", Words.of("parties.town"), 140, Party::town)
                .details("county", Words.of("parties.county"), 110, Party::county)
                .details(
                    "supplier",
                    Words.of("parties.supplier"),
                    96,
                    party -> party.supplier() ? texts.of("parties.yes") : "")
                .sortedBy("code", "name", "town")
                .growing("name")
                .onlyWhenWide(WIDE, "county"),
        List.of(),
        List.of(),
        List.of());
  }

  /** All at once: a hall has a few. */
  private RecordType<SawRecord> saws() {
    return new RecordType<>(
        "saws",
        "saw-data",
        Group.SYSTEM,
        Material2AL.CONTENT_CUT,
        ImportKind.SAWS,
        record -> record.saw().name(),
        records.saws(),
        (tx, wanted, order, after, most) ->
            after.isPresent()
                ? List.of()
                : repositories.plans().everySaw(tx).stream()
                    .filter(saw -> saw.inactive() == wanted.inactive())
                    .filter(saw -> contains(saw.name(), wanted.text()))
                    .map(saw -> new SawRecord(saw, remnantLocation(tx, saw)))
                    .toList(),
        columns ->
            columns
                .names("name", Words.of("saws.name"), 200, record -> record.saw().name())
                .figures(
                    "kerf", Words.of("saws.kerf"), 110, record -> millimetres(record.saw().kerf()))
                .figures(
                    "head",
                    Words.of("saws.head"),
                    130,
                    record -> millimetres(record.saw().headTrim()))
                .figures(
                    "tail",
                    Words.of("saws.tail"),
                    130,
                    record -> millimetres(record.saw().tailTrim()))
                .figures(
                    "clamp",
                    Words.of("saws.clamp"),
                    110,
                    record -> millimetres(record.saw().clamp()))
                .words("remnants", Words.of("saws.remnants"), 140, SawRecord::remnantLocation)
                .unsorted(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A form only: their list is the page that asks each how it stands. */
  private RecordType<PrinterRecord> printers() {
    return new RecordType<>(
        "printers",
        "printer",
        Group.SYSTEM,
        Material2MZ.PRINT,
        ImportKind.PRINTERS,
        record -> record.printer().name(),
        records.printers(),
        (tx, wanted, order, after, most) -> List.of(),
        columns -> {},
        List.of(
            new Section(Words.of("printers.section.where"), List.of("name", "connection")),
            new Section(
                Words.of("printers.section.labels"),
                List.of(
                    "resolution-dpi",
                    "label-width-mm",
                    "label-height-mm",
                    "darkness",
                    "speed-in-s",
                    "as-a-picture")),
            new Section(
                Words.of("printers.section.fallback"),
                List.of("fallback-printer", "fallback-after-s"))),
        List.of(),
        List.of("", "", Integer.toString(LabelPrinter.USUAL_DOTS)));
  }

  private String remnantLocation(Tx tx, Saw saw) {
    return saw.remnantLocation()
        .flatMap(id -> repositories.stock().location(tx, id))
        .map(Location::name)
        .orElse("");
  }

  private boolean contains(String name, String text) {
    Locale locale = texts.language().locale();
    return name.toLowerCase(locale).contains(text.strip().toLowerCase(locale));
  }

  private String millimetres(Length length) {
    return cell(CellText.of(length));
  }

  private String price(Money money) {
    return texts.figures().typed(BigDecimal.valueOf(money.bani(), 2).toPlainString());
  }

  /** With the thousands apart. */
  private String cell(CellText text) {
    return texts.figures().typed(text.in(Locale.ROOT));
  }
}
