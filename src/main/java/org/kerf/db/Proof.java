package org.kerf.db;

import java.util.List;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/**
 * Something that holds in a sound store, as a query that finds where it does not.
 *
 * @param sentence what is wrong, without a full stop
 * @param sql finds what it is wrong with, in its first column, such as a code; a LIMIT follows
 */
public record Proof(String sentence, String sql) {

  /** At most so many sentences of what is wrong. */
  public static List<String> differences(Tx tx, List<Proof> proofs, int most) {
    return proofs.stream().flatMap(proof -> proof.differences(tx, most).stream()).toList();
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
