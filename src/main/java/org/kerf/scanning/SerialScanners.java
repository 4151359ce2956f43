package org.kerf.scanning;

import java.util.List;
import java.util.Optional;
import org.kerf.scanning.model.SerialProfile;

/**
 * Scanners in serial (COM) mode: what they send comes as lines, never mixed with a person's keys.
 */
public interface SerialScanners extends AutoCloseable {

  /** Where there are none. */
  SerialScanners NONE =
      new SerialScanners() {
        @Override
        public List<String> ports() {
          return List.of();
        }

        @Override
        public void use(Optional<SerialProfile> profile, Listener listener) {}

        @Override
        public void close() {}
      };

  /** Told on a thread of the scanner's. */
  interface Listener {

    /** A whole code. */
    void scanned(String text);

    /** The beginning of a code whose end never came. */
    void broken(String text);

    /** Whether the scanner is there; told whenever that changes. */
    void connected(boolean now);
  }

  /** The serial ports that there are now. */
  List<String> ports();

  /**
   * From now on listens to this port, and goes on when the scanner comes back after it was
   * unplugged; to none if there is no profile.
   */
  void use(Optional<SerialProfile> profile, Listener listener);

  /** Listens to nothing any more. */
  @Override
  void close();
}
