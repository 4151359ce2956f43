package org.kerf.ui.orders.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.orders.NewOrder;
import org.kerf.flow.orders.OrderRules;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.query.orders.OrderedItem;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.texts.Words;

/** A line that is being typed: the texts of its cells, and what they are understood as. */
final class EntryLine {

  private final Map<EntryColumn, String> texts = new EnumMap<>(EntryColumn.class);
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private @Nullable OrderedItem item;
  private @Nullable CellReading<Integer> pieces;
  private @Nullable CellReading<Length> length;
  private boolean looking;
  private boolean left;
  private boolean heatKnown = true;

  /** Counts its changes, for those who show it. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  String text(EntryColumn column) {
    return texts.getOrDefault(column, "");
  }

  /** Types into a cell; another text is another item, until it is looked up. */
  void setText(EntryColumn column, String text) {
    if (text.equals(text(column))) {
      return;
    }
    texts.put(column, text);
    if (column == EntryColumn.ITEM) {
      item = null;
    } else if (column == EntryColumn.HEAT) {
      heatKnown = true;
    }
    changed();
  }

  Optional<OrderedItem> item() {
    return Optional.ofNullable(item);
  }

  /** The item that its cell names. */
  void setItem(OrderedItem found) {
    texts.put(EntryColumn.ITEM, found.item().code());
    item = found;
    looking = false;
    changed();
  }

  /** Its item is still typed or looked up; then it is not said that it was not found. */
  void setLooking(boolean now) {
    looking = now;
    changed();
  }

  boolean isLooking() {
    return looking;
  }

  /** Somebody has gone on from it: what is missing is wrong from now on. */
  void leave() {
    if (!left && !isBlank()) {
      left = true;
      changed();
    }
  }

  /** Whether nothing is typed into it. */
  boolean isBlank() {
    return texts.values().stream().allMatch(String::isBlank);
  }

  /** "12 x 2450" in one cell is pieces and length. */
  void parseTimes(EntryColumn column) {
    if (column == EntryColumn.PIECES || column == EntryColumn.LENGTH) {
      CellReading.times(text(column))
          .ifPresent(
              both -> {
                setText(EntryColumn.PIECES, both.pieces());
                setText(EntryColumn.LENGTH, both.length());
              });
    }
  }

  /** Read once for each change: the totals of thousands of lines are counted at each key. */
  CellReading<Integer> pieces() {
    if (pieces == null) {
      pieces = readPieces();
    }
    return pieces;
  }

  private CellReading<Integer> readPieces() {
    return CellReading.times(text(EntryColumn.PIECES))
        .map(both -> CellReading.pieces(both.pieces()))
        .orElseGet(() -> CellReading.pieces(text(EntryColumn.PIECES)));
  }

  CellReading<Length> length() {
    if (length == null) {
      length = readLength();
    }
    return length;
  }

  private CellReading<Length> readLength() {
    return CellReading.times(text(EntryColumn.PIECES))
        .map(CellReading.Times::length)
        .map(length -> CellReading.length(length, unit()))
        .orElseGet(() -> CellReading.length(text(EntryColumn.LENGTH), unit()));
  }

  CellReading<Ends> angles() {
    return CellReading.angles(text(EntryColumn.ANGLES));
  }

  /** Whether it is cut from the customer's own material. */
  CellReading<Boolean> material() {
    return CellReading.material(text(EntryColumn.MATERIAL));
  }

  /** Whether anybody knows the heat that it asks for; so as long as nobody has looked. */
  void setHeatKnown(boolean known) {
    if (known != heatKnown) {
      heatKnown = known;
      changed();
    }
  }

  LengthUnit unit() {
    return item().map(found -> found.item().unit()).orElse(LengthUnit.MILLIMETRE);
  }

  /** What is wrong with a cell; what is missing only once the line was left. */
  Optional<Words> fault(EntryColumn column) {
    if (isBlank() || (text(column).isBlank() && !left && !isFilledByTimes(column))) {
      return Optional.empty();
    }
    return switch (column) {
      case ITEM -> itemFault();
      case PIECES -> pieces().wrong();
      case LENGTH -> length().wrong();
      case ANGLES -> angles().wrong().or(this::anglesFault);
      case MARK -> tooLong(column, OrderRules.MOST_MARK);
      case CERTIFICATE -> tooLong(column, OrderRules.MOST_CERTIFICATE);
      case HEAT -> tooLong(column, OrderRules.MOST_HEAT);
      case MATERIAL -> material().wrong();
    };
  }

  private boolean isFilledByTimes(EntryColumn column) {
    return column == EntryColumn.LENGTH && CellReading.times(text(EntryColumn.PIECES)).isPresent();
  }

  private Optional<Words> itemFault() {
    if (item != null || looking) {
      return Optional.empty();
    }
    String typed = text(EntryColumn.ITEM).strip();
    return Optional.of(
        typed.isEmpty() ? Words.of("entry.no-item") : Words.of("entry.unknown-item", typed));
  }

  private Optional<Words> anglesFault() {
    return item()
        .flatMap(
            found ->
                length()
                    .value()
                    .flatMap(
                        length ->
                            OrderRules.angles(
                                found.item(), length, angles().value().orElse(Ends.SQUARE))))
        .map(OrderRefusals::of);
  }

  private Optional<Words> tooLong(EntryColumn column, int most) {
    return text(column).strip().length() > most
        ? Optional.of(OrderRefusals.of(new LineFault.TextTooLong(most)))
        : Optional.empty();
  }

  /** The first cell with a fault. */
  Optional<EntryColumn> faulty() {
    for (EntryColumn column : EntryColumn.values()) {
      if (fault(column).isPresent()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** What a person should know though it is right: nothing in stock will do. */
  Optional<Words> warning() {
    return heatKnown
        ? tooLongForStock()
        : Optional.of(Words.of("entry.unknown-heat", text(EntryColumn.HEAT).strip()));
  }

  /** What customers have here is not looked at. */
  private Optional<Words> tooLongForStock() {
    return item()
        .filter(found -> material().value().filter(theirs -> theirs).isEmpty())
        .filter(found -> length().value().isPresent())
        .flatMap(
            found ->
                found
                    .longest()
                    .filter(longest -> longest.isShorterThan(length().value().orElseThrow())))
        .map(longest -> Words.of("entry.longest-bar", longest));
  }

  Optional<Length> metres() {
    return length().value().flatMap(length -> pieces().value().map(length::times));
  }

  /** The theoretical mass of all its pieces. */
  Optional<Mass> mass() {
    return item().flatMap(found -> metres().map(found.item().massPerMetre()::perMetreOver));
  }

  /**
   * The line as it is asked for, if nothing is missing or wrong.
   *
   * @param customer whose order it is
   */
  Optional<NewOrder.Line> line(PartyId customer) {
    Optional<Integer> pieces = pieces().value();
    Optional<Length> length = length().value();
    Optional<Ends> ends = angles().value();
    if (item == null || pieces.isEmpty() || length.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewOrder.Line(
            item.item().id(),
            length.get(),
            pieces.get(),
            text(EntryColumn.CERTIFICATE).strip(),
            text(EntryColumn.HEAT).strip(),
            text(EntryColumn.MARK).strip(),
            material().value().orElse(false) ? Owner.of(Optional.of(customer)) : Owner.ours(),
            ends.get()));
  }

  private void changed() {
    pieces = null;
    length = null;
    version.set(version.get() + 1);
  }
}
