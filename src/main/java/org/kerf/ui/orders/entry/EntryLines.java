package org.kerf.ui.orders.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.kerf.flow.orders.OrderRules;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;

/** The lines of the order; behind them always stands one that nothing is typed into yet. */
final class EntryLines {

  /** Lines as they stood, with the place of the first of them. */
  record Removed(int place, List<EntryLine> lines) {

    Removed {
      lines = List.copyOf(lines);
    }
  }

  /** What all lines come to. */
  record Totals(int lines, long pieces, Length metres, Mass mass, boolean massKnown) {}

  private final ObservableList<EntryLine> all = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

  EntryLines() {
    all.addListener(
        (ListChangeListener<EntryLine>)
            change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
              }
              changed();
            });
    all.add(new EntryLine());
  }

  /** With the blank one behind them. */
  ObservableList<EntryLine> all() {
    return all;
  }

  /** Counts every change in any of them. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Those that something is typed into. */
  List<EntryLine> typed() {
    return all.stream().filter(line -> !line.isBlank()).toList();
  }

  boolean isEmpty() {
    return all.stream().allMatch(EntryLine::isBlank);
  }

  void clear() {
    all.setAll(new EntryLine());
  }

  Removed remove(EntryLine line) {
    int place = all.indexOf(line);
    all.remove(line);
    endWithBlank();
    return new Removed(place, List.of(line));
  }

  void putBack(Removed removed) {
    all.addAll(Math.min(removed.place(), all.size()), removed.lines());
    endWithBlank();
  }

  /**
   * Puts lines in: into the place of this one if it is blank, else behind it.
   *
   * @return those for which there was room
   */
  List<EntryLine> insert(EntryLine at, List<EntryLine> fresh) {
    int room = OrderRules.MOST_LINES - typed().size();
    List<EntryLine> some = fresh.subList(0, Math.clamp(room, 0, fresh.size()));
    int place = Math.max(0, all.indexOf(at));
    boolean blank = at.isBlank();
    all.addAll(blank ? place : place + 1, some);
    if (blank && !all.getLast().equals(at)) {
      all.remove(at);
    }
    endWithBlank();
    return List.copyOf(some);
  }

  void removeAll(List<EntryLine> some) {
    all.removeAll(some);
    endWithBlank();
  }

  private void watch(EntryLine line) {
    line.versionProperty()
        .subscribe(
            (before, now) -> {
              if (all.contains(line)) {
                changed();
                endWithBlank();
              }
            });
  }

  private void changed() {
    version.set(version.get() + 1);
  }

  private void endWithBlank() {
    if (all.isEmpty() || !all.getLast().isBlank()) {
      all.add(new EntryLine());
    }
  }

  /** What the lines come to that are understood so far. */
  Totals totals() {
    long pieces = 0;
    Length metres = Length.ZERO;
    long grams = 0;
    boolean massKnown = true;
    List<EntryLine> typed = typed();
    for (EntryLine line : typed) {
      pieces += line.pieces().value().orElse(0);
      metres = metres.plus(line.metres().orElse(Length.ZERO));
      Optional<Mass> mass = line.mass();
      grams += mass.map(Mass::grams).orElse(0L);
      massKnown = massKnown && mass.filter(known -> known.grams() > 0).isPresent();
    }
    return new Totals(typed.size(), pieces, metres, Mass.ofGrams(grams), massKnown);
  }

  /** The numbers, from 1, of lines that no bar in stock is long enough for. */
  List<Integer> tooLong() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).warning().isPresent()) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }
}
