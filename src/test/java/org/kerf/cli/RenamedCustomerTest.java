package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.wiring.StationPrograms;

/** A customer is who he is, whatever he is called: what is his stays his. At the terminal. */
class RenamedCustomerTest {

  private static final Path DEMO = Path.of("config", "demo");
  private static final String CUSTOMERS = "Cod;Denumire\nK1;Alfa SRL\nK2;Beta SRL\n";
  private static final String STOCK = "Articol;Fel;Lungime (mm);Bucăți;Loc;Proprietar\n";
  private static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Reper;Material client\n";

  @TempDir Path folder;

  @BeforeEach
  void takeTheWarehouseIn() throws IOException {
    kerf("import", "items", DEMO.resolve("items.csv").toString(), "--yes");
    kerf("import", "places", DEMO.resolve("locations.csv").toString(), "--yes");
    kerf("import", "saws", DEMO.resolve("saws.csv").toString(), "--yes");
    take("customers", CUSTOMERS);
  }

  @Test
  void aRenamedCustomersMaterialIsCutForHim() throws IOException {
    take("stock", STOCK + "IPE-200-S355;bară;12000;1;K01;K1\n");
    take("customers", "Cod;Denumire\nK1;Alfa Construct SA\n");
    take("orders", ORDERS + "C-1;K1;+1;IPE-200-S355;2500;4;a;K1\n");
    assertThat(kerf("plan", "--time-limit", "1s")).contains("bars=1 ").contains(" unmet=0 ");
    assertThat(kerf("check")).startsWith("The store is sound");
  }

  @Test
  void anOrderOfBeforeIsForTheRenamedCustomersMaterialOfLater() throws IOException {
    take("orders", ORDERS + "C-1;K1;+1;IPE-200-S355;2500;4;a;K1\n");
    take("customers", "Cod;Denumire\nK1;Alfa Construct SA\n");
    take("stock", STOCK + "IPE-200-S355;bară;12000;1;K01;K1\n");
    assertThat(kerf("plan", "--time-limit", "1s")).contains("bars=1 ").contains(" unmet=0 ");
  }

  @Test
  void twoCustomersOfOneNameStayApart() throws IOException {
    take("customers", "Cod;Denumire\nK2;Alfa SRL\n");
    take("stock", STOCK + "IPE-200-S355;bară;12000;1;K01;K1\n");
    take("orders", ORDERS + "C-2;K2;+1;IPE-200-S355;2500;4;a;K2\n");
    assertThat(kerf("plan", "--time-limit", "1s")).contains("bars=0 ").contains(" unmet=4 ");
    take("orders", ORDERS + "C-1;K1;+1;IPE-200-S355;2500;4;a;K1\n");
    assertThat(kerf("plan", "--time-limit", "1s")).contains("bars=1 ").contains(" unmet=4 ");
  }

  @Test
  void aNameThatTwoCustomersHaveKeepsTheRowOutAndSaysWhoTheyAre() throws IOException {
    take("customers", "Cod;Denumire\nK2;Alfa SRL\nK3;Gama SRL\n");
    String said =
        take(
            "stock",
            STOCK
                + "IPE-200-S355;bară;12000;1;K01;Gama SRL\n"
                + "IPE-200-S355;bară;12000;1;K01;Alfa SRL\n");
    assertThat(said)
        .contains(
            "line 3: more than one customer is called Alfa SRL: K1, K2. Write the code instead.")
        .contains("stock.csv: 1 new, 0 changed, 0 unchanged, 1 rejected.");
    assertThat(take("orders", ORDERS + "C-1;Alfa SRL;+1;IPE-200-S355;2500;4;a;\n"))
        .contains("line 2: more than one customer is called Alfa SRL: K1, K2.");
  }

  private String take(String kind, String text) throws IOException {
    Path file = folder.resolve(kind + ".csv");
    Files.writeString(file, text);
    return kerf("import", kind, file.toString(), "--yes");
  }

  private String kerf(String... arguments) {
    var out = new StringWriter();
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data").toString();
    new Kerf(StationPrograms.withKeysIn(folder.resolve("keys")))
        .writingTo(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true))
        .run(all);
    return out.toString();
  }
}
