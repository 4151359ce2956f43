package org.kerf.sync.postgres;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh centre in a database of its own, with stations that are enrolled as they are asked for.
 */
public final class TestCentre {

  public static final String COMPANY = "Metal & Fiii, Brașov";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String LETTERS = "ABCDEFGHJK";
  private static final String EMPTY =
      """
      TRUNCATE kerf.station, kerf.station_epoch, kerf.station_characters, kerf.enrolment, kerf.entry,
          kerf.entry_other, kerf.feed_batch, kerf.person_name, kerf.claim, kerf.broken_claim,
          kerf.company_user, kerf.user_station, kerf.user_change, kerf.admin_login;
      UPDATE kerf.feed_head SET seq = 0, hash = decode(repeat('00', 32), 'hex');
      UPDATE kerf.name_head SET version = 0;
      UPDATE kerf.user_head SET version = 0;
      """;

  final String database;
  private final PostgresAdministration administration = new PostgresAdministration();
  private final PostgresCentres centres = new PostgresCentres(new SecureRandom());
  private final Map<String, CentreAccount> accounts = new TreeMap<>();
  private final Map<String, String> characters = new TreeMap<>();
  private final Map<String, UUID> ids = new TreeMap<>();

  private TestCentre(String database) {
    this.database = database;
  }

  /** One in which nothing has happened and no station is; for one test at a time. */
  public static TestCentre fresh() throws StationFault, SQLException {
    TestCentre centre = new TestCentre(Shared.DATABASE);
    TestServer.execute(Shared.DATABASE, EMPTY);
    return centre;
  }

  /** One that a test may do anything with. */
  public static TestCentre ofItsOwn() throws StationFault, SQLException {
    String name = "kerf_test_" + NUMBER.incrementAndGet();
    TestServer.execute("postgres", "DROP DATABASE IF EXISTS " + name);
    var centre = new TestCentre(name);
    centre.administration.setUp(centre.admin(), COMPANY);
    return centre;
  }

  /** One as the first version of the program set it up, of its own. */
  public static TestCentre ofFirstVersion() throws Exception {
    TestCentre centre = ofItsOwn();
    TestServer.execute(centre.database, "DROP SCHEMA kerf CASCADE; DROP SCHEMA kerf_login CASCADE");
    try (InputStream roles = CentreSchema.class.getResourceAsStream("roles.sql")) {
      TestServer.execute(centre.database, new String(roles.readAllBytes(), StandardCharsets.UTF_8));
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setPortNumbers(new int[] {TestServer.port()});
    source.setDatabaseName(centre.database);
    source.setUser(TestServer.ADMIN);
    source.setOptions("-c role=kerf_owner");
    Flyway.configure()
        .dataSource(source)
        .schemas("kerf")
        .createSchemas(false)
        .locations("classpath:org/kerf/sync/postgres/central")
        .target("2")
        .load()
        .migrate();
    TestServer.execute(centre.database, "SELECT kerf.found_company('" + COMPANY + "', 1, 1)");
    return centre;
  }

  private static final class Shared {
    static final String DATABASE = made();

    private static String made() {
      try {
        return ofItsOwn().database;
      } catch (StationFault | SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public AdminLogin admin() {
    return TestServer.admin(database);
  }

  public PostgresAdministration administration() {
    return administration;
  }

  public PostgresCentres centres() {
    return centres;
  }

  /** Its address, as a person types it. */
  public String url() {
    return TestServer.url(database);
  }

  /** A new code for a station of this name. */
  public String code(String name) throws StationFault {
    return administration.addStation(admin(), name, false).code();
  }

  /** A code for the place of a station that the centre knows. */
  public String codeAgain(String name) throws StationFault {
    account(name);
    return administration.addStation(admin(), name, true).code();
  }

  /** The account of a station of this name; it is enrolled the first time. */
  CentreAccount account(String station) throws StationFault {
    if (!accounts.containsKey(station)) {
      int n = accounts.size();
      characters.put(station, LETTERS.charAt(n / 10) + "" + n % 10);
      EnrolmentAnswer answer = enrol(station, id(station), characters(station));
      accounts.put(station, ((EnrolmentAnswer.Enrolled) answer).account());
    }
    return accounts.get(station);
  }

  /** Those that the codes of an enrolled station began with. */
  String characters(String station) {
    return String.valueOf(characters.get(station));
  }

  EnrolmentAnswer enrol(String name, UUID station, String characters) throws StationFault {
    String code = administration.addStation(admin(), name, false).code();
    return centres.enrol(
        new EnrolmentRequest(TestServer.url(database), code, "", station, characters, false));
  }

  UUID id(String station) {
    return ids.computeIfAbsent(station, _ -> UUID.randomUUID());
  }

  CentreLink link(String station) throws StationFault {
    return centres.of(account(station)).connect();
  }

  /** The first column of the first row, as the server's administrator. */
  public String ask(String sql) throws SQLException {
    return TestServer.ask(database, sql);
  }
}
