package org.kerf.identity.store;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.identity.Credentials;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.WrongTries;
import org.kerf.kernel.Tx;

/** The hashes of people's secrets in the station's store. */
public final class CredentialStore implements Credentials {

  private record Has(UUID user, CredentialKind kind) {}

  @Override
  public Map<UUID, Set<CredentialKind>> all(Tx tx) {
    Map<UUID, Set<CredentialKind>> all = new HashMap<>();
    StoreTx.of(tx)
        .list(
            "SELECT user_id, kind FROM credential",
            row ->
                new Has(
                    Columns.id(row, "user_id"), CredentialKind.valueOf(Columns.text(row, "kind"))))
        .forEach(
            has ->
                all.computeIfAbsent(has.user(), _ -> EnumSet.noneOf(CredentialKind.class))
                    .add(has.kind()));
    return all;
  }

  @Override
  public Optional<String> hash(Tx tx, UUID user, CredentialKind kind) {
    return StoreTx.of(tx)
        .first(
            "SELECT hash FROM credential WHERE user_id = ? AND kind = ?",
            p -> p.add(user).add(kind),
            row -> Columns.text(row, "hash"));
  }

  @Override
  public void set(Tx tx, UUID user, CredentialKind kind, String hash) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO credential (user_id, kind, hash) KEY (user_id, kind) VALUES (?, ?, ?)",
            p -> p.add(user).add(kind).add(hash));
  }

  @Override
  public boolean remove(Tx tx, UUID user, CredentialKind kind) {
    return StoreTx.of(tx)
            .change(
                "DELETE FROM credential WHERE user_id = ? AND kind = ?", p -> p.add(user).add(kind))
        > 0;
  }

  @Override
  public Optional<WrongTries> wrongTries(Tx tx, UUID user) {
    return StoreTx.of(tx)
        .first(
            "SELECT tries, at FROM wrong_try WHERE user_id = ?",
            p -> p.add(user),
            row -> new WrongTries(row.getInt("tries"), Columns.instant(row, "at")));
  }

  @Override
  public void noteWrong(Tx tx, UUID user, Optional<WrongTries> tries) {
    StoreTx store = StoreTx.of(tx);
    if (tries.isEmpty()) {
      store.change("DELETE FROM wrong_try WHERE user_id = ?", p -> p.add(user));
      return;
    }
    store.change(
        "MERGE INTO wrong_try (user_id, tries, at) KEY (user_id) VALUES (?, ?, ?)",
        p -> p.add(user).add(tries.get().count()).add(tries.get().at()));
  }

  @Override
  public byte[] badgeSalt(Tx tx) {
    return StoreTx.of(tx)
        .first("SELECT salt FROM badge_hashing", p -> {}, row -> Columns.bytes(row, "salt"))
        .orElseThrow();
  }

  @Override
  public Optional<UUID> badgeOwner(Tx tx, String hash) {
    return StoreTx.of(tx)
        .first(
            "SELECT user_id FROM credential WHERE kind = ? AND hash = ?",
            p -> p.add(CredentialKind.BADGE).add(hash),
            row -> Columns.id(row, "user_id"));
  }

  @Override
  public WrongTries wrongBadges(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT tries, at FROM badge_hashing",
            p -> {},
            row -> new WrongTries(row.getInt("tries"), Columns.instant(row, "at")))
        .orElseThrow();
  }

  @Override
  public void noteWrongBadges(Tx tx, WrongTries tries) {
    StoreTx.of(tx)
        .change(
            "UPDATE badge_hashing SET tries = ?, at = ?",
            p -> p.add(tries.count()).add(tries.at()));
  }
}
