package org.kerf.audit.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.audit.model.AuditLine;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;

/**
 * Finds audit lines by who, by what and by the code they are about. What the text names is looked
 * up first; then the newest lines of each are read along an index. The words of a million lines
 * could only be read through one after the other.
 */
final class AuditSearch {

  private static final int MOST_NAMES = 40;

  /** The newest lines that have this in a column. */
  private record Way(String column, StoreTx.Fill value) {

    String sql() {
      return "(SELECT a.no FROM LEDGER.journal a WHERE a.$c = ? AND a.no < ?".replace("$c", column)
          + " ORDER BY a.$c DESC, a.no DESC LIMIT ?)".replace("$c", column);
    }
  }

  private final StoreTx store;

  AuditSearch(StoreTx store) {
    this.store = store;
  }

  List<AuditLine> find(String text, List<UUID> users, long before, int most) {
    List<Way> ways = ways(text, users);
    if (ways.isEmpty()) {
      return List.of();
    }
    String found = String.join(" UNION ", ways.stream().map(Way::sql).toList());
    List<Long> numbers =
        store.list(
            "SELECT f.no FROM (" + found + ") f ORDER BY f.no DESC LIMIT ?",
            p -> {
              for (Way way : ways) {
                way.value().into(p);
                p.add(before).add(most);
              }
              p.add(most);
            },
            row -> row.getLong("no"));
    return numbers.isEmpty() ? List.of() : lines(numbers);
  }

  private List<AuditLine> lines(List<Long> numbers) {
    String marks = String.join(", ", Collections.nCopies(numbers.size(), "?"));
    return store.list(
        JournalRows.SELECT + "WHERE no IN (" + marks + ") ORDER BY no DESC",
        p -> {
          for (long no : numbers) {
            p.add(no);
          }
        },
        AuditStore::line);
  }

  private List<Way> ways(String text, List<UUID> users) {
    List<Way> ways = new ArrayList<>();
    String folded = FoldedText.folded(text.strip());
    for (UUID user : users.stream().limit(MOST_NAMES).toList()) {
      ways.add(new Way("user_id", p -> p.add(user)));
    }
    for (String action : actions()) {
      if (FoldedText.folded(action).contains(folded)) {
        ways.add(new Way("kind", p -> p.add(action)));
      }
    }
    for (String code : codes(text)) {
      ways.add(new Way("code", p -> p.add(code)));
    }
    return ways;
  }

  private List<String> actions() {
    List<String> found = new ArrayList<>();
    Optional<String> next = actionAfter("");
    while (next.isPresent()) {
      found.add(next.get());
      next = actionAfter(next.get());
    }
    return found;
  }

  private Optional<String> actionAfter(String last) {
    return store.first(
        "SELECT kind FROM LEDGER.journal WHERE kind >= ? ORDER BY kind LIMIT 1",
        p -> p.add(FoldedText.following(last)),
        row -> Columns.text(row, "kind"));
  }

  /** Codes that begin so. */
  private List<String> codes(String text) {
    return FoldedText.partOfCode(text)
        .map(
            part ->
                store.list(
                    "SELECT DISTINCT c.code FROM (SELECT a.code FROM LEDGER.journal a"
                        + " WHERE a.code >= ? AND a.code < ? ORDER BY a.code LIMIT ?) c",
                    p -> p.add(part).add(part + '\uffff').add(MOST_NAMES),
                    row -> Columns.text(row, "code")))
        .orElse(List.of());
  }
}
