package org.kerf.flow.masterdata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.EntityId;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/**
 * A kind of master data, such as items: what a row of its table says and what the store keeps,
 * whether the row comes from a file or was typed.
 *
 * @param sheet says which columns there are and what a right row is
 * @param rowName what a row names the thing by
 * @param named the thing of this name, one that is worked with before one that is not
 * @param reference a column that has to name a location, if the kind has one
 * @param made the thing as the row says, worked with, keeping the identity of the known one
 * @param switched the same thing, switched off or on
 * @param busy whether the thing can't be switched off now
 * @param fact that a thing is new, or what it was before
 * @param following what saving a thing brings about beside it
 * @param permission what somebody must be allowed to do who types such a thing
 * @param cells what each column of the sheet says of the thing
 */
public record RecordKind<R, T>(
    SheetType<R> sheet,
    Function<R, String> rowName,
    Function<T, EntityId> id,
    BiFunction<Tx, UUID, Optional<T>> byId,
    BiFunction<Tx, String, Optional<T>> named,
    Optional<Reference<R>> reference,
    Making<R, T> made,
    Predicate<T> inactive,
    BiFunction<T, Boolean, T> switched,
    BiPredicate<Tx, T> busy,
    BiFunction<T, Optional<T>, Fact> fact,
    Following<T> following,
    Permission permission,
    List<Function<T, CellText>> cells) {

  /** Of a column that the store has no room for. */
  private enum NotKept implements Function<Object, CellText> {
    CELL;

    @Override
    public CellText apply(Object thing) {
      return CellText.of("");
    }
  }

  public RecordKind {
    cells = List.copyOf(cells);
  }

  /** A kind of which saving brings about nothing else. */
  public RecordKind(
      SheetType<R> sheet,
      Function<R, String> rowName,
      Function<T, EntityId> id,
      BiFunction<Tx, UUID, Optional<T>> byId,
      BiFunction<Tx, String, Optional<T>> named,
      Optional<Reference<R>> reference,
      Making<R, T> made,
      Predicate<T> inactive,
      BiFunction<T, Boolean, T> switched,
      BiPredicate<Tx, T> busy,
      BiFunction<T, Optional<T>, Fact> fact,
      List<Function<T, CellText>> cells) {
    this(
        sheet,
        rowName,
        id,
        byId,
        named,
        reference,
        made,
        inactive,
        switched,
        busy,
        fact,
        (tx, at, now, before) -> List.of(),
        Permission.CHANGE_MASTER_DATA,
        cells);
  }

  /** What else happens once a thing is saved. */
  @FunctionalInterface
  public interface Following<T> {
    List<Fact> of(Tx tx, Instant at, T now, Optional<T> before);
  }

  /**
   * A column that names something else, or nothing.
   *
   * @param name what stands in it
   * @param exists whether something is called so
   */
  public record Reference<R>(
      Column column, Function<R, String> name, BiPredicate<Tx, String> exists) {

    /** The name, if nothing is called so. */
    public Optional<String> missing(Tx tx, R row) {
      return Optional.of(name.apply(row))
          .filter(called -> !called.isEmpty() && !exists.test(tx, called));
    }
  }

  /** Makes a thing of a row. */
  @FunctionalInterface
  public interface Making<R, T> {
    T of(Tx tx, R row, Optional<T> known);
  }

  /** What a column says that the store has no room for: never a change. */
  @SuppressWarnings("unchecked") // It takes any object.
  public static <T> Function<T, CellText> notKept() {
    return (Function<T, CellText>) (Function<?, CellText>) NotKept.CELL;
  }

  /** Whether the store has room for what the column says. */
  boolean keeps(int column) {
    return !cells.get(column).equals(NotKept.CELL);
  }

  /** The column that names a thing. */
  Column key() {
    return sheet.key();
  }
}
