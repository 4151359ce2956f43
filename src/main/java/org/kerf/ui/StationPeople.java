package org.kerf.ui;

import java.util.List;
import java.util.UUID;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SignIn;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.SignInTiles;
import org.kerf.ui.shell.signin.UserChoices;

/** The people of the station, as the card asks for them. */
final class StationPeople implements UserChoices {

  private final SignIn signIn;
  private final BadgeSignIn badges;
  private final Runnable whenRead;

  /**
   * @param whenRead told on the worker when the people were read
   */
  StationPeople(SignIn signIn, BadgeSignIn badges, Runnable whenRead) {
    this.signIn = signIn;
    this.badges = badges;
    this.whenRead = whenRead;
  }

  @Override
  public List<UserTile> users() throws StationFault {
    List<UserTile> tiles = signIn.people().stream().map(SignInTiles::tile).toList();
    whenRead.run();
    return tiles;
  }

  @Override
  public Badge badge(String scanned) throws StationFault {
    return SignInTiles.badge(badges.run(scanned));
  }

  @Override
  public Proof prove(UserTile user, String secret) throws StationFault {
    return SignInTiles.proof(
        signIn.run(UUID.fromString(user.id()), SignInTiles.kind(user), secret));
  }
}
