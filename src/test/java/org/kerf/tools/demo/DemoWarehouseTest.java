package org.kerf.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.CustomerRow;
import org.kerf.erp.csv.sheet.HeatRow;
import org.kerf.erp.csv.sheet.ItemRow;
import org.kerf.erp.csv.sheet.LocationRow;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.erp.csv.sheet.SawRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.erp.csv.sheet.StockRow;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;

class DemoWarehouseTest {

  private static final Path FOLDER = Path.of("config", "demo");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** Marks of the lines that the demo means not to be possible. */
  private static final Set<String> IMPOSSIBLE = Set.of("stâlp S9", "prag PR1");

  private final List<ItemRow> items = read("items.csv", Sheets.ITEMS);
  private final List<StockRow> stock = read("stock.csv", StockSheets.STOCK);
  private final List<OrderRow> orders = read("orders.csv", StockSheets.ORDERS);
  private final List<HeatRow> heats = read("heats.csv", Sheets.HEATS);
  private final List<SawRow> saws = read("saws.csv", Sheets.SAWS);

  @Test
  void theFilesAreThoseOfTheSeedToTheByte() throws IOException {
    for (Map.Entry<String, String> file : DemoWarehouse.files(DemoWarehouse.SEED).entrySet()) {
      assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theWarehouseIsAsLargeAsPromised() {
    List<StockRow> remnants = stock.stream().filter(DemoWarehouseTest::isRemnant).toList();

    assertThat(items).hasSizeGreaterThanOrEqualTo(60);
    assertThat(read("locations.csv", Sheets.LOCATIONS)).hasSize(40);
    assertThat(saws).hasSize(2);
    assertThat(read("users.csv", Sheets.USERS)).hasSize(6);
    assertThat(read("printers.csv", Sheets.PRINTERS)).hasSize(1);
    assertThat(remnants).hasSize(80);
    assertThat(remnants.stream().map(StockRow::received).distinct()).hasSizeGreaterThan(40);
    assertThat(stock.stream().filter(row -> !isRemnant(row)).mapToInt(StockRow::count).sum())
        .isEqualTo(400);
    assertThat(orders.stream().map(OrderRow::order).distinct()).hasSize(25);
    assertThat(orders).hasSizeGreaterThanOrEqualTo(120);
    assertThat(orders.stream().mapToInt(OrderRow::count).sum()).isBetween(400, 700);
    assertThat(orders.stream().map(OrderRow::customer).distinct()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(orders.stream().map(OrderRow::due).distinct()).hasSizeGreaterThan(10);
  }

  @Test
  void whatTheRowsNameIsThere() {
    List<String> itemCodes = items.stream().map(ItemRow::code).toList();
    List<String> customers =
        read("customers.csv", Sheets.CUSTOMERS).stream().map(CustomerRow::code).toList();
    List<String> locations =
        read("locations.csv", Sheets.LOCATIONS).stream().map(LocationRow::code).toList();

    assertThat(itemCodes).containsAll(stock.stream().map(StockRow::item).toList());
    assertThat(itemCodes).containsAll(orders.stream().map(OrderRow::item).toList());
    assertThat(customers).containsAll(orders.stream().map(OrderRow::customer).toList());
    assertThat(locations).containsAll(stock.stream().map(StockRow::location).toList());
    assertThat(locations).containsAll(saws.stream().map(SawRow::location).toList());
    for (StockRow row : stock) {
      assertThat(row.owner().isEmpty() || customers.contains(row.owner())).isTrue();
      if (!row.heat().isEmpty()) {
        HeatRow heat = heat(row.heat()).orElseThrow();
        assertThat(heat.quality()).isEqualTo(item(row.item()).quality());
        assertThat(heat.certified()).isBefore(row.received());
      }
    }
  }

  @Test
  void remnantsAreNoShorterThanTheirItemKeepsAndOneItemHasTooMany() {
    Map<String, Long> counts =
        stock.stream()
            .filter(DemoWarehouseTest::isRemnant)
            .collect(Collectors.groupingBy(StockRow::item, Collectors.counting()));

    assertThat(stock.stream().filter(DemoWarehouseTest::isRemnant))
        .noneMatch(row -> row.length().isShorterThan(item(row.item()).shortestRemnant()));
    assertThat(counts.entrySet())
        .filteredOn(entry -> entry.getValue() > item(entry.getKey()).mostRemnants())
        .extracting(Map.Entry::getKey)
        .containsExactly("SHS-40x3");
  }

  @Test
  void theStockSufficesForAllOrdersButTheTwoLinesMeantToFail() {
    List<OrderRow> unmet = unmet(stock, orders.stream().filter(this::isPossible).toList());
    List<OrderRow> failing = orders.stream().filter(line -> !isPossible(line)).toList();

    assertThat(unmet).isEmpty();
    assertThat(failing).hasSize(2);
    for (OrderRow line : failing) {
      assertThat(unmet(stock, List.of(line))).as(line.mark()).isNotEmpty();
    }
  }

  @Test
  void fourRemnantsAreUsedUpToTheLastHalfMillimetreOnSaw1AndOneIsAPieceAlready() {
    SawRow saw = saws.getFirst();
    List<String> exact = new ArrayList<>();
    for (OrderRow line : orders) {
      Length used =
          saw.headTrim()
              .plus(line.length().times(line.count()))
              .plus(saw.kerf().times(line.count() - 1));
      stock.stream()
          .filter(row -> isRemnant(row) && row.item().equals(line.item()))
          .filter(row -> row.length().equals(used) || row.length().equals(line.length()))
          .forEach(row -> exact.add(line.mark()));
    }

    assertThat(exact)
        .containsExactlyInAnyOrder(
            "montant colț MK1",
            "talpă colț TK1",
            "grindă scurtă GS1",
            "colțar lung KL1",
            "stâlp capăt SC1");
  }

  @Test
  void onePieceIsAsLongAsItsBar() {
    assertThat(orders)
        .filteredOn(
            line ->
                stock.stream()
                    .anyMatch(
                        row ->
                            !isRemnant(row)
                                && row.item().equals(line.item())
                                && row.length().equals(line.length())))
        .extracting(OrderRow::mark)
        .containsExactly("riglă lungă RL1");
  }

  @Test
  void massesAreThoseOfThePublishedTables() {
    assertThat(SectionMass.hollow(40, 20, 2)).isEqualByComparingTo("1.68");
    assertThat(SectionMass.hollow(60, 40, 3)).isEqualByComparingTo("4.25");
    assertThat(SectionMass.hollow(80, 80, 4)).isEqualByComparingTo("9.22");
    assertThat(SectionMass.hollow(100, 100, 5)).isEqualByComparingTo("14.4");
    assertThat(SectionMass.pipe("48.3", 3)).isEqualByComparingTo("3.35");
    assertThat(SectionMass.pipe("114.3", 5)).isEqualByComparingTo("13.5");
    assertThat(SectionMass.flat(100, 10)).isEqualByComparingTo("7.85");
    assertThat(SectionMass.round(20)).isEqualByComparingTo("2.47");
    assertThat(SectionMass.aluminium(250)).isEqualByComparingTo(new BigDecimal("0.675"));
  }

  @Test
  void textsHaveCommasBelowAndTaxNumbersBelongToNobody() throws IOException {
    String all = String.join("", DemoWarehouse.files(DemoWarehouse.SEED).values());

    assertThat(all).contains("ă", "â", "î", "ș", "ț").doesNotContain("ş", "ţ", "Ş", "Ţ");
    for (CustomerRow customer : read("customers.csv", Sheets.CUSTOMERS)) {
      assertThat(passesTheOfficialCheck(customer.taxNumber())).as(customer.name()).isFalse();
    }
    assertThat(passesTheOfficialCheck("RO99000018")).isTrue();
  }

  /**
   * Check digit of a Romanian CIF: weights 7 5 3 2 1 7 5 3 2 from the right-aligned nine digits,
   * times 10, mod 11.
   */
  private static boolean passesTheOfficialCheck(String taxNumber) {
    String digits = "0".repeat(12 - taxNumber.length()) + taxNumber.substring(2);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * ("753217532".charAt(i) - '0');
    }
    return sum * 10 % 11 % 10 == digits.charAt(9) - '0';
  }

  private boolean isPossible(OrderRow line) {
    return !IMPOSSIBLE.contains(line.mark());
  }

  /**
   * Cuts on saw 1, longest pieces first, lines with wishes before those without, from bars and
   * remnants alike: a plain check that enough is there, not a good plan.
   */
  private List<OrderRow> unmet(List<StockRow> rows, List<OrderRow> lines) {
    List<Rest> rests = new ArrayList<>();
    for (StockRow row : rows) {
      for (int i = 0; i < row.count(); i++) {
        rests.add(new Rest(row, row.length().minus(saws.getFirst().headTrim())));
      }
    }
    List<OrderRow> unmet = new ArrayList<>();
    List<OrderRow> ordered =
        lines.stream()
            .sorted(
                Comparator.comparing((OrderRow line) -> line.heat().isEmpty())
                    .thenComparing(line -> line.certificate().isEmpty())
                    .thenComparing(OrderRow::length, Comparator.reverseOrder()))
            .toList();
    for (OrderRow line : ordered) {
      for (int i = 0; i < line.count(); i++) {
        if (rests.stream().noneMatch(rest -> rest.cut(line))) {
          unmet.add(line);
        }
      }
    }
    return unmet;
  }

  /** What is left of one bar. */
  private final class Rest {
    private final StockRow row;
    private Length left;

    Rest(StockRow row, Length left) {
      this.row = row;
      this.left = left;
    }

    boolean cut(OrderRow line) {
      Length kerf = saws.getFirst().kerf();
      Length needed = line.length().plus(kerf).plus(saws.getFirst().clamp());
      boolean fits = left.equals(line.length()) || !left.isShorterThan(needed);
      if (!fits || !suits(line)) {
        return false;
      }
      left = left.minusOrZero(line.length().plus(kerf));
      return true;
    }

    private boolean suits(OrderRow line) {
      return row.item().equals(line.item())
          && row.owner().equals(line.materialOf())
          && (line.heat().isEmpty() || line.heat().equals(row.heat()))
          && (line.certificate().isEmpty()
              || heat(row.heat())
                  .filter(heat -> heat.certificateType().equals(line.certificate()))
                  .isPresent());
    }
  }

  private static boolean isRemnant(StockRow row) {
    return row.kind() == StockRow.Kind.REMNANT;
  }

  private ItemRow item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
  }

  private Optional<HeatRow> heat(String number) {
    return heats.stream().filter(heat -> heat.number().equals(number)).findFirst();
  }

  private static <T> List<T> read(String file, SheetType<T> type) {
    return switch (open(file).read(type, ReadingRules.asking(TODAY))) {
      case SheetReading.Unfit<T>(var reason) ->
          throw new AssertionError(file + ": " + reason.text(Locale.ENGLISH));
      case SheetReading.Rows<T> rows -> {
        assertThat(rows.notes()).as(file).isEmpty();
        yield rows.stream().map(result -> accepted(file, result)).toList();
      }
    };
  }

  private static <T> T accepted(String file, RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> read.row();
      case RowResult.Rejected<T> rejected ->
          throw new AssertionError(file + " line " + rejected.line() + ": " + rejected.reason());
    };
  }

  private static CsvTable open(String file) {
    try {
      return switch (CsvTable.open(FOLDER.resolve(file))) {
        case CsvTable.Opening.Opened(CsvTable table) -> table;
        case CsvTable.Opening.Refused(var reason) ->
            throw new AssertionError(file + ": " + reason.text(Locale.ENGLISH));
      };
    } catch (StationFault fault) {
      throw new AssertionError(fault);
    }
  }
}
