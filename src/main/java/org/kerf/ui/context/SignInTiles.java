package org.kerf.ui.context;

import java.time.Duration;
import java.util.Set;
import org.kerf.flow.signin.SignIn;
import org.kerf.identity.model.CredentialKind;
import org.kerf.ui.shell.signin.UserChoices.Asked;
import org.kerf.ui.shell.signin.UserChoices.Badge;
import org.kerf.ui.shell.signin.UserChoices.Proof;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.texts.Words;

/** People as the card shows them that asks who they are, and what it says to a wrong secret. */
public final class SignInTiles {

  private SignInTiles() {}

  public static UserTile tile(SignIn.Person person) {
    return new UserTile(
        person.user().id().toString(),
        person.user().name(),
        Words.of("role." + person.user().role().name()),
        asked(person));
  }

  /** Of two the shorter: whoever stands at the station is watched by others. */
  private static Asked asked(SignIn.Person person) {
    Set<CredentialKind> proofs = person.proofs();
    if (proofs.contains(CredentialKind.PIN)) {
      return Asked.PIN;
    }
    if (proofs.contains(CredentialKind.PASSWORD)) {
      return Asked.PASSWORD;
    }
    if (proofs.contains(CredentialKind.BADGE)) {
      return Asked.BADGE;
    }
    // Whoever has nothing here and may not enter by name is told why.
    return person.byName() ? Asked.NOTHING : Asked.PASSWORD;
  }

  /** What the person was asked for. */
  public static CredentialKind kind(UserTile tile) {
    return tile.asked() == Asked.PIN ? CredentialKind.PIN : CredentialKind.PASSWORD;
  }

  /** What the card says to a badge. */
  public static Badge badge(SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.SignedIn(var user) ->
          new Badge.Known(tile(new SignIn.Person(user, Set.of(CredentialKind.BADGE))));
      case SignIn.Outcome.Wrong wrong ->
          new Badge.Refused(Words.of("user.badge-unknown"), wrong.pause());
      case SignIn.Outcome.TooSoon soon ->
          new Badge.Refused(Words.of("user.badge-too-soon"), soon.pause());
      case SignIn.Outcome.NotOffered _ ->
          new Badge.Refused(Words.of("user.badge-may-not"), Duration.ZERO);
      case SignIn.Outcome.GrantEnded(var days) ->
          new Badge.Refused(Words.of("user.grant-ended", days), Duration.ZERO);
      case SignIn.Outcome.NoSecretHere _ ->
          new Badge.Refused(Words.of("user.no-secret-here"), Duration.ZERO);
    };
  }

  public static Proof proof(SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.SignedIn _ -> new Proof.Right();
      case SignIn.Outcome.Wrong wrong -> new Proof.Wrong(Words.of("user.wrong"), wrong.pause());
      case SignIn.Outcome.TooSoon soon -> new Proof.Wrong(Words.of("user.too-soon"), soon.pause());
      case SignIn.Outcome.NotOffered _ ->
          new Proof.Wrong(Words.of("user.not-offered"), Duration.ZERO);
      case SignIn.Outcome.GrantEnded(var days) ->
          new Proof.Wrong(Words.of("user.grant-ended", days), Duration.ZERO);
      case SignIn.Outcome.NoSecretHere _ ->
          new Proof.Wrong(Words.of("user.no-secret-here"), Duration.ZERO);
    };
  }
}
