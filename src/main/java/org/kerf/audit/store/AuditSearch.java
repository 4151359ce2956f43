package org.kerf.audit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.store.LineNumbers.Way;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;

/**
 * Finds audit lines by who, by what, by when and by the code they are about. What the filter names
 * is looked up first; then the numbers of each part are read along an index and those kept that all
 * parts have. The words of a million lines could only be read through one after the other.
 */
final class AuditSearch {

  private static final int MOST_NAMES = 40;

  private final StoreTx store;

  AuditSearch(StoreTx store) {
    this.store = store;
  }

  /**
   * Lines of the filter.
   *
   * @param named whose names hold the filter's text
   */
  List<AuditLine> find(AuditFilter filter, List<UUID> named, long before, int most) {
    long first = filter.from().map(this::firstSince).orElse(1L);
    long end = Math.min(before, filter.until().map(this::firstSince).orElse(Long.MAX_VALUE));
    List<LineNumbers> parts = parts(filter, named);
    return parts.isEmpty() ? between(first, end, most) : lines(common(parts, first, end, most));
  }

  private List<LineNumbers> parts(AuditFilter filter, List<UUID> named) {
    List<List<Way>> parts = new ArrayList<>();
    if (!filter.text().isBlank()) {
      parts.add(ofText(filter.text(), named));
    }
    filter.user().ifPresent(user -> parts.add(List.of(ofUser(user))));
    if (!filter.families().isEmpty()) {
      parts.add(ofActions(action -> filter.families().contains(family(action))));
    }
    return parts.stream().map(ways -> new LineNumbers(store, ways)).toList();
  }

  private static String family(String action) {
    int dot = action.indexOf('.');
    return dot < 0 ? action : action.substring(0, dot);
  }

  /**
   * The newest numbers that all parts have. Each step begins where the part that is furthest behind
   * has its next one, so there are no more steps than the rarest part has numbers.
   */
  private static List<Long> common(List<LineNumbers> parts, long first, long end, int most) {
    List<Long> found = new ArrayList<>();
    long before = end;
    while (found.size() < most && before > first) {
      long floor = first;
      Set<Long> kept = new HashSet<>();
      for (int i = 0; i < parts.size(); i++) {
        List<Long> next = parts.get(i).below(before, most);
        if (next.isEmpty()) {
          return found;
        }
        if (i == 0) {
          kept.addAll(next);
        } else {
          kept.retainAll(Set.copyOf(next));
        }
        before = Math.min(before, next.getFirst() + 1);
        floor = Math.max(floor, next.size() < most ? first : next.getLast());
      }
      long least = floor;
      kept.stream()
          .filter(no -> no >= least)
          .sorted(Collections.reverseOrder())
          .limit(most - (long) found.size())
          .forEach(found::add);
      before = Math.min(before, floor);
    }
    return found;
  }

  private List<AuditLine> between(long first, long end, int most) {
    return store.list(
        JournalRows.SELECT + "WHERE no >= ? AND no < ? ORDER BY no DESC LIMIT ?",
        p -> p.add(first).add(end).add(most),
        AuditStore::line);
  }

  private List<AuditLine> lines(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
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

  /**
   * The number of the first line of this moment or later; lines have the numbers 1, 2, 3 in the
   * order of time.
   */
  private long firstSince(Instant moment) {
    long low = 1;
    long high = 1 + store.number("SELECT COALESCE(MAX(no), 0) FROM LEDGER.journal", p -> {});
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (at(middle).isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Instant at(long no) {
    return store
        .first(
            "SELECT at FROM LEDGER.journal WHERE no = ?",
            p -> p.add(no),
            row -> Columns.instant(row, "at"))
        .orElse(Instant.MAX);
  }

  private static Way ofUser(UUID user) {
    return new Way("user_id", p -> p.add(user));
  }

  private List<Way> ofActions(Predicate<String> which) {
    return actions().stream()
        .filter(which)
        .map(action -> new Way("kind", p -> p.add(action)))
        .toList();
  }

  private List<Way> ofText(String text, List<UUID> named) {
    List<Way> ways = new ArrayList<>();
    String folded = FoldedText.folded(text.strip());
    named.stream().limit(MOST_NAMES).map(AuditSearch::ofUser).forEach(ways::add);
    ways.addAll(ofActions(action -> FoldedText.folded(action).contains(folded)));
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

  /** Codes that begin so, the first of them; one code may have thousands of lines. */
  private List<String> codes(String text) {
    Optional<String> part = FoldedText.partOfCode(text);
    if (part.isEmpty()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Optional<String> next = codeSince(part.get(), part.get());
    while (next.isPresent() && found.size() < MOST_NAMES) {
      found.add(next.get());
      next = codeSince(FoldedText.following(next.get()), part.get());
    }
    return found;
  }

  private Optional<String> codeSince(String least, String part) {
    return store.first(
        "SELECT code FROM LEDGER.journal WHERE code >= ? AND code < ? ORDER BY code LIMIT 1",
        p -> p.add(least).add(part + '\uffff'),
        row -> Columns.text(row, "code"));
  }
}
