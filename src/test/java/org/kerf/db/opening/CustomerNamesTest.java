package org.kerf.db.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.TestStore;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.db.sql.Columns;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** A store of before parties, in which a name can't become an id: it is left as it is. */
class CustomerNamesTest {

  private static final Path STORE = Path.of("src", "test", "resources", "stores", "v13");
  private static final String OWNER = "Agroutilaje Întorsura SRL";

  @TempDir Path folder;
  private StoreKey key = TestStore.KEY;

  @BeforeEach
  void copy() throws Exception {
    for (String name : new String[] {"kerf.mv.db", "kerf.mark"}) {
      Files.copy(STORE.resolve("data").resolve(name), folder.resolve(name));
    }
    // The repository keeps no modes.
    Path keyFile = Files.copy(STORE.resolve("data.key"), folder.resolve("copy.key"));
    OwnerOnly.close(keyFile);
    key = new KeyFile(keyFile).read().orElseThrow();
  }

  @Test
  void aNameThatNoCustomerHasIsToldAndNothingIsChanged() throws Exception {
    sql("UPDATE customer SET name = 'Alt nume SRL' WHERE code = 'K007'");
    StationFault fault = refusal();
    assertThat(fault.sentence())
        .contains(folder.toString(), ": " + OWNER + ". With the Kerf that was used before");
    assertThat(fault.sentence(Locale.of("ro"))).contains(": " + OWNER + ". Cu Kerf-ul");
    sql("INSERT INTO customer SELECT RANDOM_UUID(), 'K013', '" + OWNER + "', '', '', '', ''");
    open().close();
    assertThat(codeOfTheOwner()).isEqualTo("K013");
  }

  @Test
  void aNameThatTwoCustomersHaveIsToldAndNothingIsChanged() throws Exception {
    sql("UPDATE customer SET name = '" + OWNER + "' WHERE code = 'K011'");
    assertThat(refusal().sentence()).contains(": " + OWNER + ". ");
    sql("UPDATE customer SET name = 'Gemenii SRL' WHERE code = 'K011'");
    open().close();
    assertThat(codeOfTheOwner()).isEqualTo("K007");
  }

  @Test
  void ofManyNamesTheFirstAreTold() throws Exception {
    sql("UPDATE stock_unit SET owner = 'Proprietar ' || code WHERE owner = ''");
    assertThat(refusal().sentence()).contains(": Proprietar B01").contains("; ... (+38). With");
  }

  private StationFault refusal() throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("kerf.mv.db"));
    var fault = catchThrowableOfType(StationFault.class, this::open);
    assertThat(fault.code()).isEqualTo(FaultCode.CUSTOMERS_UNMATCHED);
    assertThat(Files.readAllBytes(folder.resolve("kerf.mv.db"))).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".db"))).hasSize(1);
    }
    return fault;
  }

  private StoreFile open() throws StationFault {
    return StoreFile.open(StorePlace.in(folder), key, "01", OpeningWatcher.NOBODY);
  }

  private void sql(String change) throws SQLException {
    try (Connection owner = connect();
        Statement statement = owner.createStatement()) {
      assertThat(statement.executeUpdate(change)).isPositive();
    }
  }

  private String codeOfTheOwner() throws SQLException {
    try (Connection owner = connect();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT p.code FROM party p JOIN stock_unit u ON u.owner_id = p.id")) {
      assertThat(row.next()).isTrue();
      return Columns.text(row, "code");
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        StorePlace.in(folder).url(key), StoreFile.ADMIN, key.password(StoreFile.ADMIN));
  }
}
