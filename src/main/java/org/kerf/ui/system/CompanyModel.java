package org.kerf.ui.system;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.kerf.flow.company.ChangeCompanyUsers;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentralLogin;
import org.kerf.sync.model.UserList;
import org.kerf.ui.context.UserRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/**
 * How this page stands with the company's centre: an administrator's name and password there, which
 * are kept in memory and for that person only, and where somebody may work.
 */
final class CompanyModel {

  private static final Words NOTHING = Words.plain("");
  private static final Words AWAY = Words.of("users.centre.away");

  /**
   * What was read.
   *
   * @param list the centre's, while an administrator is signed in there
   * @param fault why it could not be read
   */
  record Seen(
      ChangeCompanyUsers.Standing standing, Optional<UserList> list, Optional<StationFault> fault) {

    /** Somebody as the centre has them. */
    Optional<UserList.Listed> of(UUID user) {
      return list.stream()
          .flatMap(all -> all.users().stream())
          .filter(each -> each.id().equals(user))
          .findFirst();
    }

    boolean isOfCompany(UUID user) {
      return standing.grants().containsKey(user) || of(user).isPresent();
    }
  }

  private final ViewContext context;
  private final ChangeCompanyUsers job;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Seen> seen =
      new ReadOnlyObjectWrapper<>(
          new Seen(
              new ChangeCompanyUsers.Standing(Optional.empty(), Map.of(), 0),
              Optional.empty(),
              Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<CentralLogin>> login =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ObjectProperty<Words> says = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty everywhere = new SimpleBooleanProperty(true);
  private final ObservableSet<UUID> stations = FXCollections.observableSet(new HashSet<>());
  private UUID whose;
  private Runnable onChange = () -> {};

  CompanyModel(ViewContext context, ChangeCompanyUsers job) {
    this.context = context;
    this.job = job;
    whose = context.person().now().id();
    name.subscribe(now -> says.set(NOTHING));
    password.subscribe(now -> says.set(NOTHING));
    context.person().userProperty().subscribe(user -> forgetUnless(user.id()));
  }

  /** Told when people were changed at the centre. */
  void setOnChange(Runnable change) {
    onChange = change;
  }

  ReadOnlyObjectProperty<Seen> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<CentralLogin>> loginProperty() {
    return login.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty passwordProperty() {
    return password;
  }

  /** What stands in the way at the centre. */
  ObjectProperty<Words> saysProperty() {
    return says;
  }

  /** Whether the one in the form may work at all stations. */
  BooleanProperty everywhereProperty() {
    return everywhere;
  }

  /** Where they may work, if not everywhere. */
  ObservableSet<UUID> stations() {
    return stations;
  }

  /** Somebody else at the station has no way to the centre of before. */
  private void forgetUnless(UUID user) {
    if (!user.equals(whose)) {
      leave();
    }
    whose = user;
  }

  /** Forgets the administrator's name and password. */
  void leave() {
    login.set(Optional.empty());
    name.set("");
    password.set("");
    says.set(NOTHING);
    seen.set(new Seen(seen.get().standing(), Optional.empty(), Optional.empty()));
  }

  /** Somebody was changed at the centre: what is shown of them is read again. */
  void changed() {
    onChange.run();
  }

  /** What stands in this station, and at the centre if somebody is signed in there; on a worker. */
  Seen read(Command command, Optional<CentralLogin> as) throws StationFault {
    ChangeCompanyUsers.Standing standing = job.standing();
    if (as.isEmpty()) {
      return new Seen(standing, Optional.empty(), Optional.empty());
    }
    try {
      return new Seen(standing, Optional.of(job.list(command, as.get())), Optional.empty());
    } catch (StationFault fault) {
      // The station's own list is shown all the same.
      return new Seen(standing, Optional.empty(), Optional.of(fault));
    }
  }

  void show(Seen now) {
    seen.set(now);
    if (now.fault().isPresent()) {
      failed(now.fault().get());
    } else if (now.list().isPresent() && says.get().equals(AWAY)) {
      says.set(NOTHING);
    }
  }

  /** Takes where somebody works into the form; nobody's are all stations. */
  void edit(Optional<UserList.Listed> listed) {
    everywhere.set(listed.map(UserList.Listed::everywhere).orElse(true));
    stations.clear();
    listed.ifPresent(each -> stations.addAll(each.stations()));
  }

  /** Whether somebody, or a new one if empty, is changed at the centre. */
  boolean isCentral(Optional<UUID> user) {
    return user.map(seen.get()::isOfCompany).orElseGet(() -> seen.get().standing().central());
  }

  /** Signs the administrator in at the centre, and reads its list. */
  void enter() {
    if (name.get().isBlank() || password.get().isBlank()) {
      says.set(Words.of("users.centre.needed"));
      return;
    }
    Command command = context.person().command();
    String typedName = name.get();
    String typedPassword = password.get();
    says.set(NOTHING);
    context
        .tasks()
        .<Optional<Entered>>latest(
            slot,
            context.texts().of("users.centre.asking"),
            () -> entered(command, typedName, typedPassword),
            now ->
                now.ifPresent(
                    all -> {
                      password.set("");
                      login.set(Optional.of(all.login()));
                      onChange.run();
                    }),
            this::failed);
  }

  private record Entered(CentralLogin login, UserList list) {}

  private Optional<Entered> entered(Command command, String as, String secret) throws StationFault {
    Optional<CentralLogin> made = job.login(as, secret);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Entered(made.get(), job.list(command, made.get())));
  }

  /** Says in the card what the centre said; users stay as they are. */
  void failed(StationFault fault) {
    says.set(
        fault.code() == FaultCode.CENTRE_UNREACHABLE
            ? AWAY
            : Words.plain(fault.sentence(context.texts().language().locale())));
  }

  /** What saves somebody at the centre; empty, and said, while nobody is signed in there. */
  Optional<Work<UserOutcome>> saving(
      Optional<Account> before, String wanted, Role role, boolean active) {
    Optional<CentralLogin> as = login.get();
    if (as.isEmpty()) {
      says.set(Words.of("users.centre.needed"));
      return Optional.empty();
    }
    if (seen.get().list().isEmpty()) {
      says.set(AWAY);
      onChange.run();
      return Optional.empty();
    }
    says.set(NOTHING);
    Command command = context.person().command();
    Optional<UserList.Listed> listed = before.flatMap(each -> seen.get().of(each.user().id()));
    var person =
        new ChangeCompanyUsers.Person(
            before.map(each -> each.user().id()).orElseGet(command::id),
            wanted,
            role,
            active,
            everywhere.get(),
            Set.copyOf(stations),
            listed.map(UserList.Listed::version).orElse(0L));
    return Optional.of(() -> job.save(command, as.get(), person));
  }

  /** Whether the form says the same of where somebody works as the centre does. */
  boolean isWhereKept(UUID user) {
    return seen.get()
        .of(user)
        .map(
            each ->
                each.everywhere() == everywhere.get()
                    && (everywhere.get() || each.stations().equals(Set.copyOf(stations))))
        .orElse(true);
  }

  /** Gives this station's own users to the company. */
  void give() {
    Optional<CentralLogin> as = login.get();
    if (as.isEmpty()) {
      says.set(Words.of("users.centre.needed"));
      return;
    }
    Command command = context.person().command();
    context
        .tasks()
        .<ChangeCompanyUsers.GiveOutcome>run(
            context.texts().of("users.centre.asking"),
            () -> job.give(command, as.get()),
            this::given,
            this::failed);
  }

  private void given(ChangeCompanyUsers.GiveOutcome outcome) {
    switch (outcome) {
      case ChangeCompanyUsers.GiveOutcome.Given(int users, List<String> stayed) -> {
        context.notifications().done(Words.of("users.centre.given", users));
        says.set(
            stayed.isEmpty()
                ? NOTHING
                : Words.of("users.centre.stayed", String.join(", ", stayed)));
        onChange.run();
      }
      case ChangeCompanyUsers.GiveOutcome.NoAdministrator() ->
          says.set(Words.of("users.centre.no-administrator"));
      case ChangeCompanyUsers.GiveOutcome.Refused(UserOutcome.Reason reason) ->
          says.set(UserRefusals.of(reason));
    }
  }
}
