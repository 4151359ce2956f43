package org.kerf.ui;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.scanning.ScanDetector;
import org.kerf.scanning.ScanRouter;
import org.kerf.scanning.ScanVoice;
import org.kerf.scanning.SerialJudge;
import org.kerf.scanning.gs1.Gs1Parser.Programming;
import org.kerf.scanning.model.GroupSeparator;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.ScannerSettings;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.controls.scans.ScanSound;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.shell.ScanFilter;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.look.Sounds;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A scanned code goes to the page that is open; if it has no use for it, the page of what was
 * scanned is opened. Right and wrong sound different; what is wrong stays on the screen until
 * acknowledged.
 */
final class ScanDispatch {

  /** Counts scans that named nothing. */
  private static final String NOT_UNDERSTOOD = "scan.many";

  private final Shell shell;
  private final Texts texts;
  private final Tasks tasks;
  private final Notifications notifications;
  private final Sounds sounds;
  private final ScanFilter filter;
  private final ScanRouter router;
  private final LongSupplier nanos;
  private final ScanSound sound = new Sound();

  /** Of scanners at the keyboard, as they are set up here. */
  private Programming keyboard = Programming.UNKNOWN;

  private Programming programming = keyboard;
  private final SerialJudge serial = new SerialJudge(ScannerSettings.programmed().repeat());
  private @Nullable ScanOpening opening;
  private @Nullable TextScans texting;

  /**
   * @param nanos a clock that never goes back
   */
  ScanDispatch(
      Shell shell,
      Texts texts,
      Tasks tasks,
      Notifications notifications,
      Sounds sounds,
      LongSupplier nanos) {
    this.shell = shell;
    this.texts = texts;
    this.tasks = tasks;
    this.notifications = notifications;
    this.sounds = sounds;
    this.nanos = nanos;
    router = new ScanRouter(this::open, new Voice());
    router.show(this::offer);
    filter = new ScanFilter(new ScanDetector(ScannerSettings.anyScanner()), router, nanos);
  }

  /** A line of a scanner at a serial port: the same way as a scan that was typed. */
  void line(String text) {
    filter.forgetTyped();
    // At a port the separator arrives as it is.
    programming = Programming.KEPT;
    router.route(serial.whole(text, nanos.getAsLong()));
    programming = keyboard;
  }

  private static Programming programming(GroupSeparator separator) {
    return switch (separator.way()) {
      // Left out, it is as good as not known: where two readings are possible, none is taken.
      case UNKNOWN, LEFT_OUT -> Programming.UNKNOWN;
      case CTRL_BRACKET, F8, ALT_CODE -> Programming.KEPT;
      case CHARACTER -> Programming.replacedBy(separator.character().charAt(0));
    };
  }

  /** A line of which only the beginning came. */
  void brokenLine(String text) {
    filter.forgetTyped();
    router.route(serial.broken(text, nanos.getAsLong()));
  }

  void listenOn(Scene scene) {
    filter.listenOn(scene);
  }

  /**
   * From now on somebody is at the station: what is scanned can be looked up, by scanners as they
   * are set up here.
   */
  void serve(PageContext context) {
    opening =
        new ScanOpening(
            new WarehouseSearch(context.useCases().reading(), context.useCases().repositories()));
    texting = new TextScans(shell, context, new Heard());
    context.view().scanners().read();
    filter.setWatch(context.view().scanners()::seen);
    context
        .view()
        .scanners()
        .settingsProperty()
        .subscribe(
            now -> {
              filter.use(now);
              keyboard = programming(now.separator());
              programming = keyboard;
              shell.reserveKeys(now.ownKeys());
            });
  }

  /**
   * To the page, unless a card covers it: then its keys are taken like those of any scan, but the
   * page is not reached.
   */
  private boolean offer(Scan.Understood scan) {
    if (refusedByCard()) {
      return true;
    }
    Optional<ContinuousScans> continuous = continuous();
    if (continuous.isPresent()) {
      notifications.settle(NOT_UNDERSTOOD);
      continuous.get().scanned(scan.code(), sound);
      return true;
    }
    boolean taken =
        !shell.hasOverlay()
            && shell.currentPage().filter(page -> page.scan(scan.code())).isPresent();
    if (taken) {
      understood();
    }
    return taken;
  }

  /** The page that takes all scans, if one is in front that does. */
  private Optional<ContinuousScans> continuous() {
    return shell.hasOverlay() ? Optional.empty() : shell.currentPage().flatMap(Page::continuous);
  }

  /** Nobody has said yet who they are: whatever is scanned does nothing. */
  private boolean refusedByCard() {
    if (opening != null && !shell.isAsking()) {
      return false;
    }
    sounds.wrong();
    shell.askFirst();
    return true;
  }

  /** A scan that is understood acknowledges the refused ones before it. */
  private void understood() {
    sounds.right();
    notifications.settle(NOT_UNDERSTOOD);
  }

  /** The page gets it with its fields as they were before it was typed. */
  private boolean takenAsText(Scan.Refused scan) {
    Optional<ContinuousScans> continuous = continuous();
    if (continuous.isPresent()) {
      filter.takeBackTyped();
      boolean useful = scan.isWhole() || continuous.get().isStopped();
      return useful && continuous.get().scannedText(scan.text(), sound);
    }
    if (!scan.isWhole() || shell.hasOverlay()) {
      return false;
    }
    Runnable again = filter.takeBackTyped();
    boolean taken = shell.currentPage().filter(page -> page.scanText(scan.text())).isPresent();
    if (taken) {
      understood();
    } else {
      again.run();
    }
    return taken;
  }

  private boolean open(Scan.Understood scan) {
    ScanOpening station = opening;
    if (station != null) {
      tasks.run(
          texts.of("scan.reading"),
          () -> station.find(scan.code()),
          this::show,
          notifications::fault);
    }
    return true;
  }

  private void show(ScanOpening.Answer answer) {
    if (refusedByCard()) {
      return;
    }
    switch (answer) {
      case ScanOpening.Answer.Opens opens -> {
        understood();
        shell.uncover();
        shell.open(opens.pageId(), opens.argument());
      }
      case ScanOpening.Answer.Choice choice -> {
        understood();
        shell.choose(
            Words.of("scan.which", choice.code().spaced()),
            choice.things().stream().map(this::hit).toList());
      }
      case ScanOpening.Answer.Unknown unknown -> {
        sounds.wrong();
        notifications.error(
            NOT_UNDERSTOOD, Words.of("scan.unknown", unknown.code().spaced()), unknown.sentence());
      }
    }
  }

  private void heard(boolean known) {
    if (known) {
      sounds.right();
    } else {
      sounds.wrong();
    }
  }

  private void refuse(Scan.Refused scan, Optional<PageAction> offer) {
    wrong(NOT_UNDERSTOOD, Words.of("scan.refused"), Words.of(scan.key()), offer);
  }

  private void wrong(String manyKey, Words title, Words more, Optional<PageAction> offer) {
    Optional<ContinuousScans> continuous = continuous();
    if (continuous.isPresent()) {
      continuous.get().wrong(title, more, offer, sound);
      return;
    }
    sounds.wrong();
    if (offer.isPresent()) {
      notifications.error(manyKey, title, more, offer.get());
    } else {
      notifications.error(manyKey, title, more);
    }
  }

  private Hit hit(ScanOpening.Answer.Opens thing) {
    return new Hit(
        texts.of(thing.kind()),
        thing.name(),
        texts.of(thing.detail()),
        Material2AL.LABEL,
        () -> shell.open(thing.pageId(), thing.argument()));
  }

  private final class Sound implements ScanSound {

    @Override
    public void right() {
      sounds.right();
    }

    @Override
    public void wrong() {
      sounds.wrong();
    }
  }

  private final class Voice implements ScanVoice {

    @Override
    public void again(Scan.Repeated scan) {
      if (refusedByCard()) {
        return;
      }
      Optional<ContinuousScans> continuous = continuous();
      if (continuous.isPresent()) {
        continuous.get().again(sound);
      } else {
        understood();
        notifications.info(Words.of("scan.again", scan.code().spaced()));
      }
    }

    @Override
    public void wrong(Scan.Refused scan) {
      boolean badge = TextScans.mayBeBadge(scan);
      if (badge && shell.isAsking()) {
        shell.badge(scan.text(), ScanDispatch.this::heard);
      } else if (!refusedByCard() && !takenAsText(scan)) {
        TextScans looked = texting;
        if (looked != null && (badge || scan.isWhole())) {
          looked.lookUp(scan, badge, programming);
        } else {
          refuse(scan, Optional.empty());
        }
      }
    }
  }

  private final class Heard implements TextScans.Ears {

    @Override
    public void understood() {
      ScanDispatch.this.understood();
    }

    @Override
    public void refused(Scan.Refused scan, Optional<PageAction> offer) {
      refuse(scan, offer);
    }

    @Override
    public void wrong(String manyKey, Words title, Words more, Optional<PageAction> offer) {
      ScanDispatch.this.wrong(manyKey, title, more, offer);
    }

    @Override
    public boolean staysHere() {
      return continuous().isPresent();
    }

    @Override
    public void wipe() {
      filter.takeBackTyped();
    }
  }
}
