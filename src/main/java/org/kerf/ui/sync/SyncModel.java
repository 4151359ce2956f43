package org.kerf.ui.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.model.Command;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** How the station stands with its centre, and the way to belong to one. */
final class SyncModel {

  private static final Words NOTHING = Words.plain("");
  private static final long MOST_CERTIFICATE = 100_000;

  private final ViewContext context;
  private final SyncUseCases sync;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<LookAtSync.View>> view =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private final StringProperty url = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty certificate = new SimpleStringProperty("");
  private final ObjectProperty<Optional<String>> knownStation =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Words> urlError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> codeError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> certificateError = new SimpleObjectProperty<>(NOTHING);

  SyncModel(ViewContext context, SyncUseCases sync) {
    this.context = context;
    this.sync = sync;
  }

  /** Empty until it is known. */
  ReadOnlyObjectProperty<Optional<LookAtSync.View>> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Whether a person is asked for an address and a code. */
  BooleanProperty askingProperty() {
    return asking;
  }

  StringProperty urlProperty() {
    return url;
  }

  StringProperty codeProperty() {
    return code;
  }

  /** The file of the certificate, as it is typed. */
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

  void look() {
    context
        .tasks()
        .<LookAtSync.View>quietly(
            slot,
            context.texts().of("sync.looking"),
            sync.look()::run,
            now -> view.set(Optional.of(now)),
            context.notifications()::faultOnce);
  }

  /** Asks for what an enrolment needs, with the address that is known. */
  void ask() {
    view.get().map(now -> now.status().centre()).ifPresent(url::set);
    asking.set(true);
  }

  void leave() {
    asking.set(false);
    knownStation.set(Optional.empty());
  }

  /** The station that the typed code is for, if it is one that the centre knows. */
  ObjectProperty<Optional<String>> knownStationProperty() {
    return knownStation;
  }

  /** Has the station belong to the centre that was typed. */
  void enrol() {
    enrol(false);
  }

  /** The same, in the place of the station that the code is for. */
  void takePlace() {
    enrol(true);
  }

  private void enrol(boolean takePlace) {
    knownStation.set(Optional.empty());
    urlError.set(url.get().isBlank() ? Words.of("sync.url.missing") : NOTHING);
    codeError.set(code.get().isBlank() ? Words.of("sync.code.missing") : NOTHING);
    if (url.get().isBlank() || code.get().isBlank()) {
      return;
    }
    Command command = context.person().command();
    String to = url.get();
    String with = code.get();
    String file = certificate.get().strip();
    context
        .tasks()
        .<EnrolStation.Outcome>run(
            context.texts().of("sync.enrolling"),
            () ->
                takePlace
                    ? sync.enrol().takePlace(command, to, with, pem(file))
                    : sync.enrol().run(command, to, with, pem(file)),
            this::enrolled,
            context.notifications()::fault);
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

  private void enrolled(EnrolStation.Outcome outcome) {
    switch (outcome) {
      case EnrolStation.Outcome.Enrolled enrolled -> {
        asking.set(false);
        code.set("");
        context
            .notifications()
            .done(Words.of("sync.enrolled", enrolled.company()), Words.of("sync.enrolled.users"));
      }
      case EnrolStation.Outcome.CharactersTaken taken ->
          context
              .notifications()
              .warn(
                  Words.of("sync.characters-taken", taken.characters()),
                  Words.of("sync.characters-taken.more", String.join(", ", taken.free())));
      case EnrolStation.Outcome.ForKnownStation known ->
          knownStation.set(Optional.of(known.station()));
      case EnrolStation.Outcome.OfAnother other ->
          context
              .notifications()
              .warn(Words.of("sync.of-another", other.company()), Words.of("sync.of-another.more"));
    }
    look();
  }

  /** Connects at once; what the centre lacks is sent again. */
  void connectAgain() {
    sync.exchange().connectAgain();
    context.notifications().done(Words.of("sync.connects-again"));
  }

  /** What was set aside comes again, in its order. */
  void tryAgain() {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("sync.looking"),
            () -> sync.tryAgain().run(command),
            found -> {
              context.notifications().done(Words.of("sync.rejected.tried"));
              look();
            },
            context.notifications()::fault);
  }

  void pause(boolean paused) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("sync.looking"),
            () -> sync.pause().run(command, paused),
            changed -> {
              if (changed) {
                context.notifications().done(Words.of(paused ? "sync.is-paused" : "sync.goes-on"));
              }
              look();
            },
            context.notifications()::fault);
  }
}
