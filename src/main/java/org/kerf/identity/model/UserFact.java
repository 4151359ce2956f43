package org.kerf.identity.model;

import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What happened among the users. Their names stand in one table, and in no fact. */
public sealed interface UserFact extends Fact {

  /** Of the user whom it happened to. */
  UUID id();

  @Override
  default Subject subject() {
    return new Subject("user", id());
  }

  record UserAdded(UUID id, Role role) implements UserFact {}

  /**
   * Somebody has another name or role.
   *
   * @param role empty if it stayed
   */
  record UserChanged(UUID id, boolean renamed, Optional<Change<Role>> role) implements UserFact {}

  /** Somebody may not work here any more; name and role as in {@link UserChanged}. */
  record UserSwitchedOff(UUID id, boolean renamed, Optional<Change<Role>> role)
      implements UserFact {}

  /** Somebody may work here again; name and role as in {@link UserChanged}. */
  record UserSwitchedOn(UUID id, boolean renamed, Optional<Change<Role>> role)
      implements UserFact {}

  /** Somebody has another secret, or one for the first time. */
  record CredentialSet(UUID id, CredentialKind credential) implements UserFact {}

  /** Somebody has this secret no more. */
  record CredentialRemoved(UUID id, CredentialKind credential) implements UserFact {}

  /**
   * Somebody's secret was said wrong so often that it looks like guessing.
   *
   * @param tries how often in a row
   */
  record SignInRefused(UUID id, int tries) implements UserFact {}

  /**
   * Somebody allowed the deed whose facts stand beside this one, which its actor may not do alone.
   *
   * @param id of who allowed it
   * @param permission what the actor lacks
   */
  record DeedAllowed(UUID id, Permission permission) implements UserFact {}

  /**
   * The company's centre says that somebody may work here, or says so anew: with another name, role
   * or secret.
   */
  record UserGranted(UUID id, Role role) implements UserFact {}

  /** The company's centre says no more that somebody may work here. */
  record UserGrantEnded(UUID id) implements UserFact {}

  /** An administrator changed somebody at the company's centre. */
  record CompanyUserChanged(UUID id) implements UserFact {}

  /** The same person with another name or role, whichever it is. */
  static UserChanged changed(User before, User now) {
    return new UserChanged(
        now.id(), !before.name().equals(now.name()), Change.ifAny(before.role(), now.role()));
  }

  /** What became of somebody's account. */
  static UserFact changed(Account before, Account now) {
    UserChanged changed = changed(before.user(), now.user());
    if (before.active() == now.active()) {
      return changed;
    }
    return now.active()
        ? new UserSwitchedOn(changed.id(), changed.renamed(), changed.role())
        : new UserSwitchedOff(changed.id(), changed.renamed(), changed.role());
  }
}
