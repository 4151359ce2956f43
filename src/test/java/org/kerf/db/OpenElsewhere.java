package org.kerf.db;

import java.nio.file.Path;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.StationFault;

/** Opens a store in a process of its own and says how it went. */
final class OpenElsewhere {

  private OpenElsewhere() {}

  public static void main(String[] arguments) {
    StoreKey key = StoreKey.parse(arguments[1]).orElseThrow();
    try (Store store =
        Store.open(StorePlace.in(Path.of(arguments[0])), key, TestStore.sessions(), "02")) {
      System.out.println("opened " + store.station());
    } catch (StationFault fault) {
      System.out.println(fault.code() + " " + fault.sentence());
    }
  }
}
