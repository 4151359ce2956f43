package org.kerf.flow.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/**
 * Rows that each name one thing of the master data, such as an item: added if it is new, changed if
 * it is there differently.
 *
 * @param known the thing as the store has it, if it does
 * @param cells what each column of the sheet says of the thing
 * @param fault what keeps a row out, if something does
 * @param made the thing as the row says, keeping the identity of the known one
 */
record MasterDataRows<R, T>(
    SheetType<R> sheet,
    Function<R, String> name,
    BiFunction<Tx, R, Optional<T>> known,
    BiFunction<Tx, R, Optional<RowFault>> fault,
    Making<R, T> made,
    Saving<T> saving,
    List<Function<T, CellText>> cells)
    implements RowKind<R> {

  /** Makes a thing of a row. */
  @FunctionalInterface
  interface Making<R, T> {
    T of(Tx tx, R row, Optional<T> known);
  }

  /** Saves a thing, and tells that it is new or what it was before. */
  @FunctionalInterface
  interface Saving<T> {
    Fact save(Tx tx, Instant at, Actor by, T now, Optional<T> before);
  }

  @Override
  public String about(R row) {
    return name.apply(row);
  }

  /** Two rows of one name would be two words about one thing. */
  @Override
  public String only(R row) {
    return name.apply(row);
  }

  @Override
  public RowVerdict judge(Tx tx, R row) {
    Optional<RowFault> against = fault.apply(tx, row);
    if (against.isPresent()) {
      return against.get();
    }
    Optional<T> there = known.apply(tx, row);
    if (there.isEmpty()) {
      return new RowVerdict.New();
    }
    T after = made.of(tx, row, there);
    return there.get().equals(after)
        ? new RowVerdict.Same()
        : new RowVerdict.Changed(changes(there.get(), after));
  }

  private List<ChangedCell> changes(T before, T after) {
    List<ChangedCell> changes = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      var change =
          new ChangedCell(
              sheet.columns().get(i), cells.get(i).apply(before), cells.get(i).apply(after));
      if (!change.before().equals(change.after())) {
        changes.add(change);
      }
    }
    return changes;
  }

  @Override
  public Took take(Tx tx, Instant at, Actor by, List<R> rows, String file) {
    List<Fact> facts = new ArrayList<>();
    for (R row : rows) {
      Optional<T> before = known.apply(tx, row);
      T now = made.of(tx, row, before);
      facts.add(saving.save(tx, at, by, now, before));
    }
    return Took.of(facts);
  }
}
