package org.kerf.ui.system;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.signin.SecretRules;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.signin.TerminalSignIn;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.User;
import org.kerf.ui.context.SecretWords;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/**
 * The PIN, the password and the badge of one user. What is typed leaves this model only as a hash.
 */
final class SecretsModel {

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final SignIn signIn;
  private final SecretChanges changes;
  private final TerminalSignIn terminal;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<@Nullable User> user = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<CredentialKind>> kinds =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final Map<CredentialKind, StringProperty> secrets = new EnumMap<>(CredentialKind.class);
  private final Map<CredentialKind, ObjectProperty<Words>> errors =
      new EnumMap<>(CredentialKind.class);

  SecretsModel(ViewContext context, SignIn signIn, SecretChanges changes, TerminalSignIn terminal) {
    this.context = context;
    this.signIn = signIn;
    this.changes = changes;
    this.terminal = terminal;
    for (CredentialKind kind : CredentialKind.values()) {
      var error = new SimpleObjectProperty<>(NOTHING);
      var secret = new SimpleStringProperty("");
      secret.subscribe(now -> error.set(NOTHING));
      errors.put(kind, error);
      secrets.put(kind, secret);
    }
  }

  /** Whose they are; nobody while a new user is being added. */
  ReadOnlyObjectProperty<@Nullable User> userProperty() {
    return user.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Set<CredentialKind>> kindsProperty() {
    return kinds.getReadOnlyProperty();
  }

  /** Which they have. */
  Set<CredentialKind> kinds() {
    return kinds.get();
  }

  /** The new one, as it is typed. */
  StringProperty secretProperty(CredentialKind kind) {
    return property(secrets, kind);
  }

  /** Why it is not taken. */
  ObjectProperty<Words> errorProperty(CredentialKind kind) {
    return property(errors, kind);
  }

  private static <T> T property(Map<CredentialKind, T> all, CredentialKind kind) {
    T one = all.get(kind);
    if (one == null) {
      throw new IllegalArgumentException("no property for " + kind);
    }
    return one;
  }

  /** Shows those of this user; what was typed for another is forgotten. */
  void show(@Nullable User now) {
    user.set(now);
    kinds.set(Set.of());
    secrets.values().forEach(secret -> secret.set(""));
    if (now != null) {
      read(now);
    }
  }

  private void read(User now) {
    context
        .tasks()
        .<Set<CredentialKind>>latest(
            slot,
            context.texts().of("user.reading"),
            () -> signIn.kept(now.id()),
            kinds::set,
            context.notifications()::fault);
  }

  /** Gives the user what was typed. */
  void set(CredentialKind kind) {
    User now = user.get();
    String secret = secretProperty(kind).get();
    if (now != null && !secret.isEmpty()) {
      run(kind, now, changes.set(now.id(), kind, secret), "users.secrets.done-");
    }
  }

  /** What the operating system calls whoever runs this station; empty if it does not say. */
  String osUser() {
    return terminal.osUser();
  }

  /** Lets commands of that user of the operating system book in the user's name. */
  void allowTerminal() {
    User now = user.get();
    if (now != null) {
      run(
          CredentialKind.OS_USER,
          now,
          changes.allowTerminal(now.id(), terminal.osUser()),
          "users.secrets.done-");
    }
  }

  /** Takes it from the user. */
  void remove(CredentialKind kind) {
    User now = user.get();
    if (now != null) {
      run(kind, now, changes.remove(now.id(), kind), "users.secrets.removed-");
    }
  }

  private void run(CredentialKind kind, User of, Work<SetSecret.Outcome> work, String said) {
    context
        .tasks()
        .<SetSecret.Outcome>run(
            context.texts().of("users.saving"),
            work,
            outcome -> answered(kind, of, outcome, said),
            fault -> changes.failed(of.id(), kind, fault));
  }

  /** As texts name it. */
  static String name(CredentialKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void answered(CredentialKind kind, User of, SetSecret.Outcome outcome, String said) {
    if (kind == CredentialKind.BADGE) {
      // What is scanned or typed next is another code, not the end of the one that was refused.
      secretProperty(kind).set("");
    }
    switch (outcome) {
      case SetSecret.Outcome.Done() -> {
        context.notifications().done(Words.of(said + name(kind), of.name()));
        show(of);
        changes.done(of.id(), kind);
      }
      case SetSecret.Outcome.TooWeak(SecretRules.Weakness weakness) ->
          errorProperty(kind).set(SecretWords.of(weakness));
      case SetSecret.Outcome.BadgeTaken(User by) ->
          errorProperty(kind).set(Words.of("users.secrets.badge-taken", by.name()));
      case SetSecret.Outcome.OfCompany() ->
          errorProperty(kind).set(Words.of("refusal.user.of-company"));
      case SetSecret.Outcome.NotAdministrator() ->
          errorProperty(kind).set(Words.of("refusal.user.not-administrator"));
      case SetSecret.Outcome.UnknownUser(), SetSecret.Outcome.NotProved _ ->
          errorProperty(kind).set(Words.of("refusal.user.unknown-user"));
    }
  }
}
