package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;

/** A label that is being drawn: its elements, those that are selected, and the way back. */
final class Design {

  /** A copy lies beside what it was copied from, hundredths of a millimetre. */
  private static final int COPY_OFFSET = 200;

  private final ReadOnlyObjectWrapper<LabelTemplate> label;
  private final ReadOnlyObjectWrapper<List<Integer>> selection =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final History history = new History();

  /** Begins with this label. */
  Design(LabelTemplate first) {
    label = new ReadOnlyObjectWrapper<>(first);
  }

  ReadOnlyObjectProperty<LabelTemplate> labelProperty() {
    return label.getReadOnlyProperty();
  }

  LabelTemplate label() {
    return label.get();
  }

  /** The numbers of the elements that are selected, the lowest first. */
  ReadOnlyObjectProperty<List<Integer>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  List<Integer> selected() {
    return selection.get();
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Begins anew with this label; there is no way back from here. */
  void begin(LabelTemplate first) {
    history.begin();
    show(new History.Step(first, List.of()));
  }

  /** The one element that is selected; empty if none is, or several are. */
  Optional<LabelElement> one() {
    return selected().size() == 1
        ? Optional.of(label().elements().get(selected().getFirst()))
        : Optional.empty();
  }

  void select(Collection<Integer> numbers) {
    history.pause();
    choose(numbers);
  }

  private void choose(Collection<Integer> numbers) {
    SortedSet<Integer> there = new TreeSet<>(numbers);
    there.removeIf(number -> number < 0 || number >= label().elements().size());
    selection.set(List.copyOf(there));
  }

  void selectAll() {
    select(IntStream.range(0, label().elements().size()).boxed().toList());
  }

  /** Selects it too, or not any more. */
  void toggle(int number) {
    var now = new TreeSet<>(selected());
    if (!now.remove(number)) {
      now.add(number);
    }
    select(now);
  }

  /** Selects the next element, or the one before; false behind the last one. */
  boolean selectNext(boolean forth) {
    int count = label().elements().size();
    int next =
        selected().isEmpty()
            ? (forth ? 0 : count - 1)
            : forth ? selected().getLast() + 1 : selected().getFirst() - 1;
    if (next < 0 || next >= count) {
      return false;
    }
    select(List.of(next));
    return true;
  }

  /** The topmost element at this point, in hundredths of a millimetre. */
  Optional<Integer> at(int x, int y, int reach) {
    List<LabelElement> elements = label().elements();
    Optional<Integer> near = Optional.empty();
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (Area.of(elements.get(i)).holds(x, y, 0)) {
        return Optional.of(i);
      }
      if (near.isEmpty() && Area.of(elements.get(i)).holds(x, y, reach)) {
        near = Optional.of(i);
      }
    }
    return near;
  }

  /** All that it touches. */
  List<Integer> within(Area area) {
    List<Integer> met = new ArrayList<>();
    for (int i = 0; i < label().elements().size(); i++) {
      if (area.meets(Area.of(label().elements().get(i)))) {
        met.add(i);
      }
    }
    return met;
  }

  /** What is selected, by its numbers. */
  SortedMap<Integer, Area> areas() {
    var areas = new TreeMap<Integer, Area>();
    selected().forEach(number -> areas.put(number, Area.of(label().elements().get(number))));
    return Collections.unmodifiableSortedMap(areas);
  }

  /** All that is not selected, and the label itself: what edges are lined up with. */
  List<Area> neighbours() {
    List<Area> all = new ArrayList<>();
    all.add(Area.of(label()));
    for (int i = 0; i < label().elements().size(); i++) {
      if (!selected().contains(i)) {
        all.add(Area.of(label().elements().get(i)));
      }
    }
    return all;
  }

  /** Puts a new element there and selects it. */
  void add(LabelElement element) {
    List<LabelElement> elements = new ArrayList<>(label().elements());
    elements.add(element);
    change("", with(elements), List.of(elements.size() - 1));
  }

  /** Takes away what is selected. */
  void remove() {
    if (!selected().isEmpty()) {
      List<LabelElement> elements = new ArrayList<>(label().elements());
      selected().reversed().forEach(number -> elements.remove((int) number));
      change("", with(elements), List.of());
    }
  }

  /** Puts a copy beside each that is selected, and selects the copies. */
  void duplicate() {
    if (!selected().isEmpty()) {
      List<LabelElement> elements = new ArrayList<>(label().elements());
      List<Integer> copies = new ArrayList<>();
      for (int number : selected()) {
        copies.add(elements.size());
        elements.add(Elements.moved(elements.get(number), COPY_OFFSET, COPY_OFFSET));
      }
      change("", with(elements), copies);
    }
  }

  /** Draws what is selected after, or before, all others. */
  void bring(boolean toFront) {
    List<LabelElement> chosen = selected().stream().map(label().elements()::get).toList();
    List<LabelElement> elements = new ArrayList<>(label().elements());
    selected().reversed().forEach(number -> elements.remove((int) number));
    int place = toFront ? elements.size() : 0;
    elements.addAll(place, chosen);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      numbers.add(place + i);
    }
    change("", with(elements), numbers);
  }

  /** Moves what is selected. */
  void move(int dx, int dy, String what) {
    SortedMap<Integer, Area> areas = areas();
    if (areas.isEmpty()) {
      return;
    }
    Area frame = areas.values().stream().reduce(Area::with).orElseThrow();
    // Together, so that none is left behind at the edge.
    int right = Math.max(dx, -frame.x());
    int down = Math.max(dy, -frame.y());
    List<LabelElement> elements = new ArrayList<>(label().elements());
    selected()
        .forEach(number -> elements.set(number, Elements.moved(elements.get(number), right, down)));
    change(what, with(elements), selected());
  }

  void arrange(Arrangement arrangement) {
    if (selected().size() < arrangement.least()) {
      return;
    }
    List<LabelElement> elements = new ArrayList<>(label().elements());
    arrangement
        .moves(areas(), Area.of(label()))
        .forEach(
            (number, move) ->
                elements.set(number, Elements.moved(elements.get(number), move.dx(), move.dy())));
    change("", with(elements), selected());
  }

  /** Puts another in the place of one element. */
  void replace(int number, LabelElement element, String what) {
    List<LabelElement> elements = new ArrayList<>(label().elements());
    elements.set(number, element);
    change(what, with(elements), selected());
  }

  void resize(Mm width, Mm height, String what) {
    LabelTemplate now = label();
    change(
        what,
        new LabelTemplate(
            now.name(), width, height, now.dotsPerMm(), now.captions(), now.elements()),
        selected());
  }

  /** Gives a language other fixed words. */
  void caption(Map<String, Map<String, String>> captions, String what) {
    LabelTemplate now = label();
    change(
        what,
        new LabelTemplate(
            now.name(), now.width(), now.height(), now.dotsPerMm(), captions, now.elements()),
        selected());
  }

  /** Puts another label in its place, with a way back. */
  void replaceAll(LabelTemplate other) {
    change("", other, List.of());
  }

  private LabelTemplate with(List<LabelElement> elements) {
    LabelTemplate now = label();
    return new LabelTemplate(
        now.name(), now.width(), now.height(), now.dotsPerMm(), now.captions(), elements);
  }

  private void change(String what, LabelTemplate next, List<Integer> chosen) {
    if (next.equals(label())) {
      choose(chosen);
      return;
    }
    history.changing(now(), what);
    show(new History.Step(next, chosen));
  }

  /** What comes now is a step of its own. */
  void pause() {
    history.pause();
  }

  void undo() {
    history.back(now()).ifPresent(this::show);
  }

  void redo() {
    history.forth(now()).ifPresent(this::show);
  }

  private History.Step now() {
    return new History.Step(label(), selected());
  }

  private void show(History.Step step) {
    // Numbers of elements that are not there are nobody's selection, not even in between.
    selection.set(List.of());
    label.set(step.label());
    choose(step.selected());
    canUndo.set(history.canGoBack());
    canRedo.set(history.canGoForth());
  }
}
