package org.kerf.identity.store;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.identity.Grants;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.GrantClock;
import org.kerf.identity.model.GrantState;
import org.kerf.kernel.Tx;

/** The company's users in the station's store. */
public final class GrantStore implements Grants {

  private record Row(UUID user, Grant grant) {}

  @Override
  public Map<UUID, Grant> all(Tx tx) {
    return StoreTx.of(tx)
        .list(
            "SELECT user_id, version, home, ended FROM user_grant",
            row ->
                new Row(
                    Columns.id(row, "user_id"),
                    new Grant(
                        row.getLong("version"), row.getBoolean("home"), row.getBoolean("ended"))))
        .stream()
        .collect(Collectors.toMap(Row::user, Row::grant));
  }

  @Override
  public void save(Tx tx, UUID user, Grant grant) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO user_grant (user_id, version, home, ended) KEY (user_id)"
                + " VALUES (?, ?, ?, ?)",
            p -> p.add(user).add(grant.version()).add(grant.home()).add(grant.ended()));
  }

  @Override
  public Optional<GrantState> state(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT users_version, badge_salt, contact, elapsed, looked FROM grant_clock",
            p -> {},
            row ->
                new GrantState(
                    row.getLong("users_version"),
                    HexFormat.of().formatHex(Columns.bytes(row, "badge_salt")),
                    new GrantClock(
                        Columns.instant(row, "contact"),
                        Duration.ofMillis(row.getLong("elapsed")),
                        Columns.instant(row, "looked"))));
  }

  @Override
  public void save(Tx tx, GrantState state) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO grant_clock (id, users_version, badge_salt, contact, elapsed, looked)"
                + " KEY (id) VALUES (1, ?, ?, ?, ?, ?)",
            p ->
                p.add(state.version())
                    .add(HexFormat.of().parseHex(state.badgeSalt()))
                    .add(state.clock().contact())
                    .add(state.clock().elapsed().toMillis())
                    .add(state.clock().looked()));
  }
}
