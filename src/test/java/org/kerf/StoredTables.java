package org.kerf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may name which table in SQL: what {@link Rooms} is for classes, for the store's tables. A
 * table is written by one room. Others read it only where a list or a proof joins it, because a
 * page of a list is one statement.
 */
final class StoredTables {

  /** Simulators and proofs write what they need and read what came of it. */
  static final String TOOLS = "tools";

  private static final String STOCK = "stock.store";
  private static final String CUTTING = "cutting.store";
  private static final String RECEIVING = "receiving.store";
  private static final String COUNTING = "counting.store";
  private static final String SYNC = "sync.store";

  static final List<StoredTable> TABLES =
      Stream.of(
              tables("db", Set.of("audit.store", STOCK), "counter"),
              tables("db", Set.of("audit.store", "notify.store", STOCK, CUTTING, SYNC), "journal"),
              tables("journal.store", Set.of(STOCK), "journal_cursor"),
              tables("journal.store", Set.of(), "journal_dead_letter"),
              tables("journal.store", Set.of("audit.store", "notify.store"), "feed_position"),
              tables("journal.store", Set.of(), "store_epoch"),
              tables("journal.store", Set.of("audit.store"), "rejected_entry"),
              tables("journal.store", Set.of(), "rejected_thing"),
              tables("sync.store", Set.of(), "centre_account"),
              tables("sync.store", Set.of("audit.store"), "centre_progress", "feed_batch"),
              tables("sync.store", Set.of("audit.store"), "company_station"),
              tables("sync.store", Set.of(), "conflict", "centre_claim", "field_edit"),
              tables("sync.store", Set.of(), "exchange_stall", "accepted_conflict"),
              tables("sync.store", Set.of(), "feed_mark", "crossing"),
              tables(
                  "journal.store",
                  Set.of(STOCK, CUTTING, SYNC, "notify.store", "audit.store"),
                  "pulled_entry"),
              tables("identity.store", Set.of(STOCK), "app_user"),
              tables("identity.store", Set.of(), "command_outcome", "credential", "wrong_try"),
              tables("identity.store", Set.of(), "badge_hashing", "person_name"),
              tables("identity.store", Set.of(), "user_grant", "grant_clock"),
              tables("settings.store", Set.of(), "setting", "form_draft", "saved_filter"),
              tables("party.store", Set.of(STOCK, CUTTING, RECEIVING, SYNC), "party"),
              tables(RECEIVING, Set.of(), "expected_delivery", "expected_line"),
              tables(RECEIVING, Set.of(), "delivery_receipt", "receipt_line"),
              tables(RECEIVING, Set.of(), "receipt_difference"),
              tables("attachment.store", Set.of(), "attachment"),
              tables("notify.store", Set.of(STOCK), "notification"),
              tables("notify.store", Set.of(), "feed_notification"),
              tables("erp.store", Set.of(), "imported_file", "imported_document"),
              tables("labels.store", Set.of(CUTTING), "label_job"),
              tables("labels.store", Set.of(), "printer_outage", "label_template"),
              tables("labels.store", Set.of(), "label_printer", "label_route"),
              tables(STOCK, Set.of(CUTTING, SYNC), "heat"),
              tables(STOCK, Set.of(CUTTING, COUNTING, SYNC), "item", "place", "movement"),
              tables(STOCK, Set.of(), "item_barcode"),
              tables(STOCK, Set.of(CUTTING, SYNC, "wiring"), "document"),
              tables(STOCK, Set.of(), "period_closing", "low_stock"),
              tables(STOCK, Set.of(CUTTING, COUNTING, SYNC, "db"), "stock_unit"),
              tables(COUNTING, Set.of(), "stock_count", "count_location"),
              tables(COUNTING, Set.of(SYNC), "count_round", "count_line"),
              tables(COUNTING, Set.of(), "count_sheet", "count_entry"),
              tables(COUNTING, Set.of(), "count_counter"),
              tables(CUTTING, Set.of("db", SYNC), "cut_order"),
              tables(CUTTING, Set.of("db"), "cut_line"),
              tables(CUTTING, Set.of(), "saw", "cut_plan", "plan_piece"),
              tables(CUTTING, Set.of(STOCK), "plan_bar"),
              tables(CUTTING, Set.of(SYNC), "run_bar"),
              tables(CUTTING, Set.of(SYNC), "cut_piece"),
              tables(CUTTING, Set.of(), "missing_bar"))
          .flatMap(List::stream)
          .toList();

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)\\b(CREATE|DROP)\\s+TABLE\\s+(?:LEDGER\\.)?(\\w+)"
              + "|\\bALTER\\s+TABLE\\s+(?:LEDGER\\.)?(\\w+)\\s+RENAME\\s+TO\\s+(\\w+)");
  private static final Pattern VERSION = Pattern.compile("V(\\d+)__");

  private StoredTables() {}

  private static List<StoredTable> tables(String owner, Set<String> readers, String... names) {
    return Stream.of(names).map(name -> new StoredTable(name, owner, readers)).toList();
  }

  static Optional<StoredTable> called(String name) {
    return TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The tables that there are after all migrations. */
  static Set<String> ofMigrations() throws IOException {
    List<Path> files =
        Project.files(Project.RESOURCES.resolve("org/kerf/db/migration"), n -> n.endsWith(".sql"));
    var tables = new TreeSet<String>();
    for (Path file :
        files.stream().sorted(Comparator.comparingInt(StoredTables::version)).toList()) {
      String sql = Files.readString(file).replaceAll("--.*", "");
      CHANGE.matcher(sql).results().forEach(change -> apply(change, tables));
    }
    return tables;
  }

  private static int version(Path file) {
    return VERSION
        .matcher(file.getFileName().toString())
        .results()
        .map(match -> Integer.parseInt(match.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static void apply(MatchResult change, Set<String> tables) {
    if (change.group(4) != null) {
      tables.remove(change.group(3));
      tables.add(change.group(4));
    } else if (change.group(1).equalsIgnoreCase("DROP")) {
      tables.remove(change.group(2));
    } else {
      tables.add(change.group(2));
    }
  }

  /**
   * What SQL in these sources names without leave.
   *
   * @param texts each file's text by its path
   */
  static List<Breach> breaches(Map<String, String> texts) throws IOException {
    return SqlNames.in(texts).stream()
        .flatMap(named -> called(named.table()).flatMap(table -> breach(table, named)).stream())
        .distinct()
        .toList();
  }

  private static Optional<Breach> breach(StoredTable table, SqlNames.Named named) {
    String room = named.room();
    boolean allowed =
        room.startsWith(TOOLS) || (named.written() ? table.mayWrite(room) : table.mayRead(room));
    if (allowed) {
      return Optional.empty();
    }
    String verb = named.written() ? "write " : "read ";
    return Optional.of(
        new Breach(
            "sql",
            named.place(),
            "may not " + verb + table.name() + ", a table of " + table.owner()));
  }

  /** Permits that no SQL needs: each room by the table that it doesn't read. */
  static Map<String, Set<String>> unneeded(Map<String, String> texts) throws IOException {
    Map<String, Set<String>> used =
        SqlNames.in(texts).stream()
            .collect(
                Collectors.groupingBy(
                    SqlNames.Named::table,
                    Collectors.mapping(SqlNames.Named::room, Collectors.toSet())));
    var unneeded = new TreeMap<String, Set<String>>();
    for (StoredTable table : TABLES) {
      Set<String> users = used.getOrDefault(table.name(), Set.of());
      var rooms = new TreeSet<>(table.readers());
      rooms.add(table.owner());
      rooms.removeIf(room -> users.stream().anyMatch(user -> StoredTable.within(user, room)));
      if (!rooms.isEmpty()) {
        unneeded.put(table.name(), rooms);
      }
    }
    return unneeded;
  }
}
