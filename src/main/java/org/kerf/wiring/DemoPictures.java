package org.kerf.wiring;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.ui.ScreenTour;
import org.kerf.ui.StationPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/**
 * Pictures of the screens in the middle of the demo day: each in Romanian and light, and once more
 * in English and dark.
 */
final class DemoPictures {

  private static final int WORKERS = 2;

  private final Station station;
  private final ZoneId zone;
  private final Path folder;

  DemoPictures(Station station, ZoneId zone, Path folder) {
    this.station = station;
    this.zone = zone;
    this.folder = folder;
  }

  void take() throws StationFault {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("prism.text", "t2k");
    UseCases useCases = station.useCases();
    // Where there is an administrator, no other role has all pages.
    User administrator =
        useCases.reading().of(tx -> useCases.users().active(tx)).stream()
            .filter(user -> user.role() == Role.ADMINISTRATOR)
            .findFirst()
            .orElseThrow();
    String saw =
        useCases.reading().of(tx -> useCases.repositories().plans().saws(tx).getFirst().name());
    ExecutorService workers =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("pictures-", 1).daemon(true).factory());
    try {
      new ScreenTour(
              useCases,
              station.name(),
              station.printer(),
              administrator,
              workers,
              InstantSource.system(),
              zone,
              new DesktopOutputFolders(folder))
          .take(stops(saw), folder);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<ScreenTour.Stop> stops(String saw) {
    List<ScreenTour.Stop> stops = new ArrayList<>();
    for (String page : StationPages.PICTURED) {
      String opened = "saw".equals(page) ? saw : "";
      stops.add(
          new ScreenTour.Stop(page, opened, Language.ROMANIAN, Theme.LIGHT, page + "-ro-light"));
      stops.add(new ScreenTour.Stop(page, opened, Language.ENGLISH, Theme.DARK, page + "-en-dark"));
    }
    return stops;
  }
}
