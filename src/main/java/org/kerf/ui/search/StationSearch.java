package org.kerf.ui.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.search.ScanOpening.Answer;
import org.kerf.ui.search.ScanOpening.UnitWords;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What Ctrl+K finds in the warehouse: whole short codes, locations, items, stock units by code or
 * heat, heats with their genealogy, orders.
 */
public final class StationSearch {

  private final WarehouseSearch search;
  private final Texts texts;
  private final Navigation navigation;
  private final Supplier<LocalDate> today;
  private final ScanOpening opening;

  /**
   * @param navigation opens the page of a hit
   * @param today of the clock on the wall
   */
  public StationSearch(
      WarehouseSearch search, Texts texts, Navigation navigation, Supplier<LocalDate> today) {
    this.search = search;
    this.texts = texts;
    this.navigation = navigation;
    this.today = today;
    this.opening = new ScanOpening(search);
  }

  /** In the order in which their hits stand. */
  public List<SearchProvider> providers() {
    return List.of(
        this::codes,
        this::locations,
        this::items,
        this::heats,
        this::units,
        this::orders,
        this::counts);
  }

  /**
   * A code of a location, a plan or a document; units and orders are found by what they contain.
   */
  private List<Hit> codes(String text, int most) throws StationFault {
    Optional<ShortCode> code = ShortCode.parse(text);
    if (code.isEmpty()) {
      return List.of();
    }
    Ikon icon =
        switch (code.get().kind()) {
          case LOCATION -> Material2MZ.PLACE;
          case PLAN -> Material2AL.CONTENT_CUT;
          case DOCUMENT -> Material2AL.DESCRIPTION;
          case BAR, PIECE, REMNANT, ORDER -> Material2AL.LABEL;
        };
    return switch (opening.find(code.get())) {
      case Answer.Opens opens -> found(List.of(opens), icon);
      case Answer.Choice choice -> found(choice.things(), icon);
      case Answer.Unknown unknown -> List.of();
    };
  }

  private List<Hit> found(List<Answer.Opens> things, Ikon icon) {
    return things.stream()
        .filter(thing -> !thing.pageId().equals("unit") && !thing.pageId().equals("order"))
        .map(thing -> hit(thing, icon))
        .toList();
  }

  private Hit hit(Answer.Opens opens, Ikon icon) {
    return new Hit(
        texts.of(opens.kind()),
        opens.name(),
        texts.of(opens.detail()),
        icon,
        () -> navigation.open(opens.pageId(), opens.argument()));
  }

  /** Opens what lies there; a whole code is found as such. */
  private List<Hit> locations(String text, int most) throws StationFault {
    if (ShortCode.parse(text).isPresent()) {
      return List.of();
    }
    return search.locations(text, most).stream()
        .map(
            location ->
                hit(
                    "find.place",
                    location.name(),
                    Words.plain(location.zone()),
                    Material2MZ.PLACE,
                    "stock",
                    location.name()))
        .toList();
  }

  private List<Hit> items(String text, int most) throws StationFault {
    List<Item> found = search.items(text, most);
    List<Hit> hits = new ArrayList<>();
    for (Item item : found) {
      String detail = item.grade().isEmpty() ? item.code() : item.code() + " · " + item.grade();
      hits.add(
          hit(
              "find.item",
              item.name(),
              Words.plain(detail),
              Material2MZ.VIEW_LIST,
              "stock",
              item.code()));
    }
    return hits;
  }

  private List<Hit> units(String text, int most) throws StationFault {
    List<UnitLine> found = search.units(text, most);
    return found.stream().map(line -> unit(line, hasTwin(line, found))).toList();
  }

  private static boolean hasTwin(UnitLine line, List<UnitLine> found) {
    return found.stream().filter(each -> each.unit().code().equals(line.unit().code())).count() > 1;
  }

  /**
   * @param twin whether another unit has its code
   */
  private Hit unit(UnitLine line, boolean twin) {
    ShortCode code = line.unit().code();
    String argument = twin ? line.unit().id().text() : code.text();
    return new Hit(
        texts.of("find.unit.kind"),
        code.spaced(),
        texts.of(UnitWords.kind(line)) + " · " + texts.of(UnitWords.detail(line)),
        Material2MZ.STRAIGHTEN,
        () -> navigation.open("unit", argument));
  }

  /** Opens where the heat came from and what became of it. */
  private List<Hit> heats(String text, int most) throws StationFault {
    return search.heats(text, most).stream()
        .map(
            heat ->
                hit(
                    "find.heat",
                    heat.number(),
                    Words.plain(
                        Stream.of(heat.certificate(), heat.supplier())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · "))),
                    Material2AL.ACCOUNT_TREE,
                    "genealogy",
                    heat.id().subject().text()))
        .toList();
  }

  private List<Hit> orders(String text, int most) throws StationFault {
    List<CutOrder> found = search.orders(text, most);
    List<Hit> hits = new ArrayList<>();
    for (CutOrder order : found) {
      String due = texts.figures().day(order.due().toLocalDate(), today.get());
      Words detail =
          Words.of("find.order.detail", order.customerName(), due, order.code().spaced());
      hits.add(
          hit("find.order", order.number(), detail, Material2AL.LIST_ALT, "order", order.number()));
    }
    return hits;
  }

  /** Counts by their code or by what they count, for those who may open them. */
  private List<Hit> counts(String text, int most) throws StationFault {
    if (ShortCode.parse(text).isPresent()) {
      return List.of();
    }
    return search.counts(text, most).stream().map(ScanOpening::count).map(this::count).toList();
  }

  /** Who may not decide about it is led to the list, to count. */
  private Hit count(Answer.Opens opens) {
    return new Hit(
        texts.of(opens.kind()),
        opens.name(),
        texts.of(opens.detail()),
        Material2AL.EXPOSURE,
        () ->
            navigation.open(
                navigation.access(opens.pageId()).isAllowed() ? opens.pageId() : "counts",
                opens.argument()));
  }

  private Hit hit(
      String kind, String name, Words detail, Ikon icon, String pageId, String argument) {
    return hit(new Answer.Opens(pageId, argument, Words.of(kind), name, detail), icon);
  }
}
