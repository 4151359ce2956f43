package org.kerf.ui.system;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.settings.NameStation;
import org.kerf.flow.settings.SetUpStation;
import org.kerf.flow.settings.SetUpStation.Situation;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** What this station is called, and the characters of its codes. */
final class SettingsViewModel {

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final SetUpStation setUp;
  private final NameStation nameStation;
  private final Slot slot = new Slot();
  private final StringProperty company = new SimpleStringProperty("");
  private final StringProperty station = new SimpleStringProperty("");
  private final StringProperty characters = new SimpleStringProperty("");
  private final ObjectProperty<Words> companyError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> stationError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> charactersError = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty charactersFixed = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();

  SettingsViewModel(ViewContext context, SetUpStation setUp, NameStation nameStation) {
    this.context = context;
    this.setUp = setUp;
    this.nameStation = nameStation;
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

  ObjectProperty<Words> companyErrorProperty() {
    return companyError;
  }

  ObjectProperty<Words> stationErrorProperty() {
    return stationError;
  }

  ObjectProperty<Words> charactersErrorProperty() {
    return charactersError;
  }

  /** Whether a code was made, so that the characters stay. */
  BooleanProperty charactersFixedProperty() {
    return charactersFixed;
  }

  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  Running read() {
    return context
        .tasks()
        .<Situation>latest(
            slot, context.texts().of("settings.reading"), setUp::situation, this::show, fault::set);
  }

  private void show(Situation now) {
    fault.set(null);
    company.set(now.name().company());
    station.set(now.name().station());
    characters.set(now.characters());
    charactersFixed.set(now.charactersFixed());
  }

  /** Keeps the names. */
  void save() {
    String wanted = characters.get().strip().toUpperCase(Locale.ROOT);
    companyError.set(tooLong(company, StationName.MOST_COMPANY));
    stationError.set(tooLong(station, StationName.MOST_STATION));
    charactersError.set(
        ShortCode.isStation(wanted) ? NOTHING : Words.of("start.station.characters-wrong"));
    boolean wrong =
        !companyError.get().equals(NOTHING)
            || !stationError.get().equals(NOTHING)
            || !charactersError.get().equals(NOTHING);
    if (wrong) {
      return;
    }
    Command command = context.person().command();
    var name = new StationName(company.get(), station.get());
    context
        .tasks()
        .<NameStation.Outcome>run(
            context.texts().of("settings.saving"),
            () -> nameStation.run(command, name, wanted),
            outcome -> saved(outcome, name, wanted),
            context.notifications()::fault);
  }

  private static Words tooLong(StringProperty field, int most) {
    return field.get().strip().length() > most
        ? Words.of("start.station.station-long", most)
        : NOTHING;
  }

  private void saved(NameStation.Outcome outcome, StationName name, String wanted) {
    switch (outcome) {
      case NAMED -> {
        context.navigation().nameStation(name.station(), name.company(), wanted);
        context.notifications().done(Words.of("settings.saved"));
      }
      case CHARACTERS_FIXED -> {
        charactersFixed.set(true);
        charactersError.set(Words.of("start.station.characters-fixed"));
      }
    }
  }
}
