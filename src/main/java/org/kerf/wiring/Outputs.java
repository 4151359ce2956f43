package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kerf.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where labels, printouts and lists lie: in a folder beside the data folder, not in it, for they
 * are not encrypted. Copying or carrying the data folder away takes none of them along.
 */
final class Outputs {

  static final String LABELS = "labels";
  static final String PAPERS = "papers";
  static final String LISTS = "lists";

  private static final Logger LOG = LoggerFactory.getLogger(Outputs.class);
  private static final String ENDING = "-files";

  private Outputs() {}

  /**
   * The folder beside this data folder, such as kerf-files beside kerf; where nothing can be made
   * beside it, one of the same name beside the user's own data folder.
   *
   * @param users the user's own data folder
   */
  static Path of(Path data, Path users) {
    Path folder = data.toAbsolutePath().normalize();
    @Nullable Path parent = folder.getParent();
    if (parent == null) {
      return users.resolveSibling("kerf" + ENDING);
    }
    String name = folder.getFileName() + ENDING;
    Path beside = parent.resolve(name);
    boolean possible =
        Files.isDirectory(beside)
            || !Files.exists(parent)
            || (Files.isDirectory(parent) && Files.isWritable(parent));
    return possible ? beside : users.resolveSibling(name);
  }

  /**
   * Closes the data folder and the outputs to everybody but the owner, and takes out of the data
   * folder what earlier versions laid there. Nothing of this may keep a station shut: what does not
   * work is logged.
   */
  static void putInOrder(Path data, Path outputs) {
    try {
      OwnerOnly.close(data);
      if (!outputs.equals(data)) {
        OwnerOnly.ownFolder(outputs);
        for (String name : List.of(LABELS, PAPERS, LISTS)) {
          move(data.resolve(name), outputs.resolve(name));
        }
      }
    } catch (IOException e) {
      LOG.warn("labels, papers and lists can't be kept apart from {} in {}", data, outputs, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
        LOG.warn("{} and {} are both there; look through the first and delete it", from, to);
      } else {
        Files.move(from, to);
        OwnerOnly.close(to);
      }
    }
  }
}
