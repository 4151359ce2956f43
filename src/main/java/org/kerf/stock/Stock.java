package org.kerf.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemColumn;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.item.StockLevel;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementKind;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationColumn;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * Items, locations and what lies there. How many bars a unit has changes only through {@link
 * Ledger}; reservations are kept here, for they are not movements.
 */
public interface Stock {

  Optional<Item> item(Tx tx, ItemId id);

  Optional<Item> itemByCode(Tx tx, String code);

  /**
   * Items whose code, name or grade contains the text, after the given one.
   *
   * @param inactive whether those that are switched off are wanted, instead of the others
   */
  List<Item> items(
      Tx tx, String text, boolean inactive, Sorting<ItemColumn> by, Optional<Item> after, int most);

  /**
   * Items that this barcode stands on: by their list of barcodes, their supplier's code or their
   * own code. Mostly one; those that are switched off are left out.
   */
  List<Item> itemsByBarcode(Tx tx, ItemBarcode barcode);

  /** All that suppliers print on the item, in the order of the text. */
  List<ItemBarcode> barcodes(Tx tx, ItemId item);

  /** From now on the barcode names the item; nothing changes if it does already. */
  void addBarcode(Tx tx, ItemId item, ItemBarcode barcode);

  /** The barcode does not name the item any more. */
  void removeBarcode(Tx tx, ItemId item, ItemBarcode barcode);

  /** Adds the item, or changes the one with its id. */
  void save(Tx tx, Item item);

  Optional<Heat> heat(Tx tx, HeatId id);

  Optional<Heat> heatByNumber(Tx tx, String number);

  /** As {@link #items}, heats by their number. */
  List<Heat> heats(
      Tx tx, String text, boolean inactive, Sorting<HeatColumn> by, Optional<Heat> after, int most);

  void save(Tx tx, Heat heat);

  Optional<Location> locationByName(Tx tx, String name);

  Optional<Location> locationByCode(Tx tx, ShortCode code);

  /** All locations of this code; more than one if stations had the same characters. */
  List<Location> locationsByCode(Tx tx, ShortCode code);

  Optional<Location> location(Tx tx, LocationId id);

  /** All locations, in walking order; a hall has hundreds, not millions. */
  List<Location> locations(Tx tx);

  /**
   * How much lies at each location, in walking order: all that are used, and others while something
   * lies there.
   *
   * @param itemText counts only items whose code, name or grade contains it; blank for all
   */
  List<LocationFill> fills(Tx tx, String itemText);

  /** As {@link #items}, locations by their name and code. */
  List<Location> locations(
      Tx tx,
      String text,
      boolean inactive,
      Sorting<LocationColumn> by,
      Optional<Location> after,
      int most);

  /** Locations that are used whose name, zone or code contains the text, in walking order. */
  List<Location> searchLocations(Tx tx, String text, int most);

  void save(Tx tx, Location location);

  Optional<StockUnit> unit(Tx tx, UnitId id);

  Optional<UnitLine> line(Tx tx, UnitId id);

  /** The oldest unit of this code. */
  Optional<UnitLine> lineByCode(Tx tx, ShortCode code);

  /**
   * All units of this code, the oldest first; more than one if stations had the same characters.
   */
  List<UnitLine> linesByCode(Tx tx, ShortCode code);

  /** Which of these codes a unit has. */
  Set<ShortCode> used(Tx tx, List<ShortCode> codes);

  /**
   * Units of the item that a plan may use, at most so many: free, and with bars that are not
   * reserved.
   */
  List<UnitLine> available(Tx tx, ItemId item, Owner owner, int most);

  /** The longest bar of the item that a plan may use; empty where there is none. */
  Optional<Length> longestFree(Tx tx, ItemId item, Owner owner);

  /** How many remnants of the item are here, whatever they are reserved for. */
  int remnantsOf(Tx tx, ItemId item, Owner owner);

  /** How many pieces of each length were cut ahead, are here and are not reserved. */
  Map<Length, Integer> cutAhead(Tx tx, ItemId item, Owner owner);

  /** The classes after the given item code in its order, at most {@code most} items at a time. */
  List<LengthClass> lengthClasses(Tx tx, StockFilter filter, String afterItemCode, int most);

  /** The classes after the given one, in an order that the person chose. */
  List<LengthClass> lengthClasses(
      Tx tx, StockFilter filter, Sorting<ClassColumn> by, Optional<LengthClass> after, int most);

  /** Units behind a length class, the longest first. */
  List<UnitLine> unitsOf(Tx tx, StockFilter filter, LengthClass lengthClass, int most);

  /** Remnants and what was cut ahead, after the given one, in an order that the person chose. */
  List<UnitLine> remnants(
      Tx tx, RemnantFilter filter, Sorting<RemnantColumn> by, Optional<UnitLine> after, int most);

  /** Remnants of any age, the oldest first. */
  default List<UnitLine> remnants(Tx tx, String text, Optional<UnitLine> after, int most) {
    return remnants(
        tx,
        new RemnantFilter(text, Optional.empty(), false),
        Sorting.descending(RemnantColumn.AGE),
        after,
        most);
  }

  /** What lies at a location, by code. */
  List<StockUnit> unitsAt(Tx tx, LocationId location);

  /** Units cut from this one. */
  List<UnitLine> children(Tx tx, UnitId parent, int most);

  /** Units whose code, item or heat begins with the text, for the search of everything. */
  List<UnitLine> search(Tx tx, String text, int most);

  /** The items that have a minimum and are worked with, by their codes. */
  List<StockLevel> levels(Tx tx);

  /**
   * How much of each item with a minimum was used up since then, by movements of these kinds and
   * what took them back.
   */
  Map<ItemId, Length> used(Tx tx, Instant since, Set<MovementKind> kinds);

  /** Of which items this station has said that less than their minimum is available. */
  Set<ItemId> low(Tx tx);

  void setLow(Tx tx, ItemId item, boolean low);

  List<Item> searchItems(Tx tx, String text, int most);

  /** How many remnants are here, and units cut ahead. */
  int countRemnants(Tx tx);

  /** Whether anything lies here as it came in. */
  boolean anyStock(Tx tx);

  void create(Tx tx, List<NewUnit> units);

  /** Keeps how many bars of each unit plans have. */
  void setReserved(Tx tx, Map<UnitId, Integer> counts);

  /**
   * Nobody may use the unit until somebody decides; why is said beside it. Of a unit that is gone,
   * once it comes back.
   */
  void hold(Tx tx, UnitId unit, String reason);

  /** What was held may be used again. */
  void endHold(Tx tx, UnitId unit);

  /**
   * What came in by documents of these kinds since then, is here and was never moved, the newest
   * first.
   */
  List<UnitLine> notMoved(Tx tx, Collection<DocumentKind> kinds, Instant since, int most);

  /**
   * The location, other than its own, with most bars of the unit's item and owner; none that
   * nothing is put to any more.
   *
   * @param length which bars are asked for; empty for any
   */
  Optional<Location> holding(Tx tx, StockUnit unit, Optional<Length> length);

  /** The first location in walking order where nothing lies. */
  Optional<Location> emptyLocation(Tx tx);

  /** Units that are held until somebody decides, the newest first. */
  List<UnitLine> held(Tx tx, int most);

  int countHeld(Tx tx);

  /** Remnants and what was cut ahead, older than this, that nobody reserved. */
  int remnantsOlderThan(Tx tx, Instant since);
}
