package org.kerf.tools.bench.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.attachment.store.AttachmentStore;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.store.AuditStore;
import org.kerf.counting.store.CountStore;
import org.kerf.cutting.store.OrderStore;
import org.kerf.cutting.store.PlanStore;
import org.kerf.cutting.store.SawRunStore;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.flow.CheckStore;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.StationFacts;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelColumn;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.store.LabelPrinterStore;
import org.kerf.labels.store.LabelStore;
import org.kerf.labels.store.TemplateStore;
import org.kerf.party.store.PartyStore;
import org.kerf.receiving.store.DeliveryStore;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.store.LedgerStore;
import org.kerf.stock.store.StockStore;
import org.kerf.sync.store.ClaimStateStore;
import org.kerf.sync.store.CrossingStore;
import org.kerf.sync.store.FieldEditStore;

/**
 * A generated warehouse is a sound one, and its lists show under every filter and sort what reading
 * all rows finds.
 */
class GeneratedWarehouseTest {

  private static final int MOVEMENTS = 7_000;
  private static final int PAGE = 1_000;

  @TempDir private static Path folder;

  private static Store store;
  private static Repositories repositories;
  private static final Audit AUDIT = new AuditStore(StationFacts.codec());
  private static final Users USERS = new UserStore();
  private static final Map<ItemId, String> ITEMS = new HashMap<>();

  @BeforeAll
  static void generate() throws StationFault {
    InstantSource clock = InstantSource.system();
    store =
        Store.open(
            StorePlace.in(folder),
            StoreKey.random(new SecureRandom()),
            CompletableFuture.completedFuture(Workshop.SESSIONS),
            "01");
    repositories =
        new Repositories(
            new PartyStore(),
            new StockStore(),
            new LedgerStore(),
            new OrderStore(),
            new PlanStore(),
            new SawRunStore(),
            new LabelStore(),
            new TemplateStore(),
            new LabelPrinterStore(),
            new DeliveryStore(),
            new CountStore(),
            new AttachmentStore(),
            new ClaimStateStore(),
            new FieldEditStore(),
            new CrossingStore());
    Instant now = Instant.ofEpochMilli(clock.millis());
    new WarehouseGenerator(
            store, new JournalStore(StationFacts.codec()), "01", MOVEMENTS, 7, now, line -> {})
        .run();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void checkFindsItSound() throws Exception {
    CheckStore.Report report =
        new CheckStore(new Reading(store), repositories, AUDIT, new ParallelWork(Runnable::run))
            .run();
    assertThat(report.differences()).isEmpty();
    assertThat(report.auditLines()).isGreaterThan(MOVEMENTS / 2);
  }

  @Test
  void movementsFilteredShowWhatReadingAllOfThemFinds() throws Exception {
    List<MovementLine> all = movements("", Sorting.ascending(MovementColumn.TIME));
    assertThat(all).hasSizeGreaterThanOrEqualTo(MOVEMENTS);
    String unit = all.get(6_000).unitCode().text();
    String document = all.get(6_001).documentCode().text();
    // Words that few and that most movements have, parts of codes, and what nothing has.
    assertFiltered(
        all, "țeavă rotundă 20x10", line -> plain(line.itemName()).contains("rotunda 20x10"));
    assertFiltered(all, "T", line -> plain(line.itemName()).contains("t") || grade(line, "t"));
    assertFiltered(
        all, unit.substring(4), line -> line.unitCode().text().contains(unit.substring(4)));
    assertFiltered(all, document, line -> line.documentCode().text().equals(document));
    assertFiltered(all, "nimic așa", line -> false);
  }

  /** The filter finds grades and codes of items, too. */
  private static boolean grade(MovementLine line, String text) {
    return itemText(line).contains(text);
  }

  private static String itemText(MovementLine line) {
    return ITEMS.computeIfAbsent(
        line.movement().item(),
        id -> {
          try {
            var item = store.read(tx -> repositories.stock().item(tx, id).orElseThrow());
            return plain(item.code() + ' ' + item.grade());
          } catch (StationFault fault) {
            throw new AssertionError(fault);
          }
        });
  }

  private static void assertFiltered(
      List<MovementLine> all, String text, Predicate<MovementLine> wanted) throws StationFault {
    List<Long> expected = all.stream().filter(wanted).map(line -> line.movement().seq()).toList();
    for (MovementColumn column : MovementColumn.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        List<MovementLine> found = movements(text, new Sorting<>(column, descending));
        assertThat(found)
            .describedAs("%s by %s", text, column)
            .extracting(line -> line.movement().seq())
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  private static List<MovementLine> movements(String text, Sorting<MovementColumn> by)
      throws StationFault {
    List<MovementLine> all = new ArrayList<>();
    List<MovementLine> page;
    do {
      Optional<MovementLine> after = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
      page =
          store.read(
              tx -> repositories.ledger().lines(tx, Optional.empty(), text, by, after, PAGE));
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  @Test
  void everyOrderOfStockShowsTheSameClassesOnce() throws Exception {
    for (String text : List.of("", "țeavă", "nimic așa")) {
      for (boolean chips : new boolean[] {false, true}) {
        var filter = new StockFilter(text, chips, chips);
        List<LengthClass> own =
            store.read(tx -> repositories.stock().lengthClasses(tx, filter, "", Integer.MAX_VALUE));
        for (ClassColumn column : ClassColumn.values()) {
          for (boolean descending : new boolean[] {false, true}) {
            assertThat(classes(filter, new Sorting<>(column, descending)))
                .describedAs("%s by %s", filter, column)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(own);
          }
        }
      }
    }
  }

  private static List<LengthClass> classes(StockFilter filter, Sorting<ClassColumn> by)
      throws StationFault {
    List<LengthClass> all = new ArrayList<>();
    List<LengthClass> page;
    do {
      Optional<LengthClass> after = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
      page = store.read(tx -> repositories.stock().lengthClasses(tx, filter, by, after, 60));
      all.addAll(page);
    } while (page.size() == 60);
    return all;
  }

  @Test
  void auditIsFoundByPersonActionAndCode() throws Exception {
    List<AuditLine> all = store.read(tx -> AUDIT.lines(tx, Long.MAX_VALUE, Integer.MAX_VALUE));
    PersonNames names = store.read(USERS::names);
    assertThat(audit("lucrator a"))
        .isEqualTo(
            all.stream()
                .filter(line -> names.find(line.user()).orElseThrow().equals("Lucrător A"))
                .toList());
    assertThat(audit("cut.CONF"))
        .isNotEmpty()
        .isEqualTo(all.stream().filter(line -> line.action().equals("cut.confirmed")).toList());
    AuditLine move = all.get(100);
    String code = move.details().replaceAll(".*\"document\":\"(\\w+)\".*", "$1");
    assertThat(audit(code.substring(0, 3) + ' ' + code.substring(3))).containsExactly(move);
    assertThat(audit("nimic așa")).isEmpty();
  }

  private static List<AuditLine> audit(String text) throws StationFault {
    List<AuditLine> all = new ArrayList<>();
    List<AuditLine> page;
    do {
      AuditPlace before = all.isEmpty() ? AuditPlace.TOP : all.getLast().place();
      page =
          store.read(
              tx -> AUDIT.lines(tx, AuditFilter.of(text), USERS.named(tx, text), before, PAGE));
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  @Test
  void labelsAreFoundByCodePrinterPersonAndState() throws Exception {
    List<LabelJob> all = labels(LabelFilter.ALL, "");
    assertThat(all).hasSizeGreaterThan(600);
    String code = all.get(5).code().text();
    assertThat(labels(LabelFilter.ALL, code))
        .isNotEmpty()
        .allMatch(job -> job.code().text().equals(code));
    assertThat(labels(LabelFilter.ALL, "HALA 1"))
        .hasSameSizeAs(all.stream().filter(job -> job.printer().endsWith("hala 1")).toList());
    assertThat(labels(LabelFilter.ALL, "lucrator b"))
        .hasSameSizeAs(all.stream().filter(job -> job.user().equals("Lucrător B")).toList());
    assertThat(labels(LabelFilter.ALL, "nimic așa")).isEmpty();
    var failed = new LabelFilter(Set.of(LabelState.FAILED), Optional.empty(), Optional.empty());
    assertThat(labels(failed, "")).isEmpty();
    assertThat(store.<Integer>read(tx -> repositories.labels().printers(tx).size())).isEqualTo(2);
  }

  private static List<LabelJob> labels(LabelFilter filter, String text) throws StationFault {
    return store.read(
        tx ->
            repositories
                .labels()
                .page(
                    tx,
                    filter,
                    text,
                    Sorting.descending(LabelColumn.WHEN),
                    Optional.empty(),
                    Integer.MAX_VALUE));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('ț', 't')
        .replace('ă', 'a')
        .replace('â', 'a')
        .replace('ș', 's');
  }
}
