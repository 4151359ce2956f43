package org.kerf.ui.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kerf.files.OwnerOnly;

/**
 * A file that grows beside its place and is moved there when it is whole; it never takes the place
 * of another file. What was not finished leaves nothing behind.
 */
final class PartFile implements AutoCloseable {

  private final Path folder;
  private final Path part;
  private final OutputStream out;

  private PartFile(Path folder, Path part, OutputStream out) {
    this.folder = folder;
    this.part = part;
    this.out = out;
  }

  static PartFile in(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    Path part = Files.createTempFile(folder, "list", ".part");
    return new PartFile(folder, part, Files.newOutputStream(part));
  }

  OutputStream out() {
    return out;
  }

  /**
   * Puts the file in its place: under this name, or with a number behind it if there is one.
   *
   * @param ending as {@code .csv}
   */
  Path finish(String name, String ending) throws IOException {
    out.close();
    int number = 1;
    while (true) {
      Path place = folder.resolve(number == 1 ? name + ending : name + '-' + number + ending);
      try {
        return Files.move(part, place);
      } catch (FileAlreadyExistsException taken) {
        // Another list of the same minute keeps its place.
        number++;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      Files.deleteIfExists(part);
    }
  }
}
