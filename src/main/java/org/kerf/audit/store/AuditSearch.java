package org.kerf.audit.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.store.LineTable.Way;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;

/**
 * Finds audit lines by who, by what, by when and by the code they are about. What the filter names
 * is looked up first; then the numbers of each part are read along an index and those kept that all
 * parts have. The words of a million lines could only be read through one after the other.
 */
final class AuditSearch {

  private static final int MOST_NAMES = 40;

  private final StoreTx store;
  private final LineTable table;

  AuditSearch(StoreTx store, LineTable table) {
    this.store = store;
    this.table = table;
  }

  /**
   * Lines of the filter, the newest first.
   *
   * @param named whose names hold the filter's text
   * @param before above those that are wanted
   */
  List<LineMark> find(AuditFilter filter, List<UUID> named, LineMark before, int most) {
    LineMark first = filter.from().map(table::since).orElse(LineMark.BOTTOM);
    LineMark until = filter.until().map(table::since).orElse(before);
    LineMark end = until.compareTo(before) < 0 ? until : before;
    List<LineNumbers> parts = parts(filter, named);
    return parts.isEmpty()
        ? table.below(end, most).stream().filter(mark -> mark.compareTo(first) >= 0).toList()
        : common(parts, first, end, most);
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
    filter.station().flatMap(table::ofStation).ifPresent(way -> parts.add(List.of(way)));
    return parts.stream().map(ways -> new LineNumbers(table, ways)).toList();
  }

  private static String family(String action) {
    int dot = action.indexOf('.');
    return dot < 0 ? action : action.substring(0, dot);
  }

  /**
   * The newest lines that all parts have. Each step begins where the part that is furthest behind
   * has its next one, so there are no more steps than the rarest part has lines.
   */
  private static List<LineMark> common(
      List<LineNumbers> parts, LineMark first, LineMark end, int most) {
    List<LineMark> found = new ArrayList<>();
    LineMark before = end;
    while (found.size() < most && before.compareTo(first) > 0) {
      LineMark floor = first;
      Set<LineMark> kept = new HashSet<>();
      for (int i = 0; i < parts.size(); i++) {
        List<LineMark> next = parts.get(i).below(before, most);
        if (next.isEmpty()) {
          return found;
        }
        if (i == 0) {
          kept.addAll(next);
        } else {
          kept.retainAll(Set.copyOf(next));
        }
        before = least(before, next.getFirst().above());
        floor = next.size() < most ? floor : greatest(floor, next.getLast());
      }
      LineMark least = floor;
      kept.stream()
          .filter(mark -> mark.compareTo(least) >= 0)
          .sorted(Collections.reverseOrder())
          .limit(most - (long) found.size())
          .forEach(found::add);
      before = least(before, floor);
    }
    return found;
  }

  private static LineMark least(LineMark one, LineMark other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static LineMark greatest(LineMark one, LineMark other) {
    return one.compareTo(other) >= 0 ? one : other;
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
        "SELECT kind FROM " + table.table() + " WHERE kind >= ? ORDER BY kind LIMIT 1",
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
        "SELECT code FROM " + table.table() + " WHERE code >= ? AND code < ? ORDER BY code LIMIT 1",
        p -> p.add(least).add(part + '\uffff'),
        row -> Columns.text(row, "code"));
  }
}
