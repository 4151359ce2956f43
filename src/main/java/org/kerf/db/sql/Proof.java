package org.kerf.db.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/**
 * Something that holds in a sound store, as a query that finds where it does not.
 *
 * @param sentence what is wrong, without a full stop
 * @param sql finds what it is wrong with, in its first column, such as a code; a LIMIT follows
 * @param ofStations whether bookings of two stations may lead there, which the query's second
 *     column says of each
 */
public record Proof(String sentence, String sql, boolean ofStations) {

  /** Holds whatever stations book. */
  public Proof(String sentence, String sql) {
    this(sentence, sql, false);
  }

  /** Holds where one station books alone. */
  public static Proof ofStations(String sentence, String sql) {
    return new Proof(sentence, sql, true);
  }

  /** Finds what is wrong, in sentences: at most so many. */
  @FunctionalInterface
  public interface Finding {
    List<CheckFinding> differences(Tx tx, int most);

    /** What no booking leads to, whoever books. */
    static Finding ofDamage(Sentences sentences) {
      return (tx, most) ->
          sentences.differences(tx, most).stream().map(CheckFinding::damage).toList();
    }
  }

  /** The same, in words alone. */
  @FunctionalInterface
  public interface Sentences {
    List<String> differences(Tx tx, int most);
  }

  /** This proof as one of several. */
  public Finding finding() {
    return this::differences;
  }

  /**
   * What each of them finds, one after the other.
   *
   * @param progress receives which part of them is done, from 0 to 1
   */
  public static List<CheckFinding> differences(
      Tx tx, List<Finding> findings, int most, DoubleConsumer progress) {
    List<CheckFinding> found = new ArrayList<>();
    double done = 0;
    for (Finding finding : findings) {
      found.addAll(finding.differences(tx, most));
      done++;
      progress.accept(done / findings.size());
    }
    return found;
  }

  private List<CheckFinding> differences(Tx tx, int most) {
    // Damage first: what stations booked must not hide it.
    String order = ofStations ? " ORDER BY 2" : "";
    return StoreTx.of(tx)
        .list(
            sql.stripTrailing() + order + " LIMIT ?",
            p -> p.add(most),
            row ->
                new CheckFinding(
                    sentence + ": " + named(row.getString(1)) + ".",
                    ofStations && row.getBoolean(2)
                        ? CheckFinding.Cause.TWO_STATIONS
                        : CheckFinding.Cause.DAMAGE));
  }

  /** A code as it is printed; what is no code, or a damaged one, as it stands. */
  public static String named(String code) {
    return ShortCode.parse(code).map(ShortCode::spaced).orElse(code);
  }
}
