package org.kerf.ui.system;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.ui.context.SecretWords;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The PIN and the password of the person at the station, as they change them themselves. */
final class OwnSecretModel {

  private final ViewContext context;
  private final SignIn signIn;
  private final SetSecret setSecret;
  private final Slot slot = new Slot();
  private final Map<CredentialKind, OwnSecretForm> forms = new EnumMap<>(CredentialKind.class);

  OwnSecretModel(ViewContext context, SignIn signIn, SetSecret setSecret) {
    this.context = context;
    this.signIn = signIn;
    this.setSecret = setSecret;
    context.person().userProperty().subscribe((before, now) -> read());
  }

  OwnSecretForm form(CredentialKind kind) {
    return forms.computeIfAbsent(kind, any -> new OwnSecretForm());
  }

  /** Looks what they have; what somebody typed before is gone. */
  Running read() {
    forms.values().forEach(OwnSecretForm::clear);
    UUID user = context.person().now().id();
    return context
        .tasks()
        .<Set<CredentialKind>>latest(
            slot,
            context.texts().of("user.reading"),
            () ->
                signIn.people().stream()
                    .filter(person -> person.user().id().equals(user))
                    .findFirst()
                    .map(SignIn.Person::proofs)
                    .orElse(Set.of()),
            has -> forms.forEach((kind, form) -> form.hasProperty().set(has.contains(kind))),
            context.notifications()::fault);
  }

  /** Takes the new one. */
  void save(CredentialKind kind) {
    OwnSecretForm form = form(kind);
    String before = form.beforeProperty().get();
    String wanted = form.wantedProperty().get();
    if (wanted.isEmpty()) {
      return;
    }
    if (!wanted.equals(form.againProperty().get())) {
      form.againErrorProperty().set(Words.of("secret.not-the-same"));
      return;
    }
    Command command = context.person().command();
    context
        .tasks()
        .<SetSecret.Outcome>run(
            context.texts().of("users.saving"),
            () -> setSecret.own(command, kind, before, wanted),
            outcome -> answered(kind, form, outcome),
            context.notifications()::fault);
  }

  private void answered(CredentialKind kind, OwnSecretForm form, SetSecret.Outcome outcome) {
    switch (outcome) {
      case SetSecret.Outcome.Done() -> {
        String name = kind.name().toLowerCase(Locale.ROOT);
        context.notifications().done(Words.of("own-secret.done-" + name));
        read();
      }
      case SetSecret.Outcome.TooWeak(var weakness) ->
          form.wantedErrorProperty().set(SecretWords.of(weakness));
      case SetSecret.Outcome.NotProved refused -> {
        form.beforeProperty().set("");
        form.beforeErrorProperty().set(SecretWords.of(refused));
      }
      case SetSecret.Outcome.OfCompany _ ->
          form.wantedErrorProperty().set(Words.of("own-secret.of-company"));
      case SetSecret.Outcome.UnknownUser _,
          SetSecret.Outcome.BadgeTaken _,
          SetSecret.Outcome.NotAdministrator _ ->
          form.wantedErrorProperty().set(Words.of("refusal.user.unknown-user"));
    }
  }
}
