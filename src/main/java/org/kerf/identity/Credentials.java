package org.kerf.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.WrongTries;
import org.kerf.kernel.Tx;

/** What people prove who they are with. */
public interface Credentials {

  /** Who has which; nobody who has none. */
  Map<UUID, Set<CredentialKind>> all(Tx tx);

  /** The hash of the user's secret. */
  Optional<String> hash(Tx tx, UUID user, CredentialKind kind);

  /** Gives the user this secret, in the place of the one before. */
  void set(Tx tx, UUID user, CredentialKind kind, String hash);

  /** Takes the secret from the user; whether there was one. */
  boolean remove(Tx tx, UUID user, CredentialKind kind);

  /** Empty if the user's last try was right. */
  Optional<WrongTries> wrongTries(Tx tx, UUID user);

  /** Notes the tries; none where they are empty. */
  void noteWrong(Tx tx, UUID user, Optional<WrongTries> tries);

  /** The salt that all badges of this station are hashed with; stays as it is. */
  byte[] badgeSalt(Tx tx);

  /** Who has the badge with this hash, whether they may work or not. */
  Optional<UUID> badgeOwner(Tx tx, String hash);

  /** Badges that nobody has, scanned at this station. */
  WrongTries wrongBadges(Tx tx);

  void noteWrongBadges(Tx tx, WrongTries tries);
}
