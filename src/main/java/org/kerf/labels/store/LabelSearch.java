package org.kerf.labels.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelState;

/**
 * Which labels are asked for, as a WHERE that an index serves: what a text names is looked up
 * first.
 *
 * @param sql for a WHERE over {@code label_job j}
 * @param fill its parameters
 */
record LabelSearch(String sql, StoreTx.Fill fill) {

  /**
   * So many labels are named one by one; of more, the list is read in its order, and of a hundred
   * thousand yields a page of them about as soon.
   */
  private static final int NAMED = 1_500;

  /** Empty if nothing has the text. */
  static Optional<LabelSearch> of(StoreTx store, LabelFilter filter, String text) {
    List<LabelSearch> all = new ArrayList<>();
    states(filter).ifPresent(sql -> all.add(new LabelSearch(sql, p -> {})));
    filter.code().ifPresent(code -> all.add(new LabelSearch("j.code = ?", p -> p.add(code))));
    filter
        .printer()
        .ifPresent(printer -> all.add(new LabelSearch("j.printer = ?", p -> p.add(printer))));
    if (!text.isBlank()) {
      List<LabelSearch> named = named(store, text);
      if (named.isEmpty()) {
        return Optional.empty();
      }
      all.add(joined(named, " OR "));
    }
    return Optional.of(all.isEmpty() ? new LabelSearch("TRUE", p -> {}) : joined(all, " AND "));
  }

  /** Names of printers, one step of the index each: there are few, and very many labels. */
  static List<String> printers(StoreTx store) {
    return distinct(store, "printer");
  }

  /**
   * Those wanted if there are few of them; else those not wanted, so that the list is read in its
   * order.
   */
  private static Optional<String> states(LabelFilter filter) {
    EnumSet<LabelState> wanted = EnumSet.noneOf(LabelState.class);
    wanted.addAll(filter.states());
    if (wanted.isEmpty() || wanted.size() == LabelState.values().length) {
      return Optional.empty();
    }
    boolean done = wanted.stream().anyMatch(LabelState::isDone);
    return Optional.of(
        done
            ? "j.state NOT IN (" + quoted(EnumSet.complementOf(wanted)) + ')'
            : "j.state IN (" + quoted(wanted) + ')');
  }

  private static String quoted(EnumSet<LabelState> states) {
    return states.stream()
        .map(state -> '\'' + state.name() + '\'')
        .collect(Collectors.joining(", "));
  }

  private static List<LabelSearch> named(StoreTx store, String text) {
    List<LabelSearch> named = new ArrayList<>();
    Optional<ShortCode> code = ShortCode.parse(text);
    if (code.isPresent()) {
      named.add(new LabelSearch("j.code = ?", p -> p.add(code.get())));
      return named;
    }
    FoldedText.partOfCode(text).flatMap(part -> codes(store, part)).ifPresent(named::add);
    String folded = FoldedText.folded(text.strip());
    in(distinct(store, "printer"), folded, "j.printer").ifPresent(named::add);
    in(distinct(store, "user_name"), folded, "j.user_name").ifPresent(named::add);
    return named;
  }

  private static Optional<LabelSearch> codes(StoreTx store, String part) {
    List<Long> found =
        store.list(
            "SELECT j.code, j.no FROM label_job j WHERE j.code LIKE ? ORDER BY j.code, j.no LIMIT"
                + " ?",
            p -> p.add('%' + part + '%').add(NAMED + 1),
            row -> row.getLong("no"));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        found.size() > NAMED
            ? new LabelSearch("j.code LIKE ?", p -> p.add('%' + part + '%'))
            : new LabelSearch(
                "j.no IN (" + marks(found.size()) + ')',
                p -> {
                  for (long no : found) {
                    p.add(no);
                  }
                }));
  }

  private static Optional<LabelSearch> in(List<String> names, String folded, String column) {
    List<String> found =
        names.stream().filter(name -> FoldedText.folded(name).contains(folded)).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LabelSearch(
                column + " IN (" + marks(found.size()) + ')',
                p -> {
                  for (String name : found) {
                    p.add(name);
                  }
                }));
  }

  private static List<String> distinct(StoreTx store, String column) {
    List<String> names = new ArrayList<>();
    Optional<String> next = above(store, column, "");
    while (next.isPresent()) {
      names.add(next.get());
      next = above(store, column, next.get());
    }
    return names;
  }

  private static Optional<String> above(StoreTx store, String column, String name) {
    return store.first(
        "SELECT j.$c AS name FROM label_job j WHERE j.$c >= ? ORDER BY j.$c LIMIT 1"
            .replace("$c", column),
        p -> p.add(FoldedText.following(name)),
        row -> Columns.text(row, "name"));
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static LabelSearch joined(List<LabelSearch> parts, String by) {
    return new LabelSearch(
        parts.stream().map(LabelSearch::sql).collect(Collectors.joining(by, "(", ")")),
        p -> {
          for (LabelSearch part : parts) {
            part.fill().into(p);
          }
        });
  }
}
