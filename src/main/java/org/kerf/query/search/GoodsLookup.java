package org.kerf.query.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.scanning.RomanianLayout;
import org.kerf.scanning.gs1.Gs1Elements;
import org.kerf.scanning.gs1.Gs1Fault;
import org.kerf.scanning.gs1.Gs1Parser;
import org.kerf.scanning.gs1.Gs1Parser.Programming;
import org.kerf.scanning.gs1.Gs1Reading;
import org.kerf.scanning.gs1.Gtin;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ScannedGoods;

/** What a text means that was scanned and is no code of ours. To be asked on a worker. */
public final class GoodsLookup {

  /** What it means. */
  public sealed interface Answer {

    /** A barcode of trade that can't be understood. */
    record Faulty(Gs1Fault fault) implements Answer {}

    /**
     * It says something of goods, or may.
     *
     * @param barcode what names the item; empty if the barcode says only more about it
     * @param items the items that have this barcode here
     * @param elements what it says, if it is a barcode of trade
     * @param otherCase a heat that is known, where the lot differs from it by small and capital
     *     letters alone: Caps Lock turns them about
     */
    record Goods(
        Optional<ItemBarcode> barcode,
        List<Item> items,
        ScannedGoods label,
        Optional<Gs1Elements> elements,
        Optional<String> otherCase)
        implements Answer {

      public Goods {
        items = List.copyOf(items);
      }
    }

    /** It can't be a barcode. */
    record Nothing() implements Answer {}
  }

  private final Reading reading;
  private final Repositories repositories;
  private final Gs1Parser parser = new Gs1Parser();

  public GoodsLookup(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /** Looks it up. */
  public Answer find(String scanned, Programming programming) throws StationFault {
    String text = RomanianLayout.undone(scanned);
    return switch (parser.read(text, programming)) {
      case Gs1Reading.Refused(Gs1Fault fault) -> new Answer.Faulty(fault);
      case Gs1Reading.Understood(Gs1Elements elements, var missing) ->
          reading.<Answer>of(
              tx ->
                  goods(
                      tx,
                      elements.gtin().map(Gtin::digits).map(ItemBarcode::new),
                      Optional.of(elements)));
      case Gs1Reading.NotGs1() -> {
        Optional<ItemBarcode> barcode = ItemBarcode.of(Gs1Parser.withoutSymbology(text));
        yield barcode.isEmpty()
            ? new Answer.Nothing()
            : reading.<Answer>of(tx -> goods(tx, barcode, Optional.empty()));
      }
    };
  }

  private Optional<String> otherCase(Tx tx, String lot) {
    if (repositories.stock().heatByNumber(tx, lot).isPresent()) {
      return Optional.empty();
    }
    String turned =
        lot.codePoints()
            .map(
                c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return repositories.stock().heatByNumber(tx, turned).map(Heat::number);
  }

  private Answer goods(Tx tx, Optional<ItemBarcode> barcode, Optional<Gs1Elements> elements) {
    List<Item> items =
        barcode.map(code -> repositories.stock().itemsByBarcode(tx, code)).orElse(List.of());
    Optional<String> lot = elements.flatMap(Gs1Elements::lot);
    var label =
        new ScannedGoods(
            items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty(),
            lot,
            lot.flatMap(number -> repositories.stock().heatByNumber(tx, number))
                .filter(heat -> !heat.inactive()),
            elements.map(Gs1Elements::count).orElse(OptionalInt.empty()),
            elements.flatMap(Gs1Elements::length));
    return new Answer.Goods(barcode, items, label, elements, lot.flatMap(it -> otherCase(tx, it)));
  }
}
