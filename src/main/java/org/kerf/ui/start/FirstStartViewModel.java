package org.kerf.ui.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.settings.NameStation;
import org.kerf.flow.settings.SetUpStation.Situation;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.signin.SecretRules;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.settings.model.StationName;
import org.kerf.ui.context.SecretWords;
import org.kerf.ui.recovery.KeyConfirmation;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** Which step the first start is at, what was typed in it, and what is wrong with that. */
final class FirstStartViewModel {

  private static final String DRAFT = "first-start.";
  private static final Words NOTHING = Words.plain("");

  private final StartContext context;
  private final ReadOnlyObjectWrapper<StartStep> step =
      new ReadOnlyObjectWrapper<>(StartStep.LANGUAGE);
  private final StringProperty company = new SimpleStringProperty("");
  private final StringProperty station = new SimpleStringProperty("");
  private final StringProperty characters = new SimpleStringProperty("");
  private final StringProperty person = new SimpleStringProperty("");
  private final StringProperty secret = new SimpleStringProperty("");
  private final StringProperty secretAgain = new SimpleStringProperty("");
  private final ObjectProperty<Words> companyError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> stationError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> charactersError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> personError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> secretError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> secretAgainError = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty charactersFixed = new SimpleBooleanProperty();
  private final BooleanProperty working = new SimpleBooleanProperty();
  private final BooleanProperty stopped = new SimpleBooleanProperty();
  private final ObjectProperty<RecoveryKeyNote> note =
      new SimpleObjectProperty<>(RecoveryKeyNote.OPEN);
  private final KeyConfirmation confirmation;
  private final ReadOnlyObjectWrapper<@Nullable Running> loading = new ReadOnlyObjectWrapper<>();
  private final JoinModel join;
  private Optional<User> administrator = Optional.empty();

  FirstStartViewModel(StartContext context, Situation situation) {
    this.context = context;
    confirmation = new KeyConfirmation(context.random());
    join =
        new JoinModel(
            context,
            () -> administrator.orElseThrow(),
            () -> new StationName(company.get(), station.get()),
            () -> finish("home"));
    administrator = situation.administrator();
    note.set(situation.key());
    charactersFixed.set(situation.charactersFixed());
    characters.set(situation.characters());
    recall("company", company, situation.name().company());
    recall("station", station, situation.name().station());
    if (!situation.charactersFixed() && !situation.named()) {
      recall("characters", characters, situation.characters());
    }
    recall("person", person, situation.administrator().map(User::name).orElse(""));
    go(firstOpen(situation));
  }

  /** What was typed and not kept yet comes back, also after the window was closed. */
  private void recall(String name, StringProperty field, String kept) {
    field.set(context.memory().recall(DRAFT + name).filter(text -> !text.isBlank()).orElse(kept));
    field.subscribe(now -> context.memory().remember(DRAFT + name, now));
  }

  private static StartStep firstOpen(Situation situation) {
    if (!situation.named()) {
      return StartStep.LANGUAGE;
    }
    if (situation.administrator().isEmpty()) {
      return StartStep.PERSON;
    }
    return situation.key() == RecoveryKeyNote.OPEN ? StartStep.KEY : StartStep.DATA;
  }

  ReadOnlyObjectProperty<StartStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  StringProperty companyProperty() {
    return company;
  }

  StringProperty stationProperty() {
    return station;
  }

  StringProperty charactersProperty() {
    return characters;
  }

  StringProperty personProperty() {
    return person;
  }

  /** The PIN or the password that the administrator chooses; empty for neither. */
  StringProperty secretProperty() {
    return secret;
  }

  StringProperty secretAgainProperty() {
    return secretAgain;
  }

  ObjectProperty<Words> secretErrorProperty() {
    return secretError;
  }

  ObjectProperty<Words> secretAgainErrorProperty() {
    return secretAgainError;
  }

  ObjectProperty<Words> companyErrorProperty() {
    return companyError;
  }

  ObjectProperty<Words> stationErrorProperty() {
    return stationError;
  }

  ObjectProperty<Words> charactersErrorProperty() {
    return charactersError;
  }

  ObjectProperty<Words> personErrorProperty() {
    return personError;
  }

  /** Whether codes were made already, so that the characters stay. */
  BooleanProperty charactersFixedProperty() {
    return charactersFixed;
  }

  /** Whether a step is being kept. */
  BooleanProperty workingProperty() {
    return working;
  }

  /** Whether the demo was stopped in the middle. */
  BooleanProperty stoppedProperty() {
    return stopped;
  }

  /** Whether somebody has typed the key back. */
  ObjectProperty<RecoveryKeyNote> noteProperty() {
    return note;
  }

  /** The recovery key while it is shown, and what is typed back of it. */
  KeyConfirmation confirmation() {
    return confirmation;
  }

  /** The demo as it is being loaded. */
  ReadOnlyObjectProperty<@Nullable Running> loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** The way to a company that has other stations. */
  JoinModel join() {
    return join;
  }

  void back() {
    if (step.get() == StartStep.DATA && join.stageProperty().get() != JoinModel.Stage.NONE) {
      if (join.stageProperty().get() == JoinModel.Stage.ASKING && !join.workingProperty().get()) {
        join.leave();
      }
      return;
    }
    if (!working.get()) {
      go(step.get().before());
    }
  }

  void next() {
    if (working.get()) {
      return;
    }
    switch (step.get()) {
      case LANGUAGE -> go(StartStep.STATION);
      case STATION -> nameStation();
      case PERSON -> addPerson();
      case KEY -> keyTyped();
      case DATA -> finish("home");
    }
  }

  private void go(StartStep to) {
    step.set(to);
    if (to == StartStep.KEY) {
      readKey();
    }
  }

  private void nameStation() {
    String wanted = characters.get().strip().toUpperCase(Locale.ROOT);
    characters.set(wanted);
    companyError.set(missing(company, "company", StationName.MOST_COMPANY));
    stationError.set(missing(station, "station", StationName.MOST_STATION));
    charactersError.set(
        ShortCode.isStation(wanted) ? NOTHING : Words.of("start.station.characters-wrong"));
    if (isWrong(companyError) || isWrong(stationError) || isWrong(charactersError)) {
      return;
    }
    var name = new StationName(company.get(), station.get());
    run(() -> context.settings().setUp().name(name, wanted), this::named);
  }

  private static boolean isWrong(ObjectProperty<Words> error) {
    return !error.get().equals(NOTHING);
  }

  private static Words missing(StringProperty field, String name, int most) {
    if (field.get().isBlank()) {
      return Words.of("start.station." + name + "-missing");
    }
    return field.get().strip().length() > most
        ? Words.of("start.station." + name + "-long", most)
        : NOTHING;
  }

  private void named(NameStation.Outcome outcome) {
    switch (outcome) {
      case NAMED -> go(StartStep.PERSON);
      case CHARACTERS_FIXED -> {
        charactersFixed.set(true);
        charactersError.set(Words.of("start.station.characters-fixed"));
      }
    }
  }

  private void addPerson() {
    String name = person.get();
    String chosen = secret.get();
    if (!chosen.isEmpty()) {
      SecretRules.weakness(SecretRules.kind(chosen), chosen, name)
          .ifPresent(weakness -> secretError.set(SecretWords.of(weakness)));
      if (!chosen.equals(secretAgain.get())) {
        secretAgainError.set(Words.of("secret.not-the-same"));
      }
      if (isWrong(secretError) || isWrong(secretAgainError)) {
        return;
      }
    }
    run(() -> context.settings().setUp().administrator(name), outcome -> added(outcome, chosen));
  }

  private void added(UserOutcome outcome, String chosen) {
    switch (outcome) {
      case UserOutcome.Done(User user) -> {
        administrator = Optional.of(user);
        personError.set(NOTHING);
        if (chosen.isEmpty()) {
          go(StartStep.KEY);
        } else {
          keepSecret(user, chosen);
        }
      }
      case UserOutcome.Refused(UserOutcome.Reason reason) ->
          personError.set(
              Words.of("refusal.user." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  private void keepSecret(User user, String chosen) {
    run(
        () ->
            context
                .settings()
                .setSecret()
                .run(context.settings().command(user), user.id(), SecretRules.kind(chosen), chosen),
        outcome -> {
          secret.set("");
          secretAgain.set("");
          go(StartStep.KEY);
        });
  }

  private void readKey() {
    run(context.key()::groups, confirmation::show);
  }

  private void keyTyped() {
    if (confirmation.rightProperty().get() || note.get() == RecoveryKeyNote.NOTED) {
      keep(RecoveryKeyNote.NOTED);
    }
  }

  /** Goes on although nobody has noted the key; Home goes on saying so. */
  void keyLater() {
    keep(RecoveryKeyNote.LATER);
  }

  private void keep(RecoveryKeyNote now) {
    User user = administrator.orElseThrow();
    run(
        () ->
            context
                .settings()
                .change()
                .run(context.settings().command(user), RecoveryKeyNote.SETTING, now),
        changed -> {
          note.set(now);
          confirmation.forget();
          go(StartStep.DATA);
        });
  }

  /** Takes the demo warehouse in, then goes to work. */
  void loadDemo() {
    if (working.get()) {
      return;
    }
    working.set(true);
    stopped.set(false);
    Running job =
        context
            .tasks()
            .<Boolean>runLong(
                context.texts().of("start.data.loading"),
                progress -> context.demo().load(progress, kind -> tell(progress, kind)),
                this::loaded,
                fault -> {
                  working.set(false);
                  loading.set(null);
                  context.notifications().fault(fault);
                });
    loading.set(job);
  }

  private void tell(Progress progress, ImportKind kind) {
    List<ImportKind> kinds = List.of(ImportKind.values());
    double fraction = (double) kinds.indexOf(kind) / kinds.size();
    progress.report(
        fraction, context.texts().of("facts.file." + kind.name().toLowerCase(Locale.ROOT)));
  }

  private void loaded(boolean whole) {
    working.set(false);
    loading.set(null);
    stopped.set(!whole);
    if (whole) {
      finish("home");
    }
  }

  /** The first start is over: the administrator is at work on this page. */
  void finish(String pageId) {
    User user = administrator.orElseThrow();
    run(
        () -> context.settings().setUp().finish(context.settings().command(user)),
        done -> {
          for (String draft : List.of("company", "station", "characters", "person")) {
            context.memory().remember(DRAFT + draft, "");
          }
          context.done().accept(user, pageId);
        });
  }

  private <T> void run(Work<T> work, Consumer<T> then) {
    working.set(true);
    context
        .tasks()
        .<T>run(
            context.texts().of("start.keeping"),
            work,
            answer -> {
              working.set(false);
              then.accept(answer);
            },
            this::failed);
  }

  private void failed(StationFault fault) {
    working.set(false);
    context.notifications().fault(fault);
  }
}
