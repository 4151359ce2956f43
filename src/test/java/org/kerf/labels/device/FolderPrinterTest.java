package org.kerf.labels.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.labels.model.PrintFailureKind;

class FolderPrinterTest {

  private static final byte[] LABEL = "^XA^XZ".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  @Test
  void labelLiesInTheFolderWholeAndAlone() throws IOException {
    assertThat(new FolderPrinter(folder).deliver(LABEL, "P010004K7F-1"))
        .isEqualTo(new PrintOutcome.HandedOver());
    assertThat(folder.resolve("P010004K7F-1.zpl")).hasBinaryContent(LABEL);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
  void othersMayReadALabelOnlyIfTheyMayReadTheFolder() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    new FolderPrinter(folder).deliver(LABEL, "P1");
    assertThat(PosixFilePermissions.toString(mode("P1.zpl"))).isEqualTo("rw-------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    new FolderPrinter(folder).deliver(LABEL, "P2");
    assertThat(mode("P2.zpl")).contains(PosixFilePermission.OTHERS_READ);
  }

  private Set<PosixFilePermission> mode(String name) throws IOException {
    return Files.getPosixFilePermissions(folder.resolve(name));
  }

  @Test
  void sameLabelAgainIsStillOneFile() throws IOException {
    var printer = new FolderPrinter(folder);
    printer.deliver(LABEL, "P1");
    // What a process that ended while writing leaves behind.
    Files.writeString(folder.resolve(".P1.part"), "half");
    assertThat(printer.deliver(LABEL, "P1")).isEqualTo(new PrintOutcome.HandedOver());
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void folderThatIsMissingIsWaitedFor() {
    assertThat(new FolderPrinter(folder.resolve("share")).deliver(LABEL, "P1"))
        .isInstanceOfSatisfying(
            PrintOutcome.NotReady.class,
            waits -> assertThat(waits.failure().kind()).isEqualTo(PrintFailureKind.FOLDER_MISSING));
  }

  @Test
  void folderThatTakesNoFileIsTriedAgainAndSaysWhy() throws IOException {
    // A folder in the file's place, as nothing else keeps out the super-user.
    Files.createDirectories(folder.resolve("P1.zpl").resolve("occupied"));
    assertThat(new FolderPrinter(folder).deliver(LABEL, "P1"))
        .isInstanceOfSatisfying(
            PrintOutcome.NotReady.class,
            waits ->
                assertThat(waits.failure().kind()).isEqualTo(PrintFailureKind.FOLDER_UNWRITABLE));
  }

  @Test
  void fileInTheFoldersPlaceIsWaitedFor() throws IOException {
    Path file = Files.createFile(folder.resolve("share"));
    assertThat(new FolderPrinter(file).deliver(LABEL, "P1"))
        .isInstanceOf(PrintOutcome.NotReady.class);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "no folder elsewhere refuses the super-user too")
  void folderThatNobodyMayWriteIsTriedAgain() {
    assertThat(new FolderPrinter(Path.of("/proc/self")).deliver(LABEL, "P1"))
        .isInstanceOf(PrintOutcome.NotReady.class);
  }

  @Test
  void nameThatWouldLeaveTheFolderIsABug() {
    var printer = new FolderPrinter(folder);
    assertThatThrownBy(() -> printer.deliver(LABEL, "../P1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
