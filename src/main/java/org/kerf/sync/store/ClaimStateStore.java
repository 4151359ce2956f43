package org.kerf.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.KeptClaim.Breaking;
import org.kerf.sync.model.KeptClaim.Standing;

/** The station's claims, with how far the bars are that they are for. */
public final class ClaimStateStore implements ClaimStates {

  /** How long the centre lets a claim stand: it says when it ends, and not when it began. */
  private static final Duration TERM = Duration.ofHours(8);

  private static final String ALL =
      "SELECT c.thing, c.purpose, c.run_id, c.state, c.fencing, c.holder, c.since, c.cut_noted,"
          + " c.broken_by, c.broken_because,"
          + " COALESCE(r.rest < r.length, FALSE) AS touched,"
          + " CASE WHEN c.run_id IS NULL THEN c.finished"
          + " ELSE COALESCE(r.state <> 'ON_SAW', TRUE) END AS done"
          + " FROM centre_claim c LEFT JOIN run_bar r ON r.id = c.run_id";

  private static final String WANT =
      "MERGE INTO centre_claim (thing, purpose, run_id, state, fencing, holder, since, cut_noted,"
          + " broken_by, broken_because, finished) KEY (thing) SELECT CAST(? AS UUID),"
          + " CAST(? AS CHARACTER VARYING), CAST(? AS UUID), 'WANTED', 0, '', NULL, FALSE, NULL,"
          + " '', FALSE FROM centre_account";

  @Override
  public List<KeptClaim> kept(Tx tx) {
    return StoreTx.of(tx).list(ALL, ClaimStateStore::claim);
  }

  @Override
  public Optional<KeptClaim> ofRun(Tx tx, UUID run) {
    return StoreTx.of(tx)
        .first(ALL + " WHERE c.run_id = ?", p -> p.add(run), ClaimStateStore::claim);
  }

  @Override
  public Optional<KeptClaim> of(Tx tx, UUID thing) {
    return StoreTx.of(tx)
        .first(ALL + " WHERE c.thing = ?", p -> p.add(thing), ClaimStateStore::claim);
  }

  private static KeptClaim claim(ResultSet row) throws SQLException {
    String because = Columns.text(row, "broken_because");
    return new KeptClaim(
        Columns.id(row, "thing"),
        Columns.text(row, "purpose"),
        Columns.idIfAny(row, "run_id"),
        Standing.valueOf(Columns.text(row, "state")),
        row.getLong("fencing"),
        Columns.text(row, "holder"),
        Columns.instantIfAny(row, "since"),
        row.getBoolean("cut_noted"),
        Columns.idIfAny(row, "broken_by").map(user -> new Breaking(user, because)),
        row.getBoolean("touched"),
        row.getBoolean("done"));
  }

  @Override
  public void wantToCut(Tx tx, UUID thing, UUID run) {
    StoreTx.of(tx).change(WANT, p -> p.add(thing).add(KeptClaim.CUT).add(run));
  }

  @Override
  public void wantToDecide(Tx tx, UUID conflict) {
    StoreTx.of(tx).change(WANT, p -> p.add(conflict).add(KeptClaim.DECIDE).addId(Optional.empty()));
  }

  @Override
  public void answered(Tx tx, KeptClaim claim, ClaimAnswer answer) {
    switch (answer) {
      case ClaimAnswer.Claimed(long fencing, _) ->
          StoreTx.of(tx)
              .change(
                  "UPDATE centre_claim SET state = 'OURS', fencing = ?, holder = '', since = NULL,"
                      + " broken_by = NULL, broken_because = '' WHERE thing = ?",
                  p -> p.add(fencing).add(claim.thing()));
      case ClaimAnswer.HeldBy held ->
          StoreTx.of(tx)
              .change(
                  "UPDATE centre_claim SET state = 'HELD', fencing = ?, holder = ?, since = ?"
                      + " WHERE thing = ?",
                  p ->
                      p.add(held.fencing())
                          .add(held.stationName())
                          .add(held.expires().minus(TERM))
                          .add(claim.thing()));
    }
  }

  @Override
  public void cutNoted(Tx tx, KeptClaim claim) {
    StoreTx.of(tx)
        .change(
            "UPDATE centre_claim SET cut_noted = TRUE WHERE thing = ? AND fencing = ?",
            p -> p.add(claim.thing()).add(claim.fencing()));
  }

  @Override
  public void askAgain(Tx tx, UUID thing) {
    StoreTx.of(tx)
        .change(
            "UPDATE centre_claim SET state = 'WANTED', cut_noted = FALSE WHERE thing = ?",
            p -> p.add(thing));
  }

  @Override
  public void breakOther(Tx tx, UUID thing, Breaking breaking) {
    StoreTx.of(tx)
        .change(
            "UPDATE centre_claim SET broken_by = ?, broken_because = ? WHERE thing = ?",
            p -> p.add(breaking.user()).add(breaking.reason()).add(thing));
  }

  @Override
  public void finish(Tx tx, UUID thing) {
    StoreTx.of(tx)
        .change("UPDATE centre_claim SET finished = TRUE WHERE thing = ?", p -> p.add(thing));
  }

  @Override
  public void forget(Tx tx, UUID thing) {
    StoreTx.of(tx).change("DELETE FROM centre_claim WHERE thing = ?", p -> p.add(thing));
  }
}
