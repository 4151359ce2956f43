package org.kerf.db;

import java.security.SecureRandom;
import java.util.Optional;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.opening.StoreInspection;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * Finds the key for a store before it is opened: the kept one, a new one, or the one from the
 * owner's safe.
 */
public final class StoreKeys {

  private final StorePlace place;
  private final KeyFile file;
  private final SecureRandom random;

  public StoreKeys(StorePlace place, KeyFile file, SecureRandom random) {
    this.place = place;
    this.file = file;
    this.random = random;
  }

  /**
   * A key, and whether it was made just now: then its written form is shown once, for the owner to
   * keep.
   *
   * @param fresh true if there is no store yet that the key opens
   */
  public record Found(StoreKey key, boolean fresh) {}

  /**
   * The kept key of a store that is there; for a new store a new key, kept before it is used. A key
   * kept from a first start that was cut short is used, and shown, again.
   *
   * @throws StationFault STORE_KEY_MISSING if there is a store and no key for it; STORE_MISSING if
   *     there was a store and its file is gone
   */
  public Found find() throws StationFault {
    boolean storeExists = place.database().exists();
    if (!storeExists) {
      StoreInspection.refuseGone(place);
    }
    Optional<StoreKey> kept = file.read();
    if (kept.isPresent()) {
      return new Found(kept.get(), !storeExists);
    }
    if (storeExists) {
      StoreInspection.refuseForeign(place);
      throw StationFault.of(
          FaultCode.STORE_KEY_MISSING, FaultText.STORE_KEY_MISSING, place.folder(), file.path());
    }
    StoreKey made = StoreKey.random(random);
    file.write(made);
    return new Found(made, true);
  }

  /**
   * Takes the recovery key that a person typed, tries it on the store, which stays as it is, and
   * keeps it only if it fits.
   *
   * @throws StationFault STORE_KEY_WRONG if it has a slip in it or does not open the store
   */
  public StoreKey recover(String typed) throws StationFault {
    StoreKey key = parsed(typed);
    if (place.database().exists()) {
      StoreFile.tryKey(place, key);
    } else {
      StoreInspection.refuseGone(place);
    }
    file.write(key);
    return key;
  }

  /**
   * The key of a copy that is to be put in the store's place: the recovery key, if a person typed
   * it, else the kept one. Nobody has tried it yet.
   *
   * @throws StationFault if there is none, or what was typed has a slip in it
   */
  public StoreKey ofCopy(Optional<String> typed) throws StationFault {
    if (typed.isPresent()) {
      return parsed(typed.get());
    }
    return file.read()
        .orElseThrow(
            () ->
                StationFault.of(
                    FaultCode.STORE_KEY_MISSING,
                    FaultText.STORE_KEY_MISSING,
                    place.folder(),
                    file.path()));
  }

  /** Keeps a key that has opened the store. */
  public void keep(StoreKey key) throws StationFault {
    file.write(key);
  }

  private static StoreKey parsed(String typed) throws StationFault {
    return StoreKey.parse(typed)
        .orElseThrow(() -> StationFault.of(FaultCode.STORE_KEY_WRONG, FaultText.RECOVERY_KEY_SLIP));
  }
}
