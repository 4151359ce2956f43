package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.sync.model.FeedBatch;

/** What a station, and whoever has its password, can't do at the centre. */
class CentreRightsTest {

  private static final String REFUSED = "42501";
  private static final List<String> FORBIDDEN =
      List.of(
          "UPDATE kerf.entry SET details = '{}'",
          "UPDATE kerf.feed_head SET seq = 0",
          "UPDATE kerf.station SET paused = true",
          "UPDATE kerf.person_name SET name = 'x'",
          "INSERT INTO kerf.feed_batch VALUES (99)",
          "SELECT nextval('kerf.fencing')",
          "SELECT rolpassword FROM pg_authid",
          "SELECT passwd FROM pg_shadow",
          "SELECT pg_read_file('/etc/passwd')",
          "SELECT pg_ls_dir('.')",
          "COPY (SELECT 1) TO PROGRAM 'id'",
          "CREATE TABLE kerf.mine (a int)",
          "CREATE TABLE public.mine (a int)",
          "CREATE TEMP TABLE mine (a int)",
          "CREATE SCHEMA mine",
          "CREATE FUNCTION kerf.push() RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "CREATE ROLE mine",
          "CREATE DATABASE mine",
          "CREATE EXTENSION dblink SCHEMA kerf",
          "ALTER FUNCTION kerf.push SECURITY INVOKER",
          "ALTER ROLE kerf_owner LOGIN",
          "ALTER ROLE kerf_enrol PASSWORD 'x'",
          "SET ROLE kerf_owner",
          "SET ROLE kerf_enroller",
          "SET ROLE kerf_admin",
          "SET ROLE postgres",
          "SET SESSION AUTHORIZATION postgres",
          "GRANT kerf_owner TO kerf_station",
          "SELECT lo_create(0)",
          "SELECT lo_from_bytea(0, 'x')",
          "SELECT kerf_login.make_login('kerf_x', 'SCRAM-SHA-256$x')",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
          "SELECT pg_reload_conf()",
          "ALTER SYSTEM SET ssl = off");

  private TestCentre centre;

  @BeforeEach
  void setUp() throws Exception {
    centre = TestCentre.fresh();
    try (CentreLink saw = centre.link("saw")) {
      saw.push(new TestJournal().add(3).after(1, 0));
    }
    centre.account("office");
  }

  private Connection asStation() throws Exception {
    CentreAccount office = centre.account("office");
    return TestServer.open(centre.database, office.role(), office.password());
  }

  private static String stateOf(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "done";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private List<String> names(String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection admin = TestServer.open(centre.database, TestServer.ADMIN, "");
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    assertThat(names).isNotEmpty();
    return names;
  }

  private List<String> tables() throws SQLException {
    return names(
        "SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'kerf'::regnamespace"
            + " AND relkind IN ('r', 'p', 'S')");
  }

  @Test
  void aStationReadsAndWritesNoTable() throws Exception {
    try (Connection station = asStation()) {
      for (String table : tables()) {
        for (String sql :
            List.of(
                "SELECT * FROM " + table,
                "COPY " + table + " TO STDOUT",
                "INSERT INTO " + table + " DEFAULT VALUES",
                "DELETE FROM " + table,
                "TRUNCATE " + table,
                "SELECT * FROM " + table + " FOR UPDATE",
                "DROP TABLE " + table,
                "GRANT ALL ON " + table + " TO PUBLIC",
                "CREATE INDEX ON " + table + " ((1))")) {
          assertThat(stateOf(station, sql)).as(sql).isIn(REFUSED, "42809");
        }
      }
    }
  }

  @Test
  void aStationMayNothingElse() throws Exception {
    try (Connection station = asStation()) {
      for (String sql : FORBIDDEN) {
        assertThat(stateOf(station, sql)).as(sql).isEqualTo(REFUSED);
      }
    }
  }

  @Test
  void aStationCallsItsFunctionsAndNoOther() throws Exception {
    List<String> its =
        names(
            "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE pronamespace ="
                + " 'kerf'::regnamespace AND has_function_privilege('kerf_station', p.oid,"
                + " 'EXECUTE')");
    assertThat(its.stream().map(name -> name.replaceAll("^kerf\\.|\\(.*", "")))
        .containsExactlyInAnyOrder(
            "hello",
            "push",
            "pull",
            "feed_hash",
            "entry_hash",
            "put_names",
            "names",
            "claim",
            "claim_has_cut",
            "release",
            "break_claim",
            "tell",
            "company_stations",
            "users_head",
            "users");
    assertThat(
            names(
                "SELECT count(*)::text FROM pg_proc p WHERE pronamespace IN"
                    + " ('kerf'::regnamespace, 'kerf_login'::regnamespace) AND (NOT proconfig @>"
                    + " '{\"search_path=kerf, pg_temp\"}' AND NOT proconfig @>"
                    + " '{\"search_path=pg_catalog, pg_temp\"}' OR proconfig IS NULL)"))
        .containsExactly("0");
  }

  @Test
  void nobodyElseMayCallAnything() throws Exception {
    assertThat(
            names(
                "SELECT count(*)::text FROM pg_proc p, aclexplode(p.proacl) a WHERE pronamespace"
                    + " IN ('kerf'::regnamespace, 'kerf_login'::regnamespace) AND a.grantee = 0"))
        .containsExactly("0");
    assertThat(
            names(
                "SELECT rolname FROM pg_roles WHERE rolname LIKE 'kerf\\_%' AND rolcanlogin AND"
                    + " (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR"
                    + " rolbypassrls) UNION ALL SELECT 'none'"))
        .containsExactly("none");
  }

  /** Who calls is who signed in, so there is no row of another's to name. */
  @Test
  void whatAStationSendsIsItsOwn() throws Exception {
    try (CentreLink office = centre.link("office");
        Connection station = asStation()) {
      office.push(new TestJournal().add(2).after(1, 0));
      assertThat(office.pull(0, 100))
          .extracting(FeedBatch::station)
          .containsExactly(centre.id("saw"), centre.id("office"));
      assertThat(office.entryHash(1, 3)).isEmpty();
      assertThat(stateOf(station, "SET kerf.station = 'saw'")).isEqualTo("done");
      assertThat(office.entryHash(1, 3)).isEmpty();
    }
  }

  @Test
  void aSearchPathOfOnesOwnChangesNothing() throws Exception {
    CentreAccount office = centre.account("office");
    try (Connection station = asStation();
        Statement statement = station.createStatement()) {
      statement.execute("SET search_path = pg_temp, public, kerf");
      statement.execute("ALTER ROLE " + office.role() + " SET search_path = pg_temp, public");
      assertThat(stateOf(station, "CREATE TEMP VIEW station AS SELECT 1")).isEqualTo(REFUSED);
      try (ResultSet row = statement.executeQuery("SELECT o_seq FROM kerf.pull(0, 10)")) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  /** Each has a password of its own, and others' are as good as none. */
  @Test
  void onesOwnPasswordIsForOneselfOnly() throws Exception {
    CentreAccount saw = centre.account("saw");
    CentreAccount office = centre.account("office");
    assertThat(saw.password()).isNotEqualTo(office.password()).hasSize(43);
    assertThatThrownBy(() -> TestServer.open(centre.database, saw.role(), office.password()))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    assertThat(
            TestServer.ask(
                centre.database,
                "SELECT rolpassword LIKE 'SCRAM-SHA-256$4096:%' FROM pg_authid WHERE rolname = '"
                    + saw.role()
                    + "'"))
        .isEqualTo("t");
  }

  @Test
  void aStationOfAnotherCentreIsNoneHere() throws Exception {
    TestCentre other = TestCentre.ofItsOwn();
    CentreAccount stranger = other.account("saw");
    try (Connection connection =
        TestServer.open(centre.database, stranger.role(), stranger.password())) {
      assertThat(stateOf(connection, "SELECT * FROM kerf.pull(0, 10)")).isEqualTo("KF001");
      assertThat(stateOf(connection, "SELECT kerf.feed_hash(1)")).isEqualTo("KF001");
      assertThat(stateOf(connection, "SELECT * FROM kerf.names(0, 10)")).isEqualTo("KF001");
      assertThat(stateOf(connection, "SELECT kerf.put_names('{}', '{}')")).isEqualTo("KF001");
    }
  }

  @Test
  void whoHasNoCodeMayTryOneAndNothingElse() throws Exception {
    try (Connection enrol = TestServer.open(centre.database, "kerf_enrol", "kerf_enrol")) {
      for (String table : tables()) {
        assertThat(stateOf(enrol, "SELECT * FROM " + table)).as(table).isEqualTo(REFUSED);
      }
      for (String sql :
          List.of(
              "SELECT * FROM kerf.pull(0, 10)",
              "SELECT * FROM kerf.stations()",
              "SELECT * FROM kerf.add_station('x', false)",
              "SELECT kerf.code_hash('x')",
              "SELECT kerf_login.make_login('x', 'x')",
              "SELECT * FROM pg_authid",
              "CREATE TABLE kerf.mine (a int)",
              "CREATE ROLE mine",
              "SET ROLE kerf_station",
              "SELECT lo_create(0)")) {
        assertThat(stateOf(enrol, sql)).as(sql).isEqualTo(REFUSED);
      }
      assertThat(
              stateOf(
                  enrol, "SELECT * FROM kerf.enrol('x', 'a password', gen_random_uuid(), 'X1')"))
          .isEqualTo("KF003");
    }
  }

  private EnrolmentAnswer enrol(String code, UUID station, String characters) throws StationFault {
    return centre
        .centres()
        .enrol(
            new EnrolmentRequest(
                TestServer.url(centre.database), code, "", station, characters, false));
  }

  private void refused(String code, UUID station) {
    assertThatThrownBy(() -> enrol(code, station, "X1"))
        .isInstanceOfSatisfying(
            StationFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_CODE));
  }

  @Test
  void aCodeLetsOneStationInOnce() throws Exception {
    String code = centre.administration().addStation(centre.admin(), "gate", false).code();
    assertThat(code).matches("([0-9A-HJ-NP-X]{4}-){2}[0-9A-HJ-NP-X]{4}");
    UUID gate = UUID.randomUUID();
    assertThat(enrol(code, gate, "A0"))
        .isInstanceOfSatisfying(
            EnrolmentAnswer.CharactersTaken.class,
            taken -> assertThat(taken.free()).hasSize(8).doesNotContain("A0"));
    String typed = code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
    var enrolled = (EnrolmentAnswer.Enrolled) enrol(typed, gate, "X1");
    try (CentreLink link = centre.centres().of(enrolled.account()).connect()) {
      assertThat(link.pull(0, 10)).hasSize(1);
    }
    refused(code, gate);
    refused(code, UUID.randomUUID());
  }

  @Test
  void aCodeOfBeforeEndsWithTheNextAndWithTime() throws Exception {
    String first = centre.administration().addStation(centre.admin(), "gate", false).code();
    String second = centre.administration().addStation(centre.admin(), "gate", false).code();
    refused(first, UUID.randomUUID());
    TestServer.execute(
        centre.database, "UPDATE kerf.enrolment SET expires = now() - interval '1 second'");
    refused(second, UUID.randomUUID());
  }

  @Test
  void aStationThatLostItsPasswordGetsAnother() throws Exception {
    CentreAccount before = centre.account("saw");
    assertThatThrownBy(() -> centre.administration().addStation(centre.admin(), "saw", false))
        .hasMessageContaining("There is a station saw already");
    String code = centre.administration().addStation(centre.admin(), "saw", true).code();
    UUID other = UUID.randomUUID();
    assertThat(enrol(code, other, "X1")).isEqualTo(new EnrolmentAnswer.OfKnownStation("saw"));
    var again = (EnrolmentAnswer.Enrolled) enrol(code, centre.id("saw"), "A0");
    assertThat(again.account().role()).isEqualTo(before.role());
    assertThatThrownBy(() -> centre.centres().of(before).connect())
        .isInstanceOfSatisfying(
            StationFault.class,
            fault -> assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_LOGIN));
    try (CentreLink link = centre.centres().of(again.account()).connect()) {
      assertThat(link.entryHash(1, 3)).isPresent();
    }
  }

  @Test
  void aCodeForANewStationLetsNoneInThatIsKnown() throws Exception {
    centre.account("saw");
    String code = centre.administration().addStation(centre.admin(), "gate", false).code();
    refused(code, centre.id("saw"));
    assertThat(enrol(code, UUID.randomUUID(), "X1")).isInstanceOf(EnrolmentAnswer.Enrolled.class);
  }

  @Test
  void aNewComputerTakesThePlaceOfAStationThatWasLost() throws Exception {
    CentreAccount lost = centre.account("saw");
    String code = centre.administration().addStation(centre.admin(), "saw", true).code();
    var taken =
        (EnrolmentAnswer.Enrolled)
            centre
                .centres()
                .enrol(
                    new EnrolmentRequest(
                        TestServer.url(centre.database), code, "", UUID.randomUUID(), "X1", true));
    assertThat(taken.station()).isEqualTo(centre.id("saw"));
    assertThat(taken.epoch()).isEqualTo(1);
    assertThatThrownBy(() -> centre.centres().of(lost).connect())
        .isInstanceOfSatisfying(
            StationFault.class,
            fault -> assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_LOGIN));
    try (CentreLink link = centre.centres().of(taken.account()).connect()) {
      assertThat(link.entryHash(1, 3)).isPresent();
    }
  }

  /** Its password is known to all, so anybody may change it; the next code puts it right. */
  @Test
  void whoChangesThePasswordOfAllKeepsNobodyOut() throws Exception {
    try (Connection enrol = TestServer.open(centre.database, "kerf_enrol", "kerf_enrol");
        Statement statement = enrol.createStatement()) {
      statement.execute("ALTER ROLE kerf_enrol PASSWORD 'mine'");
      statement.execute("ALTER ROLE kerf_enrol SET statement_timeout = '1ms'");
    }
    String code = centre.administration().addStation(centre.admin(), "gate", false).code();
    assertThat(enrol(code, UUID.randomUUID(), "X1")).isInstanceOf(EnrolmentAnswer.Enrolled.class);
  }

  /** Each try takes its time behind the others', and ten wrong ones end every code. */
  @Test
  void guessingCodesEndsThem() throws Exception {
    String code = centre.administration().addStation(centre.admin(), "gate", false).code();
    long began = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      refused("0000-0000-000" + i % 10, UUID.randomUUID());
    }
    assertThat(System.nanoTime() - began).isGreaterThan(2_000_000_000L);
    refused(code, UUID.randomUUID());
  }

  /** The answer is not there before the wait, whatever becomes of the transaction. */
  @Test
  void aTryThatIsTakenBackTookItsTime() throws Exception {
    try (Connection enrol = TestServer.open(centre.database, "kerf_enrol", "kerf_enrol");
        Statement statement = enrol.createStatement()) {
      statement.execute("SET statement_timeout = '50ms'");
      assertThat(
              stateOf(
                  enrol,
                  "SELECT * FROM kerf.enrol('x', '"
                      + ScramVerifier.of("x", new SecureRandom())
                      + "', gen_random_uuid(), 'X1')"))
          .isEqualTo("57014");
    }
  }
}
