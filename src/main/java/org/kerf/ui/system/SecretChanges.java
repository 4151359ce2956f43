package org.kerf.ui.system;

import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.company.ChangeCompanyUsers;
import org.kerf.flow.signin.SetSecret;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentralLogin;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Work;

/**
 * Gives secrets to people and takes them away: passwords and badges of the company's users at its
 * centre, everything else at this station.
 */
final class SecretChanges {

  private final ViewContext context;
  private final SetSecret here;
  private final ChangeCompanyUsers centre;
  private final CompanyModel company;

  SecretChanges(
      ViewContext context, SetSecret here, ChangeCompanyUsers centre, CompanyModel company) {
    this.context = context;
    this.here = here;
    this.centre = centre;
    this.company = company;
  }

  /** Whether this one is the same at all stations. */
  boolean isShared(UUID user, CredentialKind kind) {
    boolean shared = kind == CredentialKind.PASSWORD || kind == CredentialKind.BADGE;
    return shared && company.isCentral(Optional.of(user));
  }

  Work<SetSecret.Outcome> set(UUID user, CredentialKind kind, String secret) {
    Command command = context.person().command();
    if (!isShared(user, kind)) {
      return () -> here.run(command, user, kind, secret);
    }
    Optional<CentralLogin> login = company.loginProperty().get();
    return () -> login.isEmpty() ? none() : centre.secret(command, login.get(), user, kind, secret);
  }

  Work<SetSecret.Outcome> remove(UUID user, CredentialKind kind) {
    Command command = context.person().command();
    if (!isShared(user, kind)) {
      return () -> here.remove(command, user, kind);
    }
    Optional<CentralLogin> login = company.loginProperty().get();
    return () -> login.isEmpty() ? none() : centre.remove(command, login.get(), user, kind);
  }

  Work<SetSecret.Outcome> allowTerminal(UUID user, String osUser) {
    Command command = context.person().command();
    return () -> here.allowTerminal(command, user, osUser);
  }

  /** It is done. */
  void done(UUID user, CredentialKind kind) {
    if (isShared(user, kind)) {
      company.changed();
    }
  }

  /** Says what the centre said, for what was to be changed there. */
  void failed(UUID user, CredentialKind kind, StationFault fault) {
    if (isShared(user, kind)) {
      company.failed(fault);
    } else {
      context.notifications().fault(fault);
    }
  }

  private static SetSecret.Outcome none() {
    return new SetSecret.Outcome.OfCompany();
  }
}
