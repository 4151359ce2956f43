package org.kerf.tools.bench.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.UseCases;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.imports.Repeats;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.UnitOrigin;

/**
 * How long a file of stock takes to come in, beside the same rows written by batched JDBC into the
 * same tables: units, documents, movements and journal, with their indexes and seals, but without
 * reading a file, looking anything up or judging a row.
 */
public final class ImportBench {

  private static final int ROUNDS = 2;
  private static final int A_DOCUMENT = 500;
  private static final double SECOND = 1e9;

  private record Named(UUID id, String name) {}

  private final Transactions store;
  private final UseCases useCases;
  private final Identities ids;
  private final GeneratedStock stock;
  private final GeneratedLedger ledger;
  private final SplittableRandom random;
  private final Path folder;
  private final Consumer<String> line;
  private final List<GeneratedItem> items = new ArrayList<>();
  private final List<Named> locations = new ArrayList<>();
  private final List<Named> heats = new ArrayList<>();

  /**
   * @param store of a generated warehouse
   * @param station the two characters that its codes begin with
   * @param folder for the file that is taken in
   * @param line is given the report, the last line with the figures
   */
  public ImportBench(
      Transactions store,
      UseCases useCases,
      String station,
      long seed,
      Path folder,
      Consumer<String> line) {
    var rows = new RawRows(store);
    this.store = store;
    this.useCases = useCases;
    this.random = new SplittableRandom(seed);
    this.ids = new Identities(rows, station, random.split());
    this.stock = new GeneratedStock(rows);
    this.ledger = new GeneratedLedger(rows);
    this.folder = folder;
    this.line = line;
  }

  /**
   * Takes in and writes this many rows, half of them in each round.
   *
   * @return whether the store is sound afterwards
   */
  public boolean run(int rows, Instant now) throws StationFault {
    prepare();
    User user = useCases.reading().of(tx -> useCases.users().active(tx)).getFirst();
    long bare = 0;
    long preview = 0;
    long taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      write(rows / ROUNDS, user, now);
      bare += System.nanoTime() - start;
      Path file = file(rows / ROUNDS, round);
      start = System.nanoTime();
      ImportPreview.Ready ready = preview(file, LocalDate.ofInstant(now, ZoneOffset.UTC));
      preview += System.nanoTime() - start;
      start = System.nanoTime();
      ImportFile.Result result =
          useCases.importFile().run(useCases.command(user), ready, ImportWatcher.PATIENT);
      taken += System.nanoTime() - start;
      if (result.taken() != rows / ROUNDS) {
        throw new IllegalStateException("taken in: " + result);
      }
    }
    List<String> differences = useCases.checkStore().run().differences();
    differences.forEach(line);
    line.accept(
        String.format(
            Locale.ROOT,
            "rows=%d bare_s=%.1f preview_s=%.1f import_s=%.1f import_ratio=%.2f",
            rows,
            bare / SECOND,
            preview / SECOND,
            taken / SECOND,
            (double) bare / taken));
    return differences.isEmpty();
  }

  private void prepare() throws StationFault {
    items.addAll(
        read(
            "SELECT id, code FROM item ORDER BY id",
            row ->
                new GeneratedItem(
                    Columns.id(row, "id"), Columns.text(row, "code"), "", "", "", 0, 12_000_000)));
    locations.addAll(
        read(
            "SELECT id, name FROM place ORDER BY id",
            row -> new Named(Columns.id(row, "id"), Columns.text(row, "name"))));
    heats.addAll(
        read(
            "SELECT id, number FROM heat ORDER BY id",
            row -> new Named(Columns.id(row, "id"), Columns.text(row, "number"))));
  }

  private <T> List<T> read(String sql, StoreTx.Row<T> row) throws StationFault {
    return store.read(tx -> StoreTx.of(tx).list(sql, row));
  }

  private void write(int rows, User user, Instant now) throws StationFault {
    List<GeneratedUnit> units = new ArrayList<>();
    for (int from = 0; from < rows; from += A_DOCUMENT) {
      var document =
          new GeneratedLedger.MadeDocument(
              ids.id(now),
              ids.code(ShortCode.Kind.DOCUMENT),
              StockDocuments.IMPORT,
              now,
              user,
              Optional.empty(),
              "");
      List<GeneratedLedger.MadeMovement> movements = new ArrayList<>();
      for (int i = from; i < Math.min(rows, from + A_DOCUMENT); i++) {
        GeneratedUnit unit = unit(now);
        units.add(unit);
        movements.add(
            new GeneratedLedger.MadeMovement(
                ids.id(now),
                document,
                StockDocuments.RECEIVED,
                unit,
                unit.onHand,
                Optional.empty(),
                unit.location));
      }
      ledger.add(document, movements);
    }
    stock.units(units);
    ledger.write();
  }

  private GeneratedUnit unit(Instant now) throws StationFault {
    GeneratedItem item = any(items);
    var unit =
        new GeneratedUnit(
            ids.id(now),
            ids.code(ShortCode.Kind.BAR),
            item,
            UnitOrigin.STOCK,
            item.barLength(),
            Optional.of(any(heats).id()),
            Optional.empty(),
            now);
    unit.onHand = random.nextInt(1, 40);
    unit.location = Optional.of(any(locations).id());
    return unit;
  }

  private Path file(int rows, int round) throws StationFault {
    Path file = folder.resolve("stock-" + round + ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("Articol;Fel;Lungime (mm);Bucăți;Șarjă;Locație\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            String.join(
                ";",
                any(items).code(),
                "legătură",
                "12000",
                Integer.toString(random.nextInt(1, 40)),
                any(heats).name(),
                any(locations).name()));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The benchmark's file can't be written.", e);
    }
    return file;
  }

  private ImportPreview.Ready preview(Path file, LocalDate today) throws StationFault {
    ImportPreview preview =
        useCases
            .importFile()
            .preview(
                ImportKind.STOCK,
                file,
                ReadingRules.asking(today),
                Repeats.TAKE_IN,
                ImportWatcher.PATIENT);
    if (preview instanceof ImportPreview.Ready ready) {
      return ready;
    }
    throw new IllegalStateException("not taken in: " + preview);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
