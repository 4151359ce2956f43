package org.kerf.labels.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.kerf.files.OwnerOnly;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;

/**
 * A folder that another program prints from: one file NAME.zpl per label, which appears whole or
 * not at all and survives a power cut once it is reported. Others may read the files if they may
 * read the folder.
 */
public final class FolderPrinter implements Printer {

  private final Path folder;

  public FolderPrinter(Path folder) {
    this.folder = folder;
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    if (!jobName.matches("[A-Za-z0-9-]{1,100}")) {
      throw new IllegalArgumentException("no name for a file: " + jobName);
    }
    if (!Files.isDirectory(folder)) {
      return new PrintOutcome.NotReady(
          PrintFailure.of(PrintFailureKind.FOLDER_MISSING, folder.toString()));
    }
    // The other program looks for *.zpl and so never sees a half-written file.
    Path unfinished = folder.resolve("." + jobName + ".part");
    try {
      write(unfinished, label);
      Files.move(
          unfinished,
          folder.resolve(jobName + ".zpl"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
      return new PrintOutcome.HandedOver();
    } catch (IOException e) {
      return new PrintOutcome.NotReady(
          PrintFailure.of(
              PrintFailureKind.FOLDER_UNWRITABLE,
              folder.toString(),
              String.valueOf(e.getMessage())));
    }
  }

  @Override
  public PrinterStatus status() {
    return Files.isDirectory(folder)
        ? new PrinterStatus.Unasked()
        : new PrinterStatus.Hindered(
            PrintFailure.of(PrintFailureKind.FOLDER_MISSING, folder.toString()));
  }

  private static void write(Path file, byte[] label) throws IOException {
    Files.deleteIfExists(file);
    OwnerOnly.fileAsItsFolder(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(label);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** The new name itself must reach the disk. Windows opens no folder and needs none of this. */
  private void forceFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
