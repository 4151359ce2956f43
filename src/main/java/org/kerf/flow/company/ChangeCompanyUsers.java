package org.kerf.flow.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.settings.UserOutcome.Reason;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SecretRules;
import org.kerf.flow.signin.SetSecret;
import org.kerf.identity.Credentials;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.GrantState;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.identity.secret.SecretHash;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Centres;
import org.kerf.sync.SyncStates;
import org.kerf.sync.UserAdministration;
import org.kerf.sync.model.CentralLogin;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.PutUsersAnswer;
import org.kerf.sync.model.UserList;
import org.kerf.sync.model.WantedUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An administrator changes the company's users at its centre, with a login of their own there. What
 * the centre does not take is changed nowhere; what it takes, this station takes in at once and the
 * others when they ask next.
 */
public final class ChangeCompanyUsers {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeCompanyUsers.class);
  private static final int MOST_AT_ONCE = 1_000;

  /**
   * How this station stands with the company's users.
   *
   * @param company whose centre the station belongs to; empty if to none
   * @param grants who works here because the centre says so
   * @param own how many work here who are not the company's
   */
  public record Standing(Optional<String> company, Map<UUID, Grant> grants, long own) {

    public Standing {
      grants = Map.copyOf(grants);
    }

    /** Whether new users are the company's. */
    public boolean central() {
      return grants.values().stream().anyMatch(grant -> !grant.ended());
    }
  }

  /**
   * Somebody as an administrator wants them.
   *
   * @param seen the version that the administrator saw; 0 for somebody new
   */
  public record Person(
      UUID id,
      String name,
      Role role,
      boolean active,
      boolean everywhere,
      Set<UUID> stations,
      long seen) {

    public Person {
      stations = Set.copyOf(stations);
    }
  }

  /** What became of this station's users. */
  public sealed interface GiveOutcome {

    /**
     * They are the company's.
     *
     * @param stayed the names of those who stay this station's own: the company has one of each
     */
    record Given(int users, List<String> stayed) implements GiveOutcome {}

    /** The company would have no administrator. */
    record NoAdministrator() implements GiveOutcome {}

    record Refused(Reason reason) implements GiveOutcome {}
  }

  /** What this is made of. */
  public record Parts(
      Booking booking,
      Reading reading,
      Users users,
      Credentials credentials,
      BadgeSignIn badges,
      SyncStates states,
      Centres centres,
      UserAdministration administration,
      TakeUsers take) {}

  private final Parts of;

  public ChangeCompanyUsers(Parts of) {
    this.of = of;
  }

  public Standing standing() throws StationFault {
    return of.reading()
        .of(
            tx -> {
              Map<UUID, Grant> grants = of.users().grants(tx);
              return new Standing(
                  of.states().account(tx).map(CentreAccount::companyName),
                  grants,
                  of.users().active(tx).stream()
                      .filter(user -> !grants.containsKey(user.id()))
                      .count());
            });
  }

  /** The administrator's way to the centre of this station; empty if it belongs to none. */
  public Optional<CentralLogin> login(String name, String password) throws StationFault {
    return of.reading()
        .of(of.states()::account)
        .map(account -> new CentralLogin(account, name.strip(), password));
  }

  /** All people of the company, asked of the centre. */
  public UserList list(Command command, CentralLogin login) throws StationFault {
    Booking.allow(command, Permission.MANAGE_USERS);
    return of.administration().list(login);
  }

  /** Adds somebody to the company, or changes them. */
  public UserOutcome save(Command command, CentralLogin login, Person wanted) throws StationFault {
    Booking.allow(command, Permission.MANAGE_USERS);
    String name = wanted.name().strip();
    Optional<Reason> against = against(command).or(() -> ChangeUsers.wrongName(name));
    if (against.isPresent()) {
      return new UserOutcome.Refused(against.get());
    }
    if (!wanted.active() && wanted.id().equals(command.actor().id())) {
      return new UserOutcome.Refused(Reason.YOURSELF);
    }
    var answer =
        of.administration()
            .put(
                login,
                List.of(
                    new WantedUser(
                        wanted.id(),
                        name,
                        wanted.role().name(),
                        wanted.active(),
                        wanted.everywhere(),
                        wanted.stations(),
                        Optional.empty(),
                        Optional.empty(),
                        wanted.seen())));
    return switch (answer) {
      case PutUsersAnswer.Done _ -> {
        done(command, login, Map.of(wanted.id(), name));
        Optional<User> here = of.reading().of(tx -> of.users().user(tx, wanted.id()));
        yield new UserOutcome.Done(
            here.orElseGet(() -> new User(wanted.id(), name, wanted.role())));
      }
      case PutUsersAnswer.NameTaken _ -> new UserOutcome.Refused(Reason.NAME_TAKEN);
      case PutUsersAnswer.Changed _ -> new UserOutcome.Refused(Reason.CHANGED_MEANWHILE);
      case PutUsersAnswer.NoAdministrator _ -> new UserOutcome.Refused(Reason.LAST_ADMINISTRATOR);
    };
  }

  private Optional<Reason> against(Command command) throws StationFault {
    return of.reading().of(tx -> of.users().mayManage(tx, command.actor().id()))
        ? Optional.empty()
        : Optional.of(Reason.NOT_ADMINISTRATOR);
  }

  /**
   * The centre has it. The station books who did it and takes it in; if it can't just now, the
   * exchange does later.
   */
  private void done(Command command, CentralLogin login, Map<UUID, String> changed)
      throws StationFault {
    of.booking()
        .book(
            command,
            Permission.MANAGE_USERS,
            Answers.always(true),
            (tx, at) -> {
              List<Fact> facts = new ArrayList<>();
              changed.forEach(
                  (id, name) -> {
                    of.users().callOther(tx, id, name);
                    facts.add(new UserFact.CompanyUserChanged(id));
                  });
              return Booked.of(true, facts);
            });
    try (CentreLink link = of.centres().of(login.centre()).connect()) {
      of.take().take(link, false);
    } catch (StationFault fault) {
      LOG.info("the company's users are taken in later: {}", fault.sentence());
    }
  }

  /** Gives somebody of the company a password or a badge, for all stations. */
  public SetSecret.Outcome secret(
      Command command, CentralLogin login, UUID user, CredentialKind kind, String secret)
      throws StationFault {
    Booking.allow(command, Permission.MANAGE_USERS);
    Optional<User> known = of.reading().of(tx -> of.users().user(tx, user));
    if (known.isEmpty() || kind == CredentialKind.PIN || kind == CredentialKind.OS_USER) {
      return new SetSecret.Outcome.UnknownUser();
    }
    Optional<SecretRules.Weakness> weakness =
        SecretRules.weakness(kind, secret, known.get().name());
    if (weakness.isPresent()) {
      return new SetSecret.Outcome.TooWeak(weakness.get());
    }
    if (kind == CredentialKind.BADGE) {
      Optional<User> other = of.badges().owner(secret).filter(each -> !each.id().equals(user));
      if (other.isPresent()) {
        return new SetSecret.Outcome.BadgeTaken(other.get());
      }
    }
    return put(command, login, user, kind, hash(kind, secret));
  }

  private String hash(CredentialKind kind, String secret) throws StationFault {
    if (kind == CredentialKind.PASSWORD) {
      return SecretHash.of(secret);
    }
    Optional<GrantState> state = of.reading().of(of.users()::grantState);
    return BadgeSignIn.hash(secret, state.orElseThrow().badgeSalt());
  }

  /** Takes it from somebody of the company, at all stations. */
  public SetSecret.Outcome remove(
      Command command, CentralLogin login, UUID user, CredentialKind kind) throws StationFault {
    Booking.allow(command, Permission.MANAGE_USERS);
    return put(command, login, user, kind, "");
  }

  private SetSecret.Outcome put(
      Command command, CentralLogin login, UUID user, CredentialKind kind, String hash)
      throws StationFault {
    if (against(command).isPresent()) {
      return new SetSecret.Outcome.NotAdministrator();
    }
    Optional<UserList.Listed> now =
        of.administration().list(login).users().stream()
            .filter(each -> each.id().equals(user))
            .findFirst();
    if (now.isEmpty()) {
      return new SetSecret.Outcome.UnknownUser();
    }
    UserList.Listed each = now.get();
    Optional<String> secret = Optional.of(hash);
    boolean password = kind == CredentialKind.PASSWORD;
    var wanted =
        new WantedUser(
            each.id(),
            each.name(),
            each.role(),
            each.active(),
            each.everywhere(),
            each.stations(),
            password ? secret : Optional.empty(),
            password ? Optional.empty() : secret,
            each.version());
    if (!(of.administration().put(login, List.of(wanted)) instanceof PutUsersAnswer.Done)) {
      return new SetSecret.Outcome.UnknownUser();
    }
    done(command, login, Map.of(each.id(), each.name()));
    return new SetSecret.Outcome.Done();
  }

  /**
   * This station's users become the company's, with their ids, roles, passwords and badges; PINs
   * stay here. Nobody is kept out of this station by it.
   */
  public GiveOutcome give(Command command, CentralLogin login) throws StationFault {
    Booking.allow(command, Permission.MANAGE_USERS);
    Optional<Reason> against = against(command);
    if (against.isPresent()) {
      return new GiveOutcome.Refused(against.get());
    }
    UserList there = of.administration().list(login);
    List<String> stayed = new ArrayList<>();
    List<WantedUser> given = new ArrayList<>();
    for (WantedUser own : own()) {
      boolean taken =
          there.users().stream()
              .anyMatch(
                  each ->
                      !each.id().equals(own.id())
                          && ChangeUsers.sameName(each.name(), ApplyUsers.withoutMark(own.name())));
      if (taken) {
        stayed.add(own.name());
      } else if (given.size() < MOST_AT_ONCE) {
        given.add(own);
      }
    }
    if (given.isEmpty()) {
      return new GiveOutcome.Given(0, stayed);
    }
    return switch (of.administration().put(login, given)) {
      case PutUsersAnswer.Done _ -> {
        Map<UUID, String> names = new HashMap<>();
        given.forEach(each -> names.put(each.id(), each.name()));
        done(command, login, names);
        yield new GiveOutcome.Given(given.size(), stayed);
      }
      case PutUsersAnswer.NoAdministrator _ -> new GiveOutcome.NoAdministrator();
      case PutUsersAnswer.NameTaken _, PutUsersAnswer.Changed _ ->
          new GiveOutcome.Refused(Reason.CHANGED_MEANWHILE);
    };
  }

  /** Those who work here and are not the company's. */
  private List<WantedUser> own() throws StationFault {
    return of.reading()
        .of(
            tx -> {
              Map<UUID, Grant> grants = of.users().grants(tx);
              return of.users().active(tx).stream()
                  .filter(user -> !grants.containsKey(user.id()))
                  .map(
                      user ->
                          new WantedUser(
                              user.id(),
                              user.name(),
                              user.role().name(),
                              true,
                              true,
                              Set.of(),
                              of.credentials().hash(tx, user.id(), CredentialKind.PASSWORD),
                              of.credentials().hash(tx, user.id(), CredentialKind.BADGE),
                              0))
                  .toList();
            });
  }
}
