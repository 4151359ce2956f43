package org.kerf.flow.company;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.identity.Credentials;
import org.kerf.identity.Grants;
import org.kerf.identity.Users;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Origins;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.CompanyUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the company's users into this station's own tables. */
public final class ApplyUsers {

  private static final Logger LOG = LoggerFactory.getLogger(ApplyUsers.class);

  /** As many characters less as the mark of a station takes. */
  private static final int MOST_MARKED = 54;

  private final Users users;
  private final Credentials credentials;
  private final Grants grants;
  private final Origins origins;

  public ApplyUsers(Users users, Credentials credentials, Grants grants, Origins origins) {
    this.users = users;
    this.credentials = credentials;
    this.grants = grants;
    this.origins = origins;
  }

  /** Somebody with a role that this program knows. */
  private record Wanted(CompanyUser from, Role role) {

    UUID id() {
      return from.id();
    }
  }

  /**
   * From now on these of the company may work here, and no others of it.
   *
   * @return what changed by it
   */
  List<Fact> run(Tx tx, List<CompanyUser> allowed) {
    Map<UUID, Wanted> wanted = wanted(allowed);
    Map<UUID, Grant> before = users.grants(tx);
    if (leavesNoAdministrator(tx, wanted, before)) {
      LOG.warn("the centre's users are not taken in: this station would have no administrator");
      return List.of();
    }
    List<Fact> facts = new ArrayList<>(makeRoom(tx, wanted));
    Map<UUID, Account> accounts = accounts(tx);
    for (Wanted each : wanted.values()) {
      take(
              tx,
              each,
              Optional.ofNullable(accounts.get(each.id())),
              Optional.ofNullable(before.get(each.id())))
          .ifPresent(facts::add);
    }
    before.forEach(
        (id, grant) -> {
          if (!grant.ended() && !wanted.containsKey(id)) {
            end(tx, id, grant);
            facts.add(new UserFact.UserGrantEnded(id));
          }
        });
    return facts;
  }

  private static Map<UUID, Wanted> wanted(List<CompanyUser> allowed) {
    Map<UUID, Wanted> wanted = new HashMap<>();
    for (CompanyUser each : allowed) {
      Arrays.stream(Role.values())
          .filter(role -> role.name().equals(each.role()))
          .findFirst()
          .ifPresentOrElse(
              role -> wanted.put(each.id(), new Wanted(each, role)),
              () -> LOG.warn("this program does not know the role of {}", each));
    }
    return wanted;
  }

  /** The centre sees to it that this does not happen; a station where anybody is all may not be. */
  private boolean leavesNoAdministrator(Tx tx, Map<UUID, Wanted> wanted, Map<UUID, Grant> before) {
    List<User> administrators =
        users.active(tx).stream().filter(user -> user.role() == Role.ADMINISTRATOR).toList();
    boolean own =
        administrators.stream()
            .map(User::id)
            .anyMatch(id -> !wanted.containsKey(id) && !before.containsKey(id));
    boolean theirs = wanted.values().stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR);
    return !administrators.isEmpty() && !own && !theirs;
  }

  private Map<UUID, Account> accounts(Tx tx) {
    return users.all(tx).stream().collect(Collectors.toMap(each -> each.user().id(), each -> each));
  }

  /**
   * Nobody else is called as somebody of the company: this station's own get its characters behind
   * their name. Two of the company may have changed names.
   */
  private List<Fact> makeRoom(Tx tx, Map<UUID, Wanted> wanted) {
    List<Fact> facts = new ArrayList<>();
    for (Account account : users.all(tx)) {
      User user = account.user();
      boolean taken =
          wanted.values().stream()
              .anyMatch(
                  each ->
                      !each.id().equals(user.id())
                          && ChangeUsers.sameName(each.from().name(), user.name()));
      if (taken && wanted.containsKey(user.id())) {
        users.save(tx, new User(user.id(), user.id().toString(), user.role()));
      } else if (taken) {
        users.save(tx, new User(user.id(), marked(tx, user.name()), user.role()));
        facts.add(new UserFact.UserChanged(user.id(), true, Optional.empty()));
      }
    }
    return facts;
  }

  /** The name that somebody had before they were marked as this station's own. */
  static String withoutMark(String name) {
    return name.replaceFirst(" \\([0-9A-Z]{2}( [0-9]+)?\\)$", "");
  }

  private String marked(Tx tx, String name) {
    String begin = name.substring(0, Math.min(name.length(), MOST_MARKED)).strip();
    String characters = origins.origin(tx).characters();
    Set<String> names =
        users.all(tx).stream().map(each -> each.user().name()).collect(Collectors.toSet());
    String marked = begin + " (" + characters + ")";
    for (int i = 2; names.contains(marked); i++) {
      marked = begin + " (" + characters + " " + i + ")";
    }
    return marked;
  }

  private Optional<Fact> take(
      Tx tx, Wanted wanted, Optional<Account> known, Optional<Grant> before) {
    CompanyUser from = wanted.from();
    var user = new User(from.id(), from.name(), wanted.role());
    boolean same =
        before.filter(grant -> !grant.ended()).isPresent()
            && known.filter(account -> isSame(account, user)).isPresent();
    if (!same) {
      users.save(tx, user);
      users.setActive(tx, user.id(), true);
    }
    boolean password = secret(tx, user.id(), CredentialKind.PASSWORD, from.password());
    boolean badge = secret(tx, user.id(), CredentialKind.BADGE, from.badge());
    boolean home = before.map(Grant::home).orElse(known.isPresent());
    var grant = new Grant(from.version(), home, false);
    if (!before.equals(Optional.of(grant))) {
      grants.save(tx, user.id(), grant);
    }
    return same && !password && !badge
        ? Optional.empty()
        : Optional.of(new UserFact.UserGranted(user.id(), user.role()));
  }

  private static boolean isSame(Account account, User user) {
    return account.active()
        && account.user().name().equals(user.name())
        && account.user().role() == user.role();
  }

  /** Whether it is another than before. */
  private boolean secret(Tx tx, UUID user, CredentialKind kind, Optional<String> hash) {
    if (credentials.hash(tx, user, kind).equals(hash)) {
      return false;
    }
    if (hash.isPresent()) {
      credentials.set(tx, user, kind, hash.get());
    } else {
      credentials.remove(tx, user, kind);
    }
    credentials.noteWrong(tx, user, Optional.empty());
    return true;
  }

  /**
   * What they prove themselves with at all stations does not stay at one where they may not work.
   */
  private void end(Tx tx, UUID id, Grant grant) {
    users.setActive(tx, id, false);
    credentials.remove(tx, id, CredentialKind.PASSWORD);
    credentials.remove(tx, id, CredentialKind.BADGE);
    grants.save(tx, id, new Grant(grant.version(), grant.home(), true));
  }
}
