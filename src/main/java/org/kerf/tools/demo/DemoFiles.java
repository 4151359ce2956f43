package org.kerf.tools.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.UseCases;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** Takes the demo warehouse in, through the same import as any warehouse's files. */
public final class DemoFiles {

  private static final String PRINTERS = "printers.csv";
  private static final Map<ImportKind, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put(ImportKind.USERS, "users.csv");
    FILES.put(ImportKind.CUSTOMERS, "customers.csv");
    FILES.put(ImportKind.ITEMS, "items.csv");
    FILES.put(ImportKind.HEATS, "heats.csv");
    FILES.put(ImportKind.PLACES, "locations.csv");
    FILES.put(ImportKind.SAWS, "saws.csv");
    FILES.put(ImportKind.STOCK, "stock.csv");
    FILES.put(ImportKind.ORDERS, "orders.csv");
  }

  private final Path folder;

  /** The demo files below the program's folder. */
  public DemoFiles(Path program) {
    this.folder = program.resolve("config").resolve("demo");
  }

  /** Puts the demo's printer list into a data folder that has none. */
  public void setUpPrinters(Path data) throws StationFault {
    try {
      Files.createDirectories(data);
      Path target = data.resolve(PRINTERS);
      if (!Files.exists(target)) {
        Files.copy(folder.resolve(PRINTERS), target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.DEMO_NOT_SET_UP, data);
    }
  }

  /**
   * Takes in all files that were not taken in yet.
   *
   * @param today what the files' relative days count from
   */
  public void takeIn(UseCases useCases, LocalDate today, ImportWatcher watcher)
      throws StationFault {
    takeIn(useCases, today, watcher, kind -> {});
  }

  /**
   * As above.
   *
   * @param onFile receives which file is next
   * @return whether all were looked at, else the watcher has seen enough
   */
  public boolean takeIn(
      UseCases useCases, LocalDate today, ImportWatcher watcher, Consumer<ImportKind> onFile)
      throws StationFault {
    for (Map.Entry<ImportKind, String> file : FILES.entrySet()) {
      if (watcher.enough()) {
        return false;
      }
      onFile.accept(file.getKey());
      takeIn(useCases, file.getKey(), today, watcher);
    }
    return !watcher.enough();
  }

  /** Takes the people in and nothing else: for a station that gets the rest from its centre. */
  public void takeInPeople(UseCases useCases, LocalDate today, ImportWatcher watcher)
      throws StationFault {
    takeIn(useCases, ImportKind.USERS, today, watcher);
  }

  private void takeIn(UseCases useCases, ImportKind kind, LocalDate today, ImportWatcher watcher)
      throws StationFault {
    Path file = folder.resolve(String.valueOf(FILES.get(kind)));
    ImportPreview preview =
        useCases.importFile().preview(kind, file, ReadingRules.asking(today), watcher);
    if (preview instanceof ImportPreview.Ready ready && !ready.changesNothing()) {
      useCases.importFile().run(useCases.command(ProgramUsers.DEMO), ready, watcher);
    }
  }
}
