package org.kerf.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.settings.NameStation;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The station joins a company that has others: it is enrolled, and what they booked comes in. */
final class JoinModel {

  private static final Words NOTHING = Words.plain("");
  private static final long MOST_CERTIFICATE = 100_000;

  /** Characters that the centre proposes are free; somebody may be faster. */
  private static final int MOST_TRIES = 3;

  /** What is shown. */
  enum Stage {
    /** The choices. */
    NONE,
    ASKING,
    COMING
  }

  private final StartContext context;
  private final Supplier<User> administrator;
  private final Supplier<StationName> name;
  private final Runnable arrived;
  private final Slot slot = new Slot();
  private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.NONE);
  private final BooleanProperty working = new SimpleBooleanProperty();
  private final StringProperty url = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty certificate = new SimpleStringProperty("");
  private final ObjectProperty<Words> urlError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> codeError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> certificateError = new SimpleObjectProperty<>(NOTHING);
  private final ReadOnlyObjectWrapper<Optional<SyncStatus>> status =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param arrived what follows when all has come in
   */
  JoinModel(
      StartContext context,
      Supplier<User> administrator,
      Supplier<StationName> name,
      Runnable arrived) {
    this.context = context;
    this.administrator = administrator;
    this.name = name;
    this.arrived = arrived;
  }

  ObjectProperty<Stage> stageProperty() {
    return stage;
  }

  BooleanProperty workingProperty() {
    return working;
  }

  StringProperty urlProperty() {
    return url;
  }

  StringProperty codeProperty() {
    return code;
  }

  StringProperty certificateProperty() {
    return certificate;
  }

  ObjectProperty<Words> urlErrorProperty() {
    return urlError;
  }

  ObjectProperty<Words> codeErrorProperty() {
    return codeError;
  }

  ObjectProperty<Words> certificateErrorProperty() {
    return certificateError;
  }

  /** How far the feed has come in; empty until it is known. */
  ReadOnlyObjectProperty<Optional<SyncStatus>> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Asks for address and code; a station that was enrolled before goes on where it was. */
  void ask() {
    context
        .tasks()
        .<SyncStatus>latest(
            slot,
            context.texts().of("start.join.looking"),
            context.sync().exchange()::status,
            now -> {
              if (now.state() == SyncStatus.State.PAUSED) {
                pause(false);
              }
              stage.set(now.state() == SyncStatus.State.ALONE ? Stage.ASKING : Stage.COMING);
            },
            context.notifications()::fault);
  }

  void leave() {
    stage.set(Stage.NONE);
  }

  void join() {
    if (working.get()) {
      return;
    }
    urlError.set(url.get().isBlank() ? Words.of("start.join.url-missing") : NOTHING);
    codeError.set(code.get().isBlank() ? Words.of("start.join.code-missing") : NOTHING);
    if (!url.get().isBlank() && !code.get().isBlank()) {
      enrol(1);
    }
  }

  private Command command() {
    return context.settings().command(administrator.get());
  }

  private void enrol(int tried) {
    working.set(true);
    Command command = command();
    String to = url.get();
    String with = code.get();
    String file = certificate.get().strip();
    context
        .tasks()
        .<EnrolStation.Outcome>run(
            context.texts().of("start.join.joining"),
            () -> context.sync().enrol().run(command, to, with, pem(file)),
            outcome -> enrolled(outcome, tried),
            this::failed);
  }

  private static String pem(String file) throws StationFault {
    if (file.isEmpty()) {
      return "";
    }
    try {
      Path path = Path.of(file);
      if (Files.size(path) > MOST_CERTIFICATE) {
        throw StationFault.of(FaultCode.FILE_TOO_LARGE, FaultText.CERTIFICATE_FILE, file);
      }
      return Files.readString(path);
    } catch (IOException | InvalidPathException e) {
      throw StationFault.because(e, FaultCode.FILE_UNREADABLE, FaultText.CERTIFICATE_FILE, file);
    }
  }

  private void failed(StationFault fault) {
    working.set(false);
    context.notifications().fault(fault);
  }

  private void enrolled(EnrolStation.Outcome outcome, int tried) {
    working.set(false);
    switch (outcome) {
      case EnrolStation.Outcome.Enrolled _ -> {
        code.set("");
        stage.set(Stage.COMING);
      }
      case EnrolStation.Outcome.CharactersTaken taken -> takeOthers(taken, tried);
      case EnrolStation.Outcome.ForKnownStation known ->
          context
              .notifications()
              .warn(
                  Words.of("start.join.known", known.station()), Words.of("start.join.known.more"));
      case EnrolStation.Outcome.OfAnother other ->
          context
              .notifications()
              .warn(
                  Words.of("start.join.of-another", other.company()),
                  Words.of("start.join.of-another.more"));
    }
  }

  /** No label of this station bears its characters yet: it takes others by itself. */
  private void takeOthers(EnrolStation.Outcome.CharactersTaken taken, int tried) {
    if (tried >= MOST_TRIES || taken.free().isEmpty()) {
      refuseCharacters(taken.characters(), taken.free());
      return;
    }
    working.set(true);
    StationName own = name.get();
    context
        .tasks()
        .<NameStation.Outcome>run(
            context.texts().of("start.join.joining"),
            () -> context.settings().setUp().name(own, taken.free().getFirst()),
            outcome -> {
              working.set(false);
              switch (outcome) {
                case NAMED -> enrol(tried + 1);
                case CHARACTERS_FIXED -> refuseCharacters(taken.characters(), taken.free());
              }
            },
            this::failed);
  }

  private void refuseCharacters(String characters, List<String> free) {
    context
        .notifications()
        .warn(
            Words.of("start.join.characters", characters),
            Words.of("start.join.characters.more", String.join(", ", free)));
  }

  /** Looks how far the feed is; when all is in, work begins. */
  void look() {
    if (stage.get() != Stage.COMING) {
      return;
    }
    context
        .tasks()
        .<SyncStatus>quietly(
            slot,
            context.texts().of("start.join.looking"),
            context.sync().exchange()::status,
            now -> {
              status.set(Optional.of(now));
              if (now.isUpToDate() && stage.get() == Stage.COMING) {
                goOn();
              }
            },
            context.notifications()::faultOnce);
  }

  /** To work; what has not come yet comes meanwhile. */
  void goOn() {
    stage.set(Stage.NONE);
    arrived.run();
  }

  /** Nothing more comes until somebody has it go on; what came stays. */
  void stop() {
    pause(true);
    stage.set(Stage.NONE);
  }

  private void pause(boolean paused) {
    Command command = command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("start.join.looking"),
            () -> context.sync().pause().run(command, paused),
            changed -> {
              if (paused) {
                context.notifications().done(Words.of("start.join.stopped"));
              }
            },
            context.notifications()::fault);
  }
}
