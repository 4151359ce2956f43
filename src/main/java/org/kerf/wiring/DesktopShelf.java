package org.kerf.wiring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.ui.desk.Shelf;

/**
 * Papers and lists in folders among the station's outputs. They are opened by the desktop's own
 * command: AWT's Desktop would start a second toolkit beside JavaFX, which hangs on some Linux
 * desktops.
 */
final class DesktopShelf implements Shelf {

  private static final String ON_LINUX = "xdg-open";

  private final Path folder;

  DesktopShelf(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path papers() {
    return folder.resolve(Outputs.PAPERS);
  }

  @Override
  public Path lists() {
    return folder.resolve(Outputs.LISTS);
  }

  @Override
  public boolean canOpen() {
    return Display.isThere() && (!command().contains(ON_LINUX) || isInstalled());
  }

  @Override
  public void open(Path file) throws StationFault {
    List<String> words = Stream.concat(command().stream(), Stream.of(file.toString())).toList();
    try {
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE, "No program of this computer opens " + file + ".", e);
    }
  }

  private static List<String> command() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return List.of(system.contains("mac") ? "open" : ON_LINUX);
  }

  private static boolean isInstalled() {
    return Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .anyMatch(place -> Files.isExecutable(Path.of(place, ON_LINUX)));
  }
}
