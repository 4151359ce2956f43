package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.cli.programs.DemoRun;
import org.kerf.cli.programs.OpenStation;
import org.kerf.files.FileTrees;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.demo.DemoDay;
import org.kerf.tools.demo.DemoFiles;

/** Runs the demo day in a store of its own, in a folder that holds nothing else. */
final class HeadlessDemo implements DemoRun {

  @Override
  public String run(Optional<Path> folder) throws StationFault {
    Path out = folder.orElseGet(() -> Folders.forDemo("demo"));
    empty(out);
    StationConfig config =
        StationConfig.of(Optional.of(out.resolve("data")), Optional.empty()).forDemo(out);
    var files = new DemoFiles(config.program());
    files.setUpPrinters(config.data());
    ZoneId zone = config.zone();
    Station open = Station.open(config);
    try (OpenStation station = new OpenedStation(open)) {
      files.takeIn(station.useCases(), LocalDate.now(zone), ImportWatcher.PATIENT);
      var day = new DemoDay(station, InstantSource.system(), zone, out);
      Display.withoutModuleWarning();
      var pictures = new DemoPictures(open, zone, out.resolve("screens"));
      return day.run(pictures::take).text(out);
    }
  }

  /** Empties a folder of an earlier demo; a folder that holds anything else is refused. */
  private static void empty(Path out) throws StationFault {
    try {
      Files.createDirectories(out);
      if (!Files.exists(out.resolve("data.key")) && !isEmpty(out)) {
        throw new StationFault(
            FaultCode.SETTINGS_WRONG,
            "The folder " + out + " holds something that is no demo. Choose an empty one: --out");
      }
      for (String made : new String[] {"data", "labels", "screens"}) {
        FileTrees.delete(out.resolve(made));
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The folder " + out + " can't be emptied for the demo.", e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
