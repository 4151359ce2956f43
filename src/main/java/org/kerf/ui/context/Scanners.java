package org.kerf.ui.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.scanning.SerialScanners;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.ScannerProfile;
import org.kerf.scanning.model.ScannerSettings;
import org.kerf.scanning.model.SerialProfile;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.KeyWatch;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * How this station's scanners are programmed, which is a setting of the station, and what arrives
 * from them. On the screen's thread.
 */
public final class Scanners {

  private static final KeyWatch NOBODY = (key, answers) -> {};

  private final Reading reading;
  private final StationSettings station;
  private final Tasks tasks;
  private final Texts texts;
  private final Person person;
  private final Notifications notifications;
  private final ObjectProperty<Optional<ScannerProfile>> profile =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ScannerSettings> settings =
      new ReadOnlyObjectWrapper<>(ScannerSettings.anyScanner());
  private final ObjectProperty<Optional<SerialProfile>> serial =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Boolean>> connected =
      new SimpleObjectProperty<>(Optional.empty());
  private SerialScanners device = SerialScanners.NONE;
  private SerialScanners.Listener lines = new Ears(scan -> {}, broken -> {});
  private KeyWatch watch = NOBODY;
  private boolean trying;

  public Scanners(
      Reading reading,
      StationSettings station,
      Tasks tasks,
      Texts texts,
      Person person,
      Notifications notifications) {
    this.reading = reading;
    this.station = station;
    this.tasks = tasks;
    this.texts = texts;
    this.person = person;
    this.notifications = notifications;
    profile.subscribe(set -> settings.set(now()));
  }

  /** The profile that was set; empty as long as none was: any scanner is understood. */
  public ReadOnlyObjectProperty<Optional<ScannerProfile>> profileProperty() {
    return profile;
  }

  /** What the station goes by now. */
  public ReadOnlyObjectProperty<ScannerSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Looks up what is set; until it is known any scanner is understood. */
  public void read() {
    tasks.<Optional<ScannerProfile>>run(
        texts.of("scanners.reading"),
        () -> reading.of(tx -> station.values().value(tx, ScannerProfile.SETTING)),
        profile::set,
        notifications::fault);
  }

  /**
   * From now on the scanners are programmed like this; empty if they may be anything.
   *
   * @param whenDone called once it is kept
   */
  public void set(Optional<ScannerProfile> wanted, Runnable whenDone) {
    Command command = person.command();
    tasks.<Boolean>run(
        texts.of("scanners.setting"),
        () -> station.change().run(command, ScannerProfile.SETTING, wanted),
        changed -> {
          profile.set(wanted);
          whenDone.run();
        },
        notifications::fault);
  }

  /**
   * From now on scanners at serial ports are listened to, if one is set up.
   *
   * @param whole is given each whole line, on the screen's thread
   * @param broken is given what came of a line that broke off
   */
  public void connect(SerialScanners ports, Consumer<String> whole, Consumer<String> broken) {
    device = ports;
    lines = new Ears(whole, broken);
    tasks.<Optional<SerialProfile>>run(
        texts.of("scanners.reading"),
        () -> reading.of(tx -> station.values().value(tx, SerialProfile.SETTING)),
        this::listen,
        notifications::fault);
  }

  /** The scanner at a serial port; empty as long as nobody has set one up. */
  public ReadOnlyObjectProperty<Optional<SerialProfile>> serialProperty() {
    return serial;
  }

  /** Whether it is there; empty as long as none is set up or nobody has looked. */
  public ReadOnlyObjectProperty<Optional<Boolean>> connectedProperty() {
    return connected;
  }

  /** Looks up which serial ports there are. */
  public void ports(Consumer<List<String>> answer) {
    tasks.<List<String>>run(
        texts.of("scanners.ports"), () -> device.ports(), answer, notifications::fault);
  }

  /**
   * From now on a scanner is at this port, or at none.
   *
   * @param whenDone called once it is kept
   */
  public void setSerial(Optional<SerialProfile> wanted, Runnable whenDone) {
    Command command = person.command();
    tasks.<Boolean>run(
        texts.of("scanners.setting"),
        () -> station.change().run(command, SerialProfile.SETTING, wanted),
        changed -> {
          listen(wanted);
          whenDone.run();
        },
        notifications::fault);
  }

  private void listen(Optional<SerialProfile> wanted) {
    serial.set(wanted);
    connected.set(Optional.empty());
    SerialScanners.Listener told = lines;
    tasks.<Boolean>run(
        texts.of("scanners.setting"),
        () -> {
          // Waits until the port of before is closed.
          device.use(wanted, told);
          return true;
        },
        done -> {},
        notifications::fault);
  }

  /** Brings what is told on the device's thread to the screen's. */
  private final class Ears implements SerialScanners.Listener {

    private final Consumer<String> whole;
    private final Consumer<String> partly;

    Ears(Consumer<String> whole, Consumer<String> partly) {
      this.whole = whole;
      this.partly = partly;
    }

    @Override
    public void scanned(String text) {
      tasks.onScreen(() -> whole.accept(text));
    }

    @Override
    public void broken(String text) {
      tasks.onScreen(() -> partly.accept(text));
    }

    @Override
    public void connected(boolean now) {
      tasks.onScreen(() -> connected.set(Optional.of(now)));
    }
  }

  /** Lets somebody see what arrives: scanners that are programmed otherwise are understood too. */
  public void tryOut(KeyWatch with) {
    watch = with;
    trying = true;
    settings.set(now());
  }

  /** Nobody looks any more. */
  public void endTrying() {
    watch = NOBODY;
    trying = false;
    settings.set(now());
  }

  /** A key arrived, and this was made of it. */
  public void seen(Key key, List<Answer> answers) {
    watch.seen(key, answers);
  }

  private ScannerSettings now() {
    return profile.get().map(set -> set.settings(trying)).orElse(ScannerSettings.anyScanner());
  }
}
