package org.kerf.flow.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.settings.UserOutcome.Done;
import org.kerf.flow.settings.UserOutcome.Reason;
import org.kerf.flow.settings.UserOutcome.Refused;
import org.kerf.identity.Users;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Adds users, renames them, gives them another role, switches them off and on. There is always an
 * active administrator; two users never share a name.
 */
public final class ChangeUsers {

  /** The longest name that tiles and printouts have room for. */
  public static final int MOST_NAME = 60;

  private final Booking booking;
  private final Users users;

  public ChangeUsers(Booking booking, Users users) {
    this.booking = booking;
    this.users = users;
  }

  /** Adds a user, who may work at once. */
  public UserOutcome add(Command command, String name, Role role) throws StationFault {
    return booking.book(
        command,
        Permission.MANAGE_USERS,
        answers(),
        (tx, at) -> added(tx, command.actor(), name, role));
  }

  /**
   * Changes a user.
   *
   * @param wanted the user with the name and the role that they shall have
   */
  public UserOutcome change(Command command, User wanted, boolean active) throws StationFault {
    return booking.book(
        command,
        Permission.MANAGE_USERS,
        answers(),
        (tx, at) -> changed(tx, command.actor(), wanted, active));
  }

  /** Why there can't be this user, who is active if new and else stays as they are. */
  public Optional<Reason> unfit(Tx tx, User wanted) {
    List<Account> all = users.all(tx);
    Optional<Account> known =
        all.stream().filter(each -> each.user().id().equals(wanted.id())).findFirst();
    return ofCompany(tx, wanted.id(), known.isEmpty())
        .or(() -> wrongName(all, wanted))
        .or(
            () ->
                known.flatMap(
                    before ->
                        leavesNoAdministrator(all, before, new Account(wanted, before.active()))));
  }

  /** With the user as they are by then. */
  Answers<UserOutcome> answers() {
    return Answers.ofId(
        outcome -> ((Done) outcome).user().id(),
        (tx, id) -> new Done(users.user(tx, id).orElseThrow()));
  }

  /** As {@link #add}, inside a booking that is under way. */
  Booked<UserOutcome> added(Tx tx, Actor by, String name, Role role) {
    List<Account> all = users.all(tx);
    User user = new User(booking.ids().next(), name.strip(), role);
    Optional<Reason> against =
        mayNot(tx, by).or(() -> ofCompany(tx, user.id(), true)).or(() -> wrongName(all, user));
    if (against.isPresent()) {
      return Booked.refused(new Refused(against.get()));
    }
    users.save(tx, user);
    Fact fact = new UserFact.UserAdded(user.id(), role);
    return Booked.of(new Done(saved(tx, user)), List.of(fact));
  }

  /** As {@link #change}, inside a booking that is under way. */
  Booked<UserOutcome> changed(Tx tx, Actor by, User asked, boolean active) {
    List<Account> all = users.all(tx);
    User wanted = new User(asked.id(), asked.name().strip(), asked.role());
    Optional<Account> known =
        all.stream().filter(each -> each.user().id().equals(wanted.id())).findFirst();
    if (known.isEmpty()) {
      return Booked.refused(new Refused(Reason.UNKNOWN_USER));
    }
    Account before = known.get();
    Account after = new Account(wanted, active);
    Optional<Reason> against =
        mayNot(tx, by)
            .or(() -> ofCompany(tx, wanted.id(), false))
            .or(() -> wrongName(all, wanted))
            .or(() -> leavesNobody(all, by, before, after));
    if (against.isPresent()) {
      return Booked.refused(new Refused(against.get()));
    }
    UserFact fact = UserFact.changed(before, after);
    if (fact.equals(new UserFact.UserChanged(wanted.id(), false, Optional.empty()))) {
      return Booked.of(new Done(before.user()), List.of());
    }
    users.save(tx, wanted);
    if (before.active() != active) {
      users.setActive(tx, wanted.id(), active);
    }
    return Booked.of(new Done(saved(tx, wanted)), List.of(fact));
  }

  /** With what the role may here. */
  private User saved(Tx tx, User user) {
    return users.user(tx, user.id()).orElse(user);
  }

  private Optional<Reason> mayNot(Tx tx, Actor by) {
    return users.mayManage(tx, by.id()) ? Optional.empty() : Optional.of(Reason.NOT_ADMINISTRATOR);
  }

  /**
   * The company's users are changed at its centre, and new ones are the company's as soon as it has
   * any here.
   */
  private Optional<Reason> ofCompany(Tx tx, UUID user, boolean isNew) {
    Map<UUID, Grant> grants = users.grants(tx);
    boolean any = grants.values().stream().anyMatch(grant -> !grant.ended());
    return grants.containsKey(user) || (isNew && any)
        ? Optional.of(Reason.OF_COMPANY)
        : Optional.empty();
  }

  private static boolean isActiveAdministrator(Account account) {
    return account.active() && account.user().role() == Role.ADMINISTRATOR;
  }

  private static Optional<Reason> wrongName(List<Account> all, User user) {
    boolean taken =
        all.stream()
            .map(Account::user)
            .anyMatch(each -> !each.id().equals(user.id()) && sameName(each.name(), user.name()));
    return wrongName(user.name())
        .or(() -> taken ? Optional.of(Reason.NAME_TAKEN) : Optional.empty());
  }

  /** What is wrong with a name, whoever else there is. */
  public static Optional<Reason> wrongName(String name) {
    if (name.isEmpty()) {
      return Optional.of(Reason.NAME_EMPTY);
    }
    if (name.length() > MOST_NAME) {
      return Optional.of(Reason.NAME_TOO_LONG);
    }
    return endsInCode(name) ? Optional.of(Reason.NAME_IS_CODE) : Optional.empty();
  }

  /** Whether two users would be taken for each other. */
  public static boolean sameName(String one, String other) {
    return compared(one).equals(compared(other));
  }

  /** Whether a label was scanned into the name; no name has the digits that codes have. */
  private static boolean endsInCode(String name) {
    String compact = name.replaceAll("\\s+", "");
    String end = compact.substring(Math.max(0, compact.length() - ShortCode.LENGTH));
    return end.chars().anyMatch(Character::isDigit) && ShortCode.parse(end).isPresent();
  }

  private static String compared(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Optional<Reason> leavesNobody(
      List<Account> all, Actor by, Account before, Account after) {
    return leavesNoAdministrator(all, before, after)
        .or(
            () ->
                !after.active() && after.user().id().equals(by.id())
                    ? Optional.of(Reason.YOURSELF)
                    : Optional.empty());
  }

  private static Optional<Reason> leavesNoAdministrator(
      List<Account> all, Account before, Account after) {
    boolean others =
        all.stream()
            .anyMatch(
                each -> isActiveAdministrator(each) && !each.user().id().equals(after.user().id()));
    return isActiveAdministrator(before) && !isActiveAdministrator(after) && !others
        ? Optional.of(Reason.LAST_ADMINISTRATOR)
        : Optional.empty();
  }
}
