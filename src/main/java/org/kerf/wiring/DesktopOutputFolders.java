package org.kerf.wiring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.OutputFolders;

/**
 * Printouts and lists in folders among the station's outputs. They are opened by the desktop's own
 * command: AWT's Desktop would start a second toolkit beside JavaFX, which hangs on some Linux
 * desktops.
 */
final class DesktopOutputFolders implements OutputFolders {

  private static final String ON_LINUX = "xdg-open";
  private static final long WAIT_MILLIS = 3_000;

  private final Path folder;

  DesktopOutputFolders(Path folder) {
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

  /** Where no program opens the file, its folder is shown. */
  @Override
  public void open(Path file) throws StationFault {
    Path folder = file.toAbsolutePath().getParent();
    if (!isOpened(file) && (folder == null || !isOpened(folder))) {
      throw StationFault.of(FaultCode.FILE_UNREADABLE, FaultText.FILE_NOT_OPENED, file);
    }
  }

  /** A command that has not failed within its time is taken to have opened it. */
  private static boolean isOpened(Path file) throws StationFault {
    List<String> words = Stream.concat(command().stream(), Stream.of(file.toString())).toList();
    try {
      Process opening =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return !opening.waitFor(WAIT_MILLIS, TimeUnit.MILLISECONDS) || opening.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StationFault.because(e, FaultCode.FILE_UNREADABLE, FaultText.FILE_NOT_OPENED, file);
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
