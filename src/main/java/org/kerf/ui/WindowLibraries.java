package org.kerf.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** What the operating system must bring for a window. */
final class WindowLibraries {

  private static final String GTK = "libgtk-3.so.0";

  private WindowLibraries() {}

  /**
   * @throws StationFault on Linux without GTK 3, naming the package
   */
  @SuppressWarnings("restricted") // looks whether the library is there, and calls nothing in it
  static void require() throws StationFault {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!linux || headless) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(GTK, arena);
    } catch (IllegalArgumentException e) {
      throw new StationFault(
          FaultCode.WINDOW_LIBRARY_MISSING,
          "A window needs GTK 3, which is not installed: install the package libgtk-3-0 (sudo apt"
              + " install libgtk-3-0).",
          e);
    }
  }
}
