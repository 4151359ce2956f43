package org.kerf.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
class OwnerOnlyTest {

  @TempDir Path folder;

  @Test
  void whatIsMadeIsItsOwnersFromTheBeginning() throws IOException {
    Path made = OwnerOnly.folder(folder.resolve("a").resolve("b"));
    assertThat(mode(made)).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
    assertThat(mode(OwnerOnly.file(made.resolve("f")))).isEqualTo("rw-------");
  }

  @Test
  void aFolderOfOthersStaysAsItIsAndOneOfOursIsClosed() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    OwnerOnly.folder(shared);
    assertThat(mode(shared)).isEqualTo("rwxr-xr-x");
    assertThat(OwnerOnly.isOpenToOthers(shared)).isTrue();
    OwnerOnly.ownFolder(shared);
    assertThat(mode(shared)).isEqualTo("rwx------");
    assertThat(OwnerOnly.isOpenToOthers(shared)).isFalse();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
