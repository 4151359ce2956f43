package org.kerf.tools.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The demo warehouse "Debitare Carpați SRL": the same seed makes the same files to the byte. The
 * files in {@code config/demo} were made with {@link #SEED}; a test compares.
 */
public final class DemoWarehouse {

  /** The seed of the files in config/demo. */
  public static final long SEED = 20_260_302;

  private DemoWarehouse() {}

  /** The text of each file by its name. */
  public static Map<String, String> files(long seed) {
    List<DemoItem> items = Catalogue.items();
    // Each file has dice of its own, so that a change in one leaves the others as they are.
    List<DemoLine> orders = OrderBook.write(new Random(seed));
    List<StockYard.Unit> stock = StockYard.fill(new Random(seed + 1), items, orders);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("items.csv", items(items));
    files.put("heats.csv", heats());
    files.put("locations.csv", Shop.locations());
    files.put("saws.csv", Shop.saws());
    files.put("customers.csv", Shop.customers());
    files.put("users.csv", Shop.users());
    files.put("printers.csv", Shop.printers());
    files.put("stock.csv", stock(stock));
    files.put("orders.csv", orders(orders));
    return files;
  }

  /** Writes the files into the folder that is the only argument, such as {@code config/demo}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, String> file : files(SEED).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static String items(List<DemoItem> items) {
    var table =
        new TextTable(
            "Cod",
            "Denumire",
            "Categorie",
            "Calitate",
            "Kg/m",
            "Rest minim (mm)",
            "Valoare rest (%)",
            "Preț (lei/m)",
            "Unitate",
            "Resturi maxim",
            "Înălțime profil (mm)",
            "Bucăți în plus");
    for (DemoItem item : items) {
      table.row(
          item.code(),
          item.name(),
          item.category(),
          item.quality(),
          TextTable.decimal(item.kilograms()),
          item.shortestRemnant(),
          item.remnantValue(),
          TextTable.decimal(item.leiPerMetre()),
          item.isCable() ? "m" : "mm",
          item.mostRemnants(),
          item.height(),
          item.mostSurplus());
    }
    return table.text();
  }

  private static String heats() {
    var table =
        new TextTable(
            "Șarjă", "Calitate", "Certificat", "Tip certificat", "Furnizor", "Data certificat");
    for (DemoHeat heat : DemoHeat.all()) {
      table.row(
          heat.number(),
          heat.quality(),
          heat.certificate(),
          heat.certificateType(),
          heat.mill(),
          TextTable.daysAgo(heat.age()));
    }
    return table.text();
  }

  private static String stock(List<StockYard.Unit> stock) {
    var table =
        new TextTable(
            "Articol",
            "Fel",
            "Lungime (mm)",
            "Bucăți",
            "Lot",
            "Șarjă",
            "Locație",
            "Primit",
            "Proprietar");
    // Remnants last, else by location, as somebody would write the list who walks along the racks.
    List<StockYard.Unit> walked =
        stock.stream()
            .sorted(
                Comparator.comparing((StockYard.Unit unit) -> unit.kind().equals("rest"))
                    .thenComparing(StockYard.Unit::location)
                    .thenComparing(unit -> unit.item().code()))
            .toList();
    for (StockYard.Unit unit : walked) {
      table.row(
          unit.item().code(),
          unit.kind(),
          TextTable.millimetres(unit.halves()),
          unit.count(),
          unit.lot(),
          unit.heat(),
          unit.location(),
          TextTable.daysAgo(unit.age()),
          unit.owner());
    }
    return table.text();
  }

  private static String orders(List<DemoLine> orders) {
    var table =
        new TextTable(
            "Comandă",
            "Client",
            "Termen",
            "Prioritate",
            "Articol",
            "Lungime (mm)",
            "Bucăți",
            "Certificat",
            "Șarjă",
            "Reper",
            "Material client",
            "Unghi A (°)",
            "Unghi B (°)");
    for (DemoLine line : orders) {
      table.row(
          line.head().order(),
          line.head().customer(),
          line.head().due(),
          line.head().priority(),
          line.item(),
          TextTable.millimetres(line.halves()),
          line.count(),
          line.certificate(),
          line.heat(),
          line.mark(),
          line.materialOf(),
          line.angleA(),
          line.angleB());
    }
    return table.text();
  }
}
