package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

class StoreKeysTest {

  @TempDir Path folder;

  private KeyFile file() {
    return new KeyFile(folder.resolve("keys").resolve("store.key"));
  }

  private StoreKeys keys() {
    return new StoreKeys(StorePlace.in(folder.resolve("data")), file(), new SecureRandom());
  }

  private void makeStore(StoreKey key) throws StationFault {
    Store.open(StorePlace.in(folder.resolve("data")), key, TestStore.sessions(), "01").close();
  }

  @Test
  void aNewStoreGetsAKeyThatIsShownUntilTheStoreIsThere() throws StationFault {
    StoreKeys.Found first = keys().find();
    assertThat(first.fresh()).isTrue();
    assertThat(keys().find()).isEqualTo(first);
    makeStore(first.key());
    assertThat(keys().find()).isEqualTo(new StoreKeys.Found(first.key(), false));
  }

  @Test
  void aStoreWithoutItsKeyFileAsksForTheRecoveryKey() throws Exception {
    StoreKey key = keys().find().key();
    makeStore(key);
    Files.delete(file().path());
    StationFault fault = catchThrowableOfType(StationFault.class, () -> keys().find());
    assertThat(fault.code()).isEqualTo(FaultCode.STORE_KEY_MISSING);
    assertThat(fault.sentence()).contains("--recovery-key");

    String typed = key.recoveryKey().toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(keys().recover(typed)).isEqualTo(key);
    assertThat(keys().find().key()).isEqualTo(key);
  }

  /** A new key in the old one's place would lock out the backup that is to be put there. */
  @Test
  void aStoreWhoseFileIsGoneIsNotReplacedByANewOne() throws Exception {
    StoreKey key = keys().find().key();
    StorePlace place = StorePlace.in(folder.resolve("data"));
    try (Store store = Store.open(place, key, TestStore.sessions(), "01")) {
      TestStore.book(store, "booked");
    }
    Files.delete(place.file());
    for (boolean keyIsThere : new boolean[] {true, false}) {
      if (!keyIsThere) {
        Files.delete(file().path());
      }
      StationFault fault = catchThrowableOfType(StationFault.class, () -> keys().find());
      assertThat(fault.code()).isEqualTo(FaultCode.STORE_MISSING);
      assertThat(fault.sentence()).contains(place.file().toString(), "backup", "kerf.mark");
      assertThat(Files.exists(file().path())).isEqualTo(keyIsThere);
    }
    assertThat(
            catchThrowableOfType(StationFault.class, () -> keys().recover(key.recoveryKey()))
                .code())
        .isEqualTo(FaultCode.STORE_MISSING);
    StationFault opened =
        catchThrowableOfType(
            StationFault.class, () -> Store.open(place, key, TestStore.sessions(), "01"));
    assertThat(opened.code()).isEqualTo(FaultCode.STORE_MISSING);
    assertThat(Files.exists(place.file())).isFalse();

    Files.delete(folder.resolve("data").resolve("kerf.mark"));
    makeStore(keys().find().key());
    assertThat(Files.exists(place.file())).isTrue();
  }

  @Test
  void aWrongRecoveryKeyIsNotKept() throws Exception {
    makeStore(keys().find().key());
    Files.delete(file().path());
    String other = StoreKey.random(new SecureRandom()).recoveryKey();
    for (String typed : new String[] {other, "nonsense", other.substring(1) + "0"}) {
      StationFault fault = catchThrowableOfType(StationFault.class, () -> keys().recover(typed));
      assertThat(fault.code()).as(typed).isEqualTo(FaultCode.STORE_KEY_WRONG);
    }
    assertThat(file().path()).doesNotExist();
  }

  @Test
  void onlyTheOwnerMayReadTheKeyFile() throws Exception {
    keys().find();
    assertThat(Files.getPosixFilePermissions(file().path()))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
  void aKeyFileThatOthersMayReadIsRefused() throws Exception {
    keys().find();
    for (String mode : List.of("rw-r--r--", "rw-r-----", "rw-----w-")) {
      Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString(mode));
      StationFault fault = catchThrowableOfType(StationFault.class, () -> keys().find());
      assertThat(fault.code()).as(mode).isEqualTo(FaultCode.STORE_KEY_OPEN);
      assertThat(fault.sentence()).contains("chmod 600", file().path().toString());
    }
    Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("rw-------"));
    assertThat(keys().find().fresh()).isTrue();
  }

  @Test
  void aDamagedKeyFileIsSaidPlainly() throws Exception {
    keys().find();
    Files.writeString(file().path(), "7K2M");
    StationFault fault = catchThrowableOfType(StationFault.class, () -> keys().find());
    assertThat(fault.code()).isEqualTo(FaultCode.STORE_KEY_WRONG);
  }

  @Test
  void keysLieInTheUsersSettingsOfEachSystem() {
    Path home = folder.resolve("home");
    Path data = folder.resolve("data");
    assertThat(usual(data, "Linux", Map.of(), home))
        .startsWithRaw(home.resolve(".config/kerf/keys"));
    assertThat(usual(data, "Linux", Map.of("XDG_CONFIG_HOME", "relative"), home))
        .startsWithRaw(home.resolve(".config/kerf/keys"));
    assertThat(usual(data, "Linux", Map.of("XDG_CONFIG_HOME", folder + "/x"), home))
        .startsWithRaw(folder.resolve("x/kerf/keys"));
    assertThat(usual(data, "Windows 11", Map.of("APPDATA", folder + "/app"), home))
        .startsWithRaw(folder.resolve("app/Kerf/keys"));
    assertThat(usual(data, "Mac OS X", Map.of(), home))
        .startsWithRaw(home.resolve("Library/Application Support/Kerf/keys"));
    assertThat(usual(data, "Linux", Map.of(), home))
        .isNotEqualTo(usual(folder.resolve("other"), "Linux", Map.of(), home));
  }

  private static Path usual(Path data, String system, Map<String, String> environment, Path home) {
    return KeyFile.usualFor(data, system, environment, home).path();
  }
}
