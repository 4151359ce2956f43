package org.kerf.db;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.StationFault;

/** Looks at the file of a store that nobody has open. */
public final class ClosedStore {

  private ClosedStore() {}

  /** Whether H2 wrote at the end that all is there; after a kill it has to look for itself. */
  public static boolean wasClosedCleanly(Path data, Path keyFile) throws StationFault {
    StoreKey key = new KeyFile(keyFile).read().orElseThrow();
    StorePlace place = StorePlace.in(data);
    try (MVStore store =
        new MVStore.Builder()
            .fileName(place.ordered(place.database()))
            .encryptionKey(key.filePassword().toCharArray())
            .readOnly()
            .open()) {
      return store.getStoreHeader().containsKey("clean");
    }
  }
}
