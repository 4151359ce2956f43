package org.kerf.sync.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.kerf.sync.model.AdminLogin;

/**
 * A real PostgreSQL server, started once for all tests of a process, at a free port of this
 * computer. Everybody but its administrator needs a password. With {@code -Dkerf.postgres=PORT} a
 * server that runs there already is used, whose user postgres needs none.
 */
final class TestServer {

  static final String ADMIN = "postgres";

  private static final String RIGHTS =
      """
      host all postgres 127.0.0.1/32 trust
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private TestServer() {}

  private static final class Holder {
    static final int PORT = start();
  }

  static int port() {
    return Holder.PORT;
  }

  /** The address of a database on it. */
  static String url(String database) {
    return "postgresql://127.0.0.1:" + port() + "/" + database;
  }

  static AdminLogin admin(String database) {
    return new AdminLogin(url(database), ADMIN, "", "");
  }

  static Connection open(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + url(database) + "?sslmode=disable", user, password);
  }

  /** As the server's administrator. */
  static void execute(String database, String sql) throws SQLException {
    try (Connection admin = open(database, ADMIN, "");
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, as the server's administrator. */
  static String ask(String database, String sql) throws SQLException {
    try (Connection admin = open(database, ADMIN, "");
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private static int start() {
    Integer running = Integer.getInteger("kerf.postgres");
    if (running != null) {
      return running;
    }
    try {
      int port = EmbeddedPostgres.builder().start().getPort();
      String address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
      try (Connection admin = DriverManager.getConnection(address, ADMIN, "");
          Statement statement = admin.createStatement();
          ResultSet row = statement.executeQuery("SHOW hba_file")) {
        row.next();
        Files.writeString(Path.of(row.getString(1)), RIGHTS);
        statement.execute("SELECT pg_reload_conf()");
      }
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
