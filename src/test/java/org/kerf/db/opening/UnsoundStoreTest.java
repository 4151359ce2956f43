package org.kerf.db.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.TestStore;
import org.kerf.db.file.BlockSums;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.StorePlace;
import org.kerf.db.file.WaterMark;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** A file that is not a sound store is refused in a sentence and left byte for byte as it was. */
class UnsoundStoreTest {

  private static final int BOOKINGS = 40;

  @TempDir static Path made;
  @TempDir Path folder;

  @BeforeAll
  static void makeStore() throws StationFault {
    TestStore.make(made, BOOKINGS);
  }

  private Path file() {
    return folder.resolve("kerf.mv.db");
  }

  private byte[] sound() throws Exception {
    Files.copy(
        made.resolve("kerf.mark"),
        folder.resolve("kerf.mark"),
        StandardCopyOption.REPLACE_EXISTING);
    return Files.readAllBytes(made.resolve("kerf.mv.db"));
  }

  /** Puts these bytes in the store's place; opening must be refused and must not change them. */
  private StationFault refusal(byte[] bytes) throws Exception {
    Files.write(file(), bytes);
    return refusal(TestStore.KEY);
  }

  private StationFault refusal(StoreKey key) throws Exception {
    byte[] before = Files.readAllBytes(file());
    StationFault fault =
        catchThrowableOfType(
            StationFault.class,
            () -> Store.open(StorePlace.in(folder), key, TestStore.sessions(), "01").close());
    assertThat(fault).isNotNull();
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(fault.sentence()).contains(folder.toString());
    return fault;
  }

  @Test
  void aFileThatLostItsEndIsDamaged() throws Exception {
    byte[] sound = sound();
    for (int part = 1; part < 10; part++) {
      StationFault fault = refusal(Arrays.copyOf(sound, sound.length * part / 10));
      assertThat(fault.code()).as("%d tenths", part).isEqualTo(FaultCode.STORE_DAMAGED);
    }
  }

  @Test
  void aFileWithABlockOfNothingIsRefusedOrWhole() throws Exception {
    byte[] sound = sound();
    long seed = new SecureRandom().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length / 4096) * 4096;
      Arrays.fill(damaged, at, at + 4096, (byte) 0);
      openOrRefuse(damaged, "seed " + seed + ", block at " + at);
    }
  }

  @Test
  void aFileWithAFlippedBitIsRefusedOrWhole() throws Exception {
    byte[] sound = sound();
    long seed = new SecureRandom().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      openOrRefuse(damaged, "seed " + seed + ", byte " + at);
    }
  }

  /** Damage that opening can't see lies in rows that it does not read; kerf check finds it. */
  private void openOrRefuse(byte[] damaged, String what) throws Exception {
    Path place = Files.createTempDirectory(folder, "damaged");
    Path file = Files.write(place.resolve("kerf.mv.db"), damaged);
    Files.copy(made.resolve("kerf.mark"), place.resolve("kerf.mark"));
    try (Store store = TestStore.open(place)) {
      assertThat(store.durableJournal()).as(what).isEqualTo(BOOKINGS);
    } catch (StationFault fault) {
      assertThat(fault.code())
          .as(what)
          .isIn(FaultCode.STORE_DAMAGED, FaultCode.STORE_FOREIGN, FaultCode.STORE_KEY_WRONG);
      assertThat(Files.readAllBytes(file)).as(what).isEqualTo(damaged);
    }
  }

  /** Nothing but the chunks then says that the key is the right one. */
  @Test
  void aFileWhoseHeadersAreBothGarbledIsDamagedAndItsKeyIsNotReportedWrong() throws Exception {
    byte[] damaged = sound();
    for (int at = 4096; at < 3 * 4096; at++) {
      damaged[at] ^= 0x55;
    }
    assertThat(refusal(damaged).code()).isEqualTo(FaultCode.STORE_DAMAGED);
    assertThat(refusal(StoreKey.random(new SecureRandom())).code())
        .isEqualTo(FaultCode.STORE_KEY_WRONG);
  }

  @Test
  void aFileWhoseSaltIsGarbledIsDamagedAndItsKeyIsNotReportedWrong() throws Exception {
    byte[] damaged = sound();
    damaged[12] ^= 0x55;
    Files.copy(made.resolve(BlockSums.NAME), folder.resolve(BlockSums.NAME));
    StationFault fault = refusal(damaged);
    assertThat(fault.code()).isEqualTo(FaultCode.STORE_DAMAGED);
    assertThat(fault.sentence()).contains("beginning");
    assertThat(refusal(StoreKey.random(new SecureRandom())).code())
        .isEqualTo(FaultCode.STORE_KEY_WRONG);
  }

  @Test
  void aStoreBehindItsMarkIsDamaged() throws Exception {
    Files.write(file(), sound());
    try (WaterMark mark = WaterMark.open(StorePlace.in(folder))) {
      JournalMark last = mark.last();
      assertThat(last.journal()).isEqualTo(BOOKINGS);
      mark.raise(new JournalMark(BOOKINGS + 1, last.head()));
    }
    StationFault fault = refusal(TestStore.KEY);
    assertThat(fault.code()).isEqualTo(FaultCode.STORE_DAMAGED);
    assertThat(fault.sentence()).contains("kerf restore --data " + folder);
  }

  @Test
  void anotherKeyIsTheWrongKey() throws Exception {
    Files.write(file(), sound());
    assertThat(refusal(StoreKey.random(new SecureRandom())).code())
        .isEqualTo(FaultCode.STORE_KEY_WRONG);
  }

  @Test
  void aTextFileIsForeign() throws Exception {
    assertThat(refusal("shopping list".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo(FaultCode.STORE_FOREIGN);
    assertThat(refusal(new byte[0]).code()).isEqualTo(FaultCode.STORE_FOREIGN);
  }

  @Test
  void aDatabaseThatIsNotEncryptedIsForeign() throws Exception {
    database("", "sa", "");
    assertThat(refusal(TestStore.KEY).code()).isEqualTo(FaultCode.STORE_FOREIGN);
  }

  @Test
  void anotherProgramsDatabaseIsForeignEvenWithOurKey() throws Exception {
    database(";CIPHER=AES", StoreFile.ADMIN, TestStore.KEY.login(StoreFile.ADMIN));
    assertThat(refusal(TestStore.KEY).code()).isEqualTo(FaultCode.STORE_FOREIGN);
    Files.delete(file());
    database(";CIPHER=AES", "SOMEONE", TestStore.KEY.login("SOMEONE"));
    assertThat(refusal(TestStore.KEY).code()).isEqualTo(FaultCode.STORE_FOREIGN);
  }

  private void database(String options, String user, String password) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("kerf") + options;
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE customer (id INTEGER PRIMARY KEY)");
    }
  }

  @Test
  void aStoreOfANewerKerfIsLeftToIt() throws Exception {
    for (int number : new int[] {99, 7}) {
      addMigration(number);
      assertThat(refusal(TestStore.KEY).code()).as("V%d", number).isEqualTo(FaultCode.STORE_NEWER);
    }
  }

  private void addMigration(int number) throws Exception {
    execute(
        "INSERT INTO PUBLIC.\"flyway_schema_history\" SELECT 100"
            + number
            + ", '"
            + number
            + "', \"description\", \"type\","
            + " \"script\", \"checksum\", \"installed_by\", \"installed_on\","
            + " \"execution_time\", \"success\" FROM PUBLIC.\"flyway_schema_history\" WHERE"
            + " \"version\" = '1'");
  }

  private void execute(String sql) throws Exception {
    Files.write(file(), sound());
    try (Connection owner =
            DriverManager.getConnection(
                StorePlace.in(folder).url(TestStore.KEY),
                StoreFile.ADMIN,
                TestStore.KEY.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Two people may have numbered their migrations at the same time, and one came later. */
  @Test
  void aStoreThatLacksAMigrationBeforeTheNewestGetsIt() throws Exception {
    execute(
        "DELETE FROM PUBLIC.\"flyway_schema_history\" WHERE \"version\" = '9';"
            + "ALTER TABLE item DROP COLUMN longest_scrapped;"
            + "ALTER TABLE cut_plan DROP COLUMN most_saving");
    try (Store store = TestStore.open(folder)) {
      // One more: that it was migrated.
      assertThat(store.durableJournal()).isEqualTo(BOOKINGS + 1);
      assertThat(TestStore.count(store, "SELECT COUNT(longest_scrapped) AS n FROM item")).isZero();
    }
  }

  @Test
  void allMigrationsAreKnown() throws Exception {
    Path migrations = Path.of("src/main/resources/org/kerf/db/migration");
    try (var files = Files.list(migrations)) {
      List<Integer> numbers =
          files
              .map(file -> file.getFileName().toString())
              .map(name -> Integer.valueOf(name.substring(1, name.indexOf('_'))))
              .toList();
      assertThat(StoreFile.MIGRATIONS).containsExactlyInAnyOrderElementsOf(numbers);
    }
  }
}
