package org.kerf.ui;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kerf.flow.signin.SignIn;
import org.kerf.identity.model.CredentialKind;
import org.kerf.kernel.StationFault;
import org.kerf.ui.shell.signin.UserChoices;
import org.kerf.ui.texts.Words;

/** The people of the station, as the card asks for them. */
final class StationPeople implements UserChoices {

  private final SignIn signIn;
  private final Runnable whenRead;

  /**
   * @param whenRead told on the worker when the people were read
   */
  StationPeople(SignIn signIn, Runnable whenRead) {
    this.signIn = signIn;
    this.whenRead = whenRead;
  }

  @Override
  public List<UserTile> users() throws StationFault {
    List<UserTile> tiles = signIn.people().stream().map(StationPeople::tile).toList();
    whenRead.run();
    return tiles;
  }

  private static UserTile tile(SignIn.Person person) {
    return new UserTile(
        person.user().id().toString(),
        person.user().name(),
        Words.of("role." + person.user().role().name()),
        asked(person.proofs()));
  }

  /** Of two the shorter: whoever stands at the station is watched by others. */
  private static Asked asked(Set<CredentialKind> proofs) {
    if (proofs.contains(CredentialKind.PIN)) {
      return Asked.PIN;
    }
    return proofs.contains(CredentialKind.PASSWORD) ? Asked.PASSWORD : Asked.NOTHING;
  }

  @Override
  public Proof prove(UserTile user, String secret) throws StationFault {
    var kind = user.asked() == Asked.PIN ? CredentialKind.PIN : CredentialKind.PASSWORD;
    return switch (signIn.run(UUID.fromString(user.id()), kind, secret)) {
      case SignIn.Outcome.SignedIn _ -> new Proof.Right();
      case SignIn.Outcome.Wrong wrong -> new Proof.Wrong(Words.of("user.wrong"), wrong.pause());
      case SignIn.Outcome.TooSoon soon -> new Proof.Wrong(Words.of("user.too-soon"), soon.pause());
      case SignIn.Outcome.NotOffered _ ->
          new Proof.Wrong(Words.of("user.not-offered"), Duration.ZERO);
    };
  }
}
