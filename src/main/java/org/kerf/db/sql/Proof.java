package org.kerf.db.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/**
 * Something that holds in a sound store, as a query that finds where it does not.
 *
 * @param sentence what is wrong, without a full stop
 * @param sql finds what it is wrong with, in its first column, such as a code; a LIMIT follows
 */
public record Proof(String sentence, String sql) {

  /** Finds what is wrong, in sentences: at most so many. */
  @FunctionalInterface
  public interface Finding {
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
  public static List<String> differences(
      Tx tx, List<Finding> findings, int most, DoubleConsumer progress) {
    List<String> found = new ArrayList<>();
    double done = 0;
    for (Finding finding : findings) {
      found.addAll(finding.differences(tx, most));
      done++;
      progress.accept(done / findings.size());
    }
    return found;
  }

  private List<String> differences(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(sql.stripTrailing() + " LIMIT ?", p -> p.add(most), row -> row.getString(1))
        .stream()
        .map(what -> sentence + ": " + named(what) + ".")
        .toList();
  }

  /** A code as it is printed; what is no code, or a damaged one, as it stands. */
  public static String named(String code) {
    return ShortCode.parse(code).map(ShortCode::spaced).orElse(code);
  }
}
