package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.sync.model.PushAnswer;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** What goes wrong on the way to a centre is a sentence that says what to do, in both languages. */
class CentreFaultsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  private static void fails(FaultCode code, String part, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StationFault.class,
            fault -> {
              assertThat(fault.code()).as(fault.sentence()).isEqualTo(code);
              assertThat(fault.sentence()).contains(part);
              assertThat(fault.sentence(Locale.of("ro")))
                  .isNotEqualTo(fault.sentence())
                  .doesNotContain("{0}", "{1}");
            });
  }

  private static CentreLink connect(String url, String role, String password, String certificate)
      throws StationFault {
    var account = new CentreAccount(url, role, password, certificate, new UUID(0, 0), "", false);
    return new PostgresCentres(new SecureRandom()).of(account).connect();
  }

  @Test
  void anAddressIsReadStrictly() throws Exception {
    assertThat(CentreUrl.of(" centre.example ")).hasToString("postgresql://centre.example/kerf");
    assertThat(CentreUrl.of("jdbc:postgresql://10.0.0.5:5433/steel").jdbc())
        .isEqualTo("jdbc:postgresql://10.0.0.5:5433/steel");
    assertThat(CentreUrl.of("one,two:5433").hosts()).containsExactly("one", "two:5433");
    assertThat(CentreUrl.of("postgres://[::1]:5432/kerf").loopback()).isTrue();
    assertThat(CentreUrl.of("127.0.0.1,localhost:99").loopback()).isTrue();
    assertThat(CentreUrl.of("127.0.0.1,centre.example").loopback()).isFalse();
    assertThat(CentreUrl.of("127.0.0.1.centre.example").loopback()).isFalse();
    for (String wrong :
        List.of(
            "",
            "http://centre.example",
            "centre example",
            "centre:99999",
            "centre:port",
            "centre/kerf?sslmode=disable",
            "centre/kerf&socketFactory=x",
            "user:secret@centre",
            "centre/../x",
            "jdbc:h2:mem:x",
            ",centre",
            "-x")) {
      fails(FaultCode.CENTRE_URL, "is not the address of a centre", () -> CentreUrl.of(wrong));
    }
    assertThatThrownBy(() -> CentreUrl.of("postgresql://user:secret@centre/kerf?password=secret"))
        .hasMessageContaining("postgresql://...@centre/kerf?...")
        .hasMessageNotContaining("secret");
  }

  @Test
  void nobodyThere() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    fails(
        FaultCode.CENTRE_UNREACHABLE,
        "Nobody answers at 127.0.0.1:" + free,
        () -> connect("127.0.0.1:" + free, "x", "x", ""));
    fails(
        FaultCode.CENTRE_UNREACHABLE,
        "Nobody answers at nowhere.invalid",
        () -> connect("nowhere.invalid", "x", "x", ""));
  }

  @Test
  void wrongPasswordNoCentreAndNoDatabase() throws Exception {
    TestCentre centre = TestCentre.fresh();
    CentreAccount saw = centre.account("saw");
    fails(
        FaultCode.CENTRE_LOGIN,
        "does not let " + saw.role() + " in",
        () -> connect(saw.url(), saw.role(), "wrong", ""));
    fails(
        FaultCode.CENTRE_LOGIN,
        "does not let nobody in",
        () -> connect(saw.url(), "nobody", "wrong", ""));
    fails(
        FaultCode.CENTRE_NONE,
        "There is no database nothing",
        () -> connect(TestServer.url("nothing"), "postgres", "", ""));
    fails(
        FaultCode.CENTRE_NONE,
        "is not a centre of Kerf",
        () -> connect(TestServer.url("postgres"), "postgres", "", "").pull(0, 1));
    fails(
        FaultCode.CENTRE_LOGIN,
        "does not know this station",
        () -> connect(saw.url(), "postgres", "", "").pull(0, 1));
  }

  @Test
  void aServerThatDoesNotEncryptGetsNothing() throws Exception {
    TestServer.execute("postgres", "ALTER SYSTEM SET ssl = off");
    TestServer.execute("postgres", "SELECT pg_reload_conf()");
    String pem = certificate("localhost").pem();
    fails(
        FaultCode.CENTRE_CERTIFICATE,
        "does not encrypt its connections",
        () -> connect("localhost:" + TestServer.port(), "x", "x", pem));
    fails(
        FaultCode.CENTRE_CERTIFICATE,
        "This is not a certificate",
        () -> connect("localhost:" + TestServer.port(), "x", "x", "-----BEGIN CERT"));
  }

  @Test
  void onlyACertificateThatWasAgreedIsTrusted() throws Exception {
    TestCentre centre = TestCentre.fresh();
    CentreAccount saw = centre.account("saw");
    Made its = certificate("localhost");
    Made others = certificate("localhost");
    Path data = Path.of(TestServer.ask("postgres", "SHOW data_directory"));
    Path key = data.resolve("test.key");
    Path certificate = data.resolve("test.crt");
    Files.writeString(key, its.key());
    Files.writeString(certificate, its.pem());
    own(data, key, certificate);
    TestServer.execute("postgres", "ALTER SYSTEM SET ssl_key_file = '" + key + "'");
    TestServer.execute("postgres", "ALTER SYSTEM SET ssl_cert_file = '" + certificate + "'");
    TestServer.execute("postgres", "ALTER SYSTEM SET ssl = on");
    try {
      TestServer.execute("postgres", "SELECT pg_reload_conf()");
      String url = "localhost:" + TestServer.port() + "/" + centre.database;
      String byNumber = "127.0.0.1:" + TestServer.port() + "/" + centre.database;
      try (CentreLink link = connect(url, saw.role(), saw.password(), its.pem())) {
        assertThat(link.pull(0, 1)).isEmpty();
        assertThat(
                centre.ask(
                    "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename"
                        + " = '"
                        + saw.role()
                        + "'"))
            .isEqualTo("t");
      }
      fails(
          FaultCode.CENTRE_CERTIFICATE,
          "is not trusted",
          () -> connect(url, saw.role(), saw.password(), others.pem()));
      fails(
          FaultCode.CENTRE_CERTIFICATE,
          "is for another name",
          () -> connect(byNumber, saw.role(), saw.password(), its.pem()));
    } finally {
      TestServer.execute("postgres", "ALTER SYSTEM RESET ALL");
      TestServer.execute("postgres", "SELECT pg_reload_conf()");
    }
  }

  /** The server reads a key only if nobody else may. */
  private static void own(Path like, Path... files) throws IOException {
    for (Path file : files) {
      Files.setOwner(file, Files.getOwner(like));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private record Made(String pem, String key) {}

  /** A certificate that signs itself, made by the Java that runs the tests. */
  private Made certificate(String host) throws Exception {
    Path store = Files.createTempDirectory(folder, "key").resolve("store.p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "centre",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    Key key = keys.getKey("centre", PASSWORD);
    return new Made(
        pem("CERTIFICATE", keys.getCertificate("centre").getEncoded()),
        pem("PRIVATE KEY", key.getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  @Test
  void aFullDiskAndALostServerAreTold() {
    SQLException full =
        new PSQLException(
            new ServerErrorMessage("SERROR\0C53100\0Mcould not extend file: No space left\0"));
    fails(
        FaultCode.CENTRE_DISK_FULL,
        "The disk of the centre at centre.example is full",
        () -> {
          throw CentreFaults.calling(full, "centre.example");
        });
    fails(
        FaultCode.CENTRE_UNREACHABLE,
        "broke",
        () -> {
          throw CentreFaults.calling(
              new PSQLException(
                  "gone", PSQLState.CONNECTION_FAILURE, new IOException("Connection reset")),
              "centre.example");
        });
    fails(
        FaultCode.CENTRE_FAILED,
        "failed: division by zero",
        () -> {
          throw CentreFaults.calling(
              new PSQLException(new ServerErrorMessage("SERROR\0C22012\0Mdivision by zero\0")),
              "centre.example");
        });
  }

  @Test
  void aConnectionThatTheServerEndsIsLost() throws Exception {
    TestCentre centre = TestCentre.fresh();
    try (CentreLink link = centre.link("saw")) {
      TestServer.execute(
          "postgres",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'kerf\\_%'");
      fails(FaultCode.CENTRE_UNREACHABLE, "broke", () -> link.pull(0, 1));
      fails(FaultCode.CENTRE_UNREACHABLE, "broke", () -> link.pull(0, 1));
    }
  }

  @Test
  void settingUpTwiceChangesNothingAndAnothersDatabaseIsLeftAlone() throws Exception {
    TestCentre centre = TestCentre.ofItsOwn();
    var again = centre.administration().setUp(centre.admin(), TestCentre.COMPANY);
    assertThat(again.changes()).isZero();
    assertThat(again.databaseMade()).isFalse();
    assertThat(again.company()).isEqualTo(centre.account("saw").company());
    fails(
        FaultCode.CENTRE_SET_UP,
        "is the centre of " + TestCentre.COMPANY + ", not of Other",
        () -> centre.administration().setUp(centre.admin(), "Other"));
    TestServer.execute(
        centre.database,
        "INSERT INTO kerf.flyway_schema_history SELECT 99, '99', 'newer', 'SQL', 'V99__x.sql', 1,"
            + " 'x', now(), 1, true");
    fails(
        FaultCode.CENTRE_SET_UP,
        "was set up by a newer Kerf",
        () -> centre.administration().setUp(centre.admin(), TestCentre.COMPANY));
  }

  @Test
  void aDatabaseOfAnotherEncodingAndAnAdministratorWithoutRightsAreRefused() throws Exception {
    TestServer.execute("postgres", "DROP DATABASE IF EXISTS kerf_latin");
    TestServer.execute(
        "postgres",
        "CREATE DATABASE kerf_latin TEMPLATE template0 ENCODING 'LATIN2' LOCALE_PROVIDER libc"
            + " LOCALE 'C'");
    var administration = new PostgresAdministration();
    fails(
        FaultCode.CENTRE_SET_UP,
        "kept in LATIN2",
        () -> administration.setUp(TestServer.admin("kerf_latin"), "A"));
    TestServer.execute("postgres", "DROP ROLE IF EXISTS kerf_nobody");
    TestServer.execute("postgres", "CREATE ROLE kerf_nobody LOGIN PASSWORD 'x'");
    fails(
        FaultCode.CENTRE_SET_UP,
        "permission denied to create database",
        () ->
            administration.setUp(
                new AdminLogin(TestServer.url("kerf_other"), "kerf_nobody", "x", ""), "A"));
  }

  /** As where a server is rented: one who may make roles and databases, and no superuser. */
  @Test
  void anAdministratorNeedNotBeASuperuser() throws Exception {
    try (var server = EmbeddedPostgres.builder().start();
        Connection root = server.getPostgresDatabase().getConnection();
        Statement statement = root.createStatement()) {
      statement.execute("CREATE ROLE renter LOGIN PASSWORD 'x' CREATEROLE CREATEDB");
      var login =
          new AdminLogin("127.0.0.1:" + server.getPort() + "/kerf_rented", "renter", "x", "");
      var administration = new PostgresAdministration();
      assertThat(administration.setUp(login, "A").databaseMade()).isTrue();
      assertThat(administration.setUp(login, "A").changes()).isZero();
      String code = administration.addStation(login, "saw", false).code();
      var request = new EnrolmentRequest(login.url(), code, "", new UUID(1, 1), "A0", false);
      var enrolled =
          (EnrolmentAnswer.Enrolled) new PostgresCentres(new SecureRandom()).enrol(request);
      try (CentreLink link =
          new PostgresCentres(new SecureRandom()).of(enrolled.account()).connect()) {
        assertThat(link.push(new TestJournal().add(1).after(1, 0)))
            .isInstanceOf(PushAnswer.Taken.class);
      }
      assertThat(administration.state(login).stations()).hasSize(1);
    }
  }
}
