package org.kerf.ui.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.identity.Users;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentralLogin;
import org.kerf.sync.model.UserList;
import org.kerf.ui.context.UserRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** Everybody who works or has worked here, and the one who is being added or changed. */
final class UsersViewModel {

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final Reading reading;
  private final Users users;
  private final ChangeUsers job;
  private final CompanyModel company;
  private final Slot slot = new Slot();
  private final ObservableList<Account> accounts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Account> edited = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.OPERATOR);
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ObjectProperty<Words> nameError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();
  private boolean saving;

  UsersViewModel(
      ViewContext context, Reading reading, Users users, ChangeUsers job, CompanyModel company) {
    this.context = context;
    this.reading = reading;
    this.users = users;
    this.job = job;
    this.company = company;
    company.setOnChange(this::read);
  }

  ObservableList<Account> accounts() {
    return accounts;
  }

  /** The user in the form; nobody while a new one is being added. */
  ReadOnlyObjectProperty<@Nullable Account> editedProperty() {
    return edited.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Role> roleProperty() {
    return role;
  }

  BooleanProperty activeProperty() {
    return active;
  }

  /** What is wrong with the name. */
  ObjectProperty<Words> nameErrorProperty() {
    return nameError;
  }

  /** What else stands in the way. */
  ObjectProperty<Words> errorProperty() {
    return error;
  }

  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  private record Read(List<Account> accounts, CompanyModel.Seen company) {}

  Running read() {
    Command command = context.person().command();
    Optional<CentralLogin> login = company.loginProperty().get();
    return context
        .tasks()
        .<Read>latest(
            slot,
            context.texts().of("user.reading"),
            () -> new Read(reading.of(users::all), company.read(command, login)),
            now -> show(now.accounts(), now.company()),
            fault::set);
  }

  private void show(List<Account> here, CompanyModel.Seen seen) {
    fault.set(null);
    company.show(seen);
    List<Account> read = new ArrayList<>(here);
    Set<UUID> known = here.stream().map(each -> each.user().id()).collect(Collectors.toSet());
    seen.list().stream()
        .flatMap(list -> list.users().stream())
        .filter(each -> !known.contains(each.id()))
        .forEach(each -> role(each).ifPresent(has -> read.add(elsewhere(each, has))));
    read.sort(Comparator.comparing(each -> each.user().name(), String.CASE_INSENSITIVE_ORDER));
    accounts.setAll(read);
    Optional<Account> same =
        Optional.ofNullable(edited.get())
            .flatMap(
                before ->
                    read.stream()
                        .filter(each -> each.user().id().equals(before.user().id()))
                        .findFirst());
    same.ifPresent(this::edit);
  }

  /** A role of a newer program is left out: it can't be shown, nor saved as it is. */
  private static Optional<Role> role(UserList.Listed listed) {
    return Arrays.stream(Role.values())
        .filter(each -> each.name().equals(listed.role()))
        .findFirst();
  }

  private static Account elsewhere(UserList.Listed listed, Role has) {
    return new Account(new User(listed.id(), listed.name(), has), false);
  }

  /** Takes this user into the form. */
  void edit(Account account) {
    company.edit(company.seenProperty().get().of(account.user().id()));
    name.set(account.user().name());
    role.set(account.user().role());
    active.set(isActive(account));
    edited.set(account);
    clearErrors();
  }

  /** Whether they may work anywhere: of the company's the centre says so while it is asked. */
  private boolean isActive(Account account) {
    return company
        .seenProperty()
        .get()
        .of(account.user().id())
        .map(UserList.Listed::active)
        .orElse(account.active());
  }

  /** Empties the form for a new user. */
  void begin() {
    company.edit(Optional.empty());
    name.set("");
    role.set(Role.OPERATOR);
    active.set(true);
    edited.set(null);
    clearErrors();
  }

  private void clearErrors() {
    nameError.set(NOTHING);
    error.set(NOTHING);
  }

  /**
   * Keeps what is in the form. The second of a double click comes while that is being done, or when
   * there is nothing left to keep: nobody must be told of a name that is taken, or of a change.
   */
  void save() {
    Command command = context.person().command();
    String wantedName = name.get();
    Role wantedRole = role.get();
    boolean wantedActive = active.get();
    Account account = edited.get();
    if (saving || isKept(account)) {
      return;
    }
    Optional<Account> before = Optional.ofNullable(account);
    if (company.isCentral(before.map(each -> each.user().id()))) {
      company
          .saving(before, wantedName, wantedRole, wantedActive)
          .ifPresentOrElse(
              work -> run(work, account == null ? "users.added" : "users.changed"),
              () -> error.set(Words.of("users.centre.needed")));
      return;
    }
    run(
        account == null
            ? () -> job.add(command, wantedName, wantedRole)
            : () ->
                job.change(
                    command, new User(account.user().id(), wantedName, wantedRole), wantedActive),
        account == null ? "users.added" : "users.changed");
  }

  private boolean isKept(@Nullable Account account) {
    return account != null
        && account.user().name().equals(name.get().strip())
        && account.user().role() == role.get()
        && isActive(account) == active.get()
        && company.isWhereKept(account.user().id());
  }

  private void run(Work<UserOutcome> work, String said) {
    clearErrors();
    saving = true;
    context
        .tasks()
        .<UserOutcome>run(
            context.texts().of("users.saving"),
            work,
            outcome -> {
              saving = false;
              answered(outcome, said);
            },
            fault -> {
              saving = false;
              if (company.loginProperty().get().isPresent()) {
                company.failed(fault);
              } else {
                context.notifications().fault(fault);
              }
            });
  }

  private void answered(UserOutcome outcome, String said) {
    switch (outcome) {
      case UserOutcome.Done(User user) -> {
        context.notifications().done(Words.of(said, user.name()));
        if (user.id().equals(context.person().now().id())) {
          context.person().userProperty().set(user);
        }
        edited.set(new Account(user, active.get()));
        read();
      }
      case UserOutcome.Refused(UserOutcome.Reason reason) -> refused(reason);
    }
  }

  private void refused(UserOutcome.Reason reason) {
    Words words = UserRefusals.of(reason);
    if (reason == UserOutcome.Reason.CHANGED_MEANWHILE) {
      read();
    }
    switch (reason) {
      case NAME_EMPTY, NAME_TOO_LONG, NAME_TAKEN, NAME_IS_CODE -> nameError.set(words);
      case LAST_ADMINISTRATOR,
          YOURSELF,
          NOT_ADMINISTRATOR,
          UNKNOWN_USER,
          OF_COMPANY,
          CHANGED_MEANWHILE ->
          error.set(words);
    }
  }
}
