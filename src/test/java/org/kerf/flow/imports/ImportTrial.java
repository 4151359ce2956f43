package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.store.ImportedFileStore;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.ImportKind;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.StationFault;

/** Files taken into a small workshop, each with a name and a text. */
public abstract class ImportTrial {

  static final ReadingRules RULES = ReadingRules.asking(LocalDate.of(2026, 11, 27));
  static final String CUSTOMERS = "Cod;Denumire\nK1;Construct Țigla SRL\nK2;Hale SRL\n";
  public static final String STOCK = "Cod;Articol;Fel;Lungime (mm);Bucăți;Loc;Proprietar\n";
  public static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Reper;Material client\n";

  @TempDir Path folder;
  @TempDir Path files;
  public Workshop shop;
  ImportFile imports;

  @BeforeEach
  void open() throws Exception {
    shop = Workshop.in(folder);
    imports =
        new ImportFile(
            shop.booking,
            shop.reading,
            shop.repositories,
            new UserStore(),
            new ImportedFileStore());
    take(ImportKind.CUSTOMERS, "customers.csv", CUSTOMERS);
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
  }

  public final ImportFile.Result take(ImportKind kind, String name, String text)
      throws IOException, StationFault {
    return imports.run(shop.command(), ready(kind, name, text), ImportWatcher.PATIENT);
  }

  public final ImportPreview.Ready ready(ImportKind kind, String name, String text)
      throws IOException, StationFault {
    ImportPreview preview = preview(kind, name, text);
    assertThat(preview).isInstanceOf(ImportPreview.Ready.class);
    return (ImportPreview.Ready) preview;
  }

  final ImportPreview preview(ImportKind kind, String name, String text)
      throws IOException, StationFault {
    Path file = files.resolve(name);
    Files.writeString(file, text);
    return imports.preview(kind, file, RULES, ImportWatcher.PATIENT);
  }
}
