package org.kerf.flow.labels;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Ids;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitShape;

/** Fills in the labels of what the saw makes. */
public final class LabelWriting {

  private final Repositories repositories;
  private final Ids ids;
  private final LabelSettings settings;

  public LabelWriting(Repositories repositories, Ids ids, LabelSettings settings) {
    this.repositories = repositories;
    this.ids = ids;
    this.settings = settings;
  }

  public LabelJob piece(Tx tx, UnitLine unit, CutLine line, Actor by, Instant at) {
    CutOrder order = repositories.orders().order(tx, line.order()).orElseThrow();
    var fields = common(tx, unit, by, at);
    fields.put(LabelField.ORDER, order.number());
    fields.put(LabelField.LINE, line.mark().isEmpty() ? "" + line.number() : line.mark());
    fields.put(LabelField.CUSTOMER, order.customerName());
    if (!line.ends().areSquare()) {
      fields.put(LabelField.ANGLES, settings.ends(line.ends()));
      fields.put(LabelField.MASS, mass(tx, unit, line));
    }
    fields.put(LabelField.DUE, settings.date(order.due().toLocalDate()));
    return job(tx, unit.unit().code(), LabelKind.PIECE, "piece", fields, by, at);
  }

  /** What slanted ends take away is not weighed. */
  private String mass(Tx tx, UnitLine unit, CutLine line) {
    Item item = repositories.stock().item(tx, unit.unit().item()).orElseThrow();
    PieceShape shape = new PieceShape(unit.unit().length(), line.ends());
    Length material = new SlantedCuts(item.height(), Length.ZERO).material(shape);
    return settings.mass(item.massPerMetre().perMetreOver(material));
  }

  /** Of a remnant, or with another word of a piece for stock. */
  public LabelJob remnant(Tx tx, UnitLine unit, Actor by, Instant at) {
    String template = unit.unit().isCutAhead() ? "stock" : "remnant";
    return job(
        tx, unit.unit().code(), LabelKind.REMNANT, template, common(tx, unit, by, at), by, at);
  }

  /** Of a bar or a bundle that came in; a bundle says how many bars it has. */
  public LabelJob bar(Tx tx, UnitLine unit, Actor by, Instant at) {
    var fields = common(tx, unit, by, at);
    int count = unit.unit().onHand();
    if (unit.unit().shape() == UnitShape.BUNDLE) {
      fields.put(LabelField.COUNT, settings.count(count));
      fields.put(LabelField.MASS, mass(tx, unit.unit(), count));
    }
    fields.put(LabelField.DATE, settings.date(unit.unit().since()));
    return job(tx, unit.unit().code(), LabelKind.BAR, "bar", fields, by, at);
  }

  private String mass(Tx tx, StockUnit unit, int count) {
    Item item = repositories.stock().item(tx, unit.item()).orElseThrow();
    Mass each = item.massPerMetre().perMetreOver(unit.length());
    return settings.mass(Mass.ofGrams(Math.multiplyExact(each.grams(), count)));
  }

  /** Of a location, to be scanned where something is put there. */
  public LabelJob location(Tx tx, Location location, Actor by, Instant at) {
    var fields = new EnumMap<LabelField, String>(LabelField.class);
    fields.put(LabelField.CODE, location.code().text());
    fields.put(LabelField.PLACE, location.name());
    return job(tx, location.code(), LabelKind.LOCATION, "location", fields, by, at);
  }

  private Map<LabelField, String> common(Tx tx, UnitLine unit, Actor by, Instant at) {
    Item item = repositories.stock().item(tx, unit.unit().item()).orElseThrow();
    var fields = new EnumMap<LabelField, String>(LabelField.class);
    fields.put(LabelField.CODE, unit.unit().code().text());
    fields.put(LabelField.ITEM, item.name());
    fields.put(LabelField.ITEM_CODE, item.code());
    fields.put(LabelField.GRADE, item.grade());
    fields.put(LabelField.LENGTH, settings.length(unit.unit().length(), item.unit()));
    fields.put(
        LabelField.MASS, settings.mass(item.massPerMetre().perMetreOver(unit.unit().length())));
    fields.put(LabelField.HEAT, unit.heatNumber());
    fields.put(LabelField.LOT, unit.unit().lot());
    fields.put(LabelField.CERTIFICATE, unit.certificate());
    fields.put(LabelField.OWNER, unit.ownerName());
    fields.put(LabelField.PLACE, unit.locationName());
    fields.put(LabelField.DATE, settings.date(at));
    fields.put(LabelField.USER, by.name());
    unit.unit()
        .parent()
        .flatMap(parent -> repositories.stock().unit(tx, parent))
        .ifPresent(parent -> fields.put(LabelField.PARENT, parent.code().text()));
    return fields;
  }

  /** The printer that is wanted, if it is in use; else that which labels of this kind go to. */
  String printer(Tx tx, LabelKind kind, Optional<PrinterId> wanted) {
    return wanted
        .flatMap(id -> repositories.printers().printer(tx, id))
        .filter(printer -> !printer.inactive())
        .map(LabelPrinter::name)
        .orElseGet(() -> settings.printer(repositories.printers(), tx, kind));
  }

  /** The label and its copies: of what has one label only, itself. */
  List<LabelJob> several(LabelJob job, int copies) {
    int more = job.kind().mayHaveCopies() ? copies - 1 : 0;
    return Stream.concat(
            Stream.of(job),
            IntStream.range(0, more).mapToObj(i -> job.copy(new LabelId(ids.next()))))
        .toList();
  }

  private LabelJob job(
      Tx tx,
      ShortCode code,
      LabelKind kind,
      String template,
      Map<LabelField, String> fields,
      Actor by,
      Instant at) {
    var content = new LabelContent(template, settings.language(), new LinkedHashMap<>(fields));
    return LabelJob.queued(
        new LabelId(ids.next()),
        code,
        kind,
        content,
        printer(tx, kind, Optional.empty()),
        by.name(),
        at);
  }
}
