package org.kerf.ui;

import java.util.List;
import org.kerf.identity.model.User;
import org.kerf.settings.model.StationName;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.sync.SyncPages;
import org.kerf.ui.system.SystemPages;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What the status bar says once the store is open. */
final class StationStatus {

  private StationStatus() {}

  static void open(Shell shell, String station, String printer) {
    shell.statusBar().report(StatusItem.STORE, good(Words.of("status.safe")));
    shell.statusBar().report(StatusItem.PRINTER, good(Words.plain(printer)));
    shell.statusBar().report(StatusItem.STATION, good(Words.plain(station)));
  }

  /** The pages exist: each part of the bar opens its page. */
  static void lead(Shell shell) {
    shell.statusBar().setOnOpen(StatusItem.STORE, () -> shell.open("audit"));
    shell.statusBar().setOnOpen(StatusItem.SYNC, () -> shell.open(SyncPages.SYNC));
    shell.statusBar().setOnOpen(StatusItem.PRINTER, () -> shell.open("labels"));
    shell.statusBar().setOnOpen(StatusItem.SCANNER, () -> shell.open("scanner"));
    shell
        .statusBar()
        .setMenu(
            StatusItem.USER,
            List.of(
                new PageAction(Words.of("user.change"), Material2MZ.PERSON, shell::switchUser),
                new PageAction(
                        Words.of("user.own-secret"),
                        Material2AL.LOCK,
                        () -> shell.open(SystemPages.OWN_SECRET))
                    .onlyFor(shell.access(SystemPages.OWN_SECRET))));
  }

  /**
   * What people call the station and its company, with the characters that its codes begin with.
   */
  static void station(Shell shell, StationName name, String characters) {
    shell.nameStation(name.station(), name.company(), characters);
  }

  static void user(Shell shell, User user) {
    shell.statusBar().report(StatusItem.USER, good(Words.plain(user.name())));
  }

  /** Whether the scanner at a serial port is there. */
  static void scanner(Shell shell, boolean there) {
    Words words = Words.of(there ? "status.scanner.here" : "status.scanner.gone");
    shell
        .statusBar()
        .report(
            StatusItem.SCANNER, there ? good(words) : new StatusItem.Report(Tone.DANGER, words));
  }

  private static StatusItem.Report good(Words words) {
    return new StatusItem.Report(Tone.SUCCESS, words);
  }
}
