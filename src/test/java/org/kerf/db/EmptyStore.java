package org.kerf.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.StationFault;

/**
 * A store in which nothing is booked yet. All migrations run once; each test gets a copy, which
 * opens in a fifth of the time.
 */
public final class EmptyStore {

  /** Opens every copy. */
  public static final StoreKey KEY = StoreKey.random(new SecureRandom());

  private static final Map<String, Path> ORIGINALS = new ConcurrentHashMap<>();

  private EmptyStore() {}

  /** The place of the store in this folder; a new store of station 01, if there is none yet. */
  public static StorePlace in(Path folder) {
    return in(folder, "01");
  }

  /**
   * As {@link #in(Path)}.
   *
   * @param characters that the station's codes begin with
   */
  public static StorePlace in(Path folder, String characters) {
    StorePlace place = StorePlace.in(folder);
    if (Files.exists(place.file())) {
      return place;
    }
    try (Stream<Path> files = Files.list(ORIGINALS.computeIfAbsent(characters, EmptyStore::make))) {
      List<Path> all = files.toList();
      Files.createDirectories(folder);
      for (Path file : all) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      return place;
    } catch (IOException e) {
      throw new IllegalStateException("the empty store can't be copied", e);
    }
  }

  private static Path make(String characters) {
    try {
      Path folder = Files.createTempDirectory("kerf-empty");
      Store.open(StorePlace.in(folder), KEY, TestStore.sessions(), characters).close();
      return folder;
    } catch (IOException | StationFault e) {
      throw new IllegalStateException("the empty store can't be made", e);
    }
  }
}
