package org.kerf.db.proof;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.api.FlywayException;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.opening.StoreInspection;

/**
 * Whether the store's tables, constraints, indexes, triggers, users and rights are those that the
 * migrations make: against an empty store in memory.
 */
final class SchemaProof {

  private static final int MOST_SHOWN = 160;

  private static final String TABLE = "CREATE TABLE ";

  /** Empty until it is asked for. */
  private static final AtomicReference<List<String>> WANTED = new AtomicReference<>(List.of());

  private final Connection store;

  /**
   * @param store the owner's connection
   */
  SchemaProof(Connection store) {
    this.store = store;
  }

  /** What is missing and what is there beside it, each in a sentence. */
  List<String> differences() throws SQLException {
    List<String> wanted = wanted();
    List<String> there = definitions(store);
    List<String> missing = new ArrayList<>(wanted);
    there.forEach(missing::remove);
    List<String> added = new ArrayList<>(there);
    wanted.forEach(added::remove);
    List<String> found = new ArrayList<>();
    missing.forEach(line -> found.add("The store lacks a definition: " + shown(line)));
    added.forEach(line -> found.add("The store has a definition of another's: " + shown(line)));
    return found;
  }

  /**
   * The same for each store as long as the program runs. To make it takes as long as all migrations
   * of a new store.
   */
  private static List<String> wanted() throws SQLException {
    List<String> known = WANTED.get();
    if (known.isEmpty()) {
      known = List.copyOf(made());
      WANTED.set(known);
    }
    return known;
  }

  private static List<String> made() throws SQLException {
    StoreKey key = StoreKey.random(new SecureRandom());
    String url = "jdbc:h2:mem:" + key.password(StoreFile.ADMIN);
    try (Connection owner =
        DriverManager.getConnection(url, StoreFile.ADMIN, key.login(StoreFile.ADMIN))) {
      StoreFile.define(owner, url, key);
      return definitions(owner);
    } catch (FlywayException e) {
      throw new SQLException(e);
    }
  }

  /** One line each; without what rows leave in them. */
  private static List<String> definitions(Connection owner) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement script = owner.prepareStatement("SCRIPT NODATA NOPASSWORDS NOSETTINGS");
        ResultSet rows = script.executeQuery()) {
      while (rows.next()) {
        String line =
            rows.getString(1)
                .replaceAll("\\s+", " ")
                .replaceAll("CREATE (MEMORY|CACHED) TABLE", TABLE.strip())
                .replaceAll(" (SELECTIVITY|RESTART WITH) \\d+", "")
                .strip();
        if (line.startsWith(TABLE)) {
          addColumns(lines, line);
        } else if (!line.startsWith("--")) {
          lines.add(line);
        }
      }
    }
    StoreInspection.migrations(owner).forEach(number -> lines.add("migration " + number));
    return lines;
  }

  /**
   * A line for each of a table's columns, so that what differs is named. Their order says nothing:
   * it is another one in a store that had its migrations in another order.
   */
  private static void addColumns(List<String> lines, String table) {
    int names = table.indexOf('(');
    String name = table.substring(0, names);
    String columns = table.substring(names + 1, table.lastIndexOf(')'));
    for (String column : columns.split(", (?=\")", -1)) {
      lines.add(name + ": " + column.strip());
    }
  }

  /** The end of a sentence. */
  private static String shown(String line) {
    return line.length() <= MOST_SHOWN
        ? line.replaceFirst(";$", "") + '.'
        : line.substring(0, MOST_SHOWN) + "...";
  }
}
