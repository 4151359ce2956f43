package org.kerf.ui;

import java.util.function.LongSupplier;
import javafx.scene.Scene;
import org.kerf.scanning.ScanDetector;
import org.kerf.scanning.ScanRouter;
import org.kerf.scanning.ScanTarget;
import org.kerf.scanning.ScanVoice;
import org.kerf.scanning.model.Scan;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.shell.ScanFilter;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.Sounds;
import org.kerf.ui.texts.Words;

/**
 * A scanned code goes to the page that is open; if it has no use for it, the page of what was
 * scanned is opened. Right and wrong sound different; what is wrong stays on the screen until
 * acknowledged.
 */
final class ScanDesk {

  private final Desk desk;
  private final Shell shell;
  private final Sounds sounds;
  private final ScanOpening opening;
  private final ScanFilter filter;

  /**
   * @param nanos a clock that never goes back
   */
  ScanDesk(Desk desk, Shell shell, Sounds sounds, LongSupplier nanos) {
    this.desk = desk;
    this.shell = shell;
    this.sounds = sounds;
    this.opening = new ScanOpening(desk.jobs());
    var router = new ScanRouter(this::open, new Voice());
    ScanTarget page =
        scan ->
            shell.currentPage().filter(current -> current.scan(scan.code())).isPresent()
                && understood();
    router.show(page);
    desk.scanners().read();
    var first = desk.scanners().settingsProperty().get();
    filter = new ScanFilter(new ScanDetector(first), router, nanos);
    filter.setWatch(desk.scanners()::seen);
    desk.scanners()
        .settingsProperty()
        .subscribe(
            now -> {
              filter.use(now);
              shell.reserveKeys(now.ownKeys());
            });
  }

  void listenOn(Scene scene) {
    filter.listenOn(scene);
  }

  private boolean understood() {
    sounds.right();
    return true;
  }

  private boolean open(Scan.Understood scan) {
    desk.tasks()
        .run(
            desk.texts().of("scan.reading"),
            () -> opening.find(scan.code()),
            this::show,
            desk.notifications()::fault);
    return true;
  }

  private void show(ScanOpening.Answer answer) {
    switch (answer) {
      case ScanOpening.Answer.Opens opens -> {
        sounds.right();
        shell.open(opens.pageId(), opens.argument());
      }
      case ScanOpening.Answer.Unknown unknown -> {
        sounds.wrong();
        desk.notifications()
            .error(Words.of("scan.unknown", unknown.code().spaced()), unknown.sentence());
      }
    }
  }

  private final class Voice implements ScanVoice {

    @Override
    public void again(Scan.Repeated scan) {
      sounds.right();
      desk.notifications().info(Words.of("scan.again", scan.code().spaced()));
    }

    @Override
    public void wrong(Scan.Refused scan) {
      sounds.wrong();
      desk.notifications()
          .error(
              Words.of("scan.refused"),
              Words.plain(scan.sentence(desk.texts().language().locale())));
    }
  }
}
