package org.kerf.flow.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Users;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.CodePrefix;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.settings.Settings;
import org.kerf.settings.model.FirstStart;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.settings.model.StationName;

/**
 * The first start of a station, step by step. Each step is a booking of its own, so that a start
 * that was left in the middle goes on where it was.
 */
public final class SetUpStation {

  /**
   * How far it is.
   *
   * @param named whether somebody has named the station
   * @param charactersFixed whether codes were made already
   * @param administrator who was added in this first start
   * @param people whether anybody may work here
   */
  public record Situation(
      FirstStart.Stage stage,
      boolean named,
      StationName name,
      String characters,
      boolean charactersFixed,
      Optional<User> administrator,
      boolean people,
      RecoveryKeyNote key) {

    /** Whether the steps are to be shown before anybody can work. */
    public boolean needed() {
      return !people || stage == FirstStart.Stage.UNDER_WAY;
    }
  }

  private final Booking booking;
  private final Reading reading;
  private final Users users;
  private final Settings settings;
  private final CodePrefix prefix;
  private final NameStation nameStation;
  private final ChangeUsers changeUsers;

  public SetUpStation(
      Booking booking,
      Reading reading,
      Users users,
      Settings settings,
      CodePrefix prefix,
      NameStation nameStation,
      ChangeUsers changeUsers) {
    this.booking = booking;
    this.reading = reading;
    this.users = users;
    this.settings = settings;
    this.prefix = prefix;
    this.nameStation = nameStation;
    this.changeUsers = changeUsers;
  }

  public Situation situation() throws StationFault {
    return reading.of(
        tx -> {
          FirstStart start = settings.value(tx, FirstStart.SETTING);
          return new Situation(
              start.stage(),
              settings.isSet(tx, StationName.SETTING),
              settings.value(tx, StationName.SETTING),
              prefix.characters(tx),
              prefix.fixed(tx),
              administrator(tx, start),
              !users.active(tx).isEmpty(),
              settings.value(tx, RecoveryKeyNote.SETTING));
        });
  }

  /** Names the station. */
  public NameStation.Outcome name(StationName name, String characters) throws StationFault {
    return nameStation.run(firstStart(), name, characters);
  }

  /** Adds the first administrator; said again, renames them. */
  public UserOutcome administrator(String name) throws StationFault {
    return booking.book(
        firstStart(),
        Permission.MANAGE_USERS,
        changeUsers.answers(),
        (tx, at) -> {
          FirstStart start = settings.value(tx, FirstStart.SETTING);
          Optional<User> known = administrator(tx, start);
          Booked<UserOutcome> booked =
              known.isPresent()
                  ? changeUsers.changed(
                      tx, known.get(), new User(known.get().id(), name, Role.ADMINISTRATOR), true)
                  : changeUsers.added(tx, ProgramUsers.FIRST_START, name, Role.ADMINISTRATOR);
          return booked.answer() instanceof UserOutcome.Done(User user)
              ? with(
                  booked,
                  settings.set(
                      tx, FirstStart.SETTING, start.by(user.id()).at(FirstStart.Stage.UNDER_WAY)))
              : booked;
        });
  }

  /** The steps are done: from now on people sign in, and Home lists what is to be tried. */
  public boolean finish(Command command) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_SETTINGS,
        Answers.always(true),
        (tx, at) -> {
          FirstStart start = settings.value(tx, FirstStart.SETTING);
          return settings
              .set(tx, FirstStart.SETTING, start.at(FirstStart.Stage.CHECKLIST))
              .map(fact -> Booked.of(true, List.of(fact)))
              .orElseGet(() -> Booked.refused(false));
        });
  }

  private Command firstStart() {
    return new Command(ProgramUsers.FIRST_START, booking.ids().next());
  }

  private Optional<User> administrator(Tx tx, FirstStart start) {
    return start
        .administrator()
        .flatMap(
            id ->
                users.all(tx).stream()
                    .filter(Account::active)
                    .map(Account::user)
                    .filter(user -> user.id().equals(id))
                    .findFirst());
  }

  private static <T> Booked<T> with(Booked<T> booked, Optional<Fact> more) {
    List<Fact> facts = new ArrayList<>(booked.facts());
    more.ifPresent(facts::add);
    return Booked.of(booked.answer(), facts);
  }
}
