package org.kerf.ui.counting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.counting.model.BlindEntry;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.LocationState;
import org.kerf.flow.counting.CloseLocation;
import org.kerf.flow.counting.CountBlind;
import org.kerf.flow.counting.CountBlind.Spot;
import org.kerf.flow.stock.Adjustment;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.query.counting.BlindCount;
import org.kerf.query.counting.BlindReader;
import org.kerf.query.counting.BlindUnit;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/**
 * What somebody counts, location by location. Scans and entries are dealt with one after the other,
 * each kept before the next. Nothing here is what the ledger has.
 */
final class CountModel {

  private static final int MOST_OFFERED = 20;
  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final BlindReader reader;
  private final CountBlind blind;
  private final CloseLocation close;
  private final WarehouseSearch search;
  private final ReadOnlyObjectWrapper<Optional<BlindCount>> count =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BlindLocation>> location =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<BlindEntry>> entries =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<BlindUnit>> unit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObjectProperty<Words> says = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty asksIfEmpty = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Slot itemSlot = new Slot();
  private String code = "";
  private Runnable onUnknown = () -> {};

  CountModel(
      ViewContext context,
      BlindReader reader,
      CountBlind blind,
      CloseLocation close,
      WarehouseSearch search) {
    this.context = context;
    this.reader = reader;
    this.blind = blind;
    this.close = close;
    this.search = search;
  }

  /** Empty until it was read. */
  ReadOnlyObjectProperty<Optional<BlindCount>> countProperty() {
    return count.getReadOnlyProperty();
  }

  /** The location that is being counted. */
  ReadOnlyObjectProperty<Optional<BlindLocation>> locationProperty() {
    return location.getReadOnlyProperty();
  }

  /** What was entered there, the newest first. */
  ReadOnlyObjectProperty<List<BlindEntry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /** The unit whose bars are being counted. */
  ReadOnlyObjectProperty<Optional<BlindUnit>> unitProperty() {
    return unit.getReadOnlyProperty();
  }

  /** How many bars, as it is typed. */
  StringProperty typedProperty() {
    return typed;
  }

  /** What the last scan or entry did. */
  ObjectProperty<Words> saysProperty() {
    return says;
  }

  /** Whether the person is asked if nothing lies there. */
  BooleanProperty asksIfEmptyProperty() {
    return asksIfEmpty;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Told if there is no such count. */
  void setOnUnknown(Runnable told) {
    onUnknown = told;
  }

  /** Begins with a count, or goes on with the same. */
  void arrive(String argument) {
    if (!argument.equals(code)) {
      code = argument;
      count.set(Optional.empty());
      leave();
    }
    refresh();
  }

  void refresh() {
    Optional<ShortCode> wanted = ShortCode.parse(code);
    if (wanted.isEmpty()) {
      onUnknown.run();
      return;
    }
    step(
        () -> reader.count(wanted.get()),
        read -> {
          count.set(read);
          if (read.isEmpty()) {
            onUnknown.run();
          }
        });
  }

  /** Goes back to the choice of locations; what was entered stays. */
  void leave() {
    location.set(Optional.empty());
    entries.set(List.of());
    unit.set(Optional.empty());
    typed.set("");
    asksIfEmpty.set(false);
    says.set(NOTHING);
  }

  /** Begins a location, or goes on with it. */
  void open(BlindLocation wanted) {
    if (wanted.state() == LocationState.COUNTED) {
      says.set(Words.of("count.is-counted", wanted.name()));
      return;
    }
    leave();
    Command command = context.person().command();
    Optional<Spot> spot = spot(wanted);
    spot.ifPresent(
        at ->
            step(
                () -> blind.begin(command, at),
                begun -> {
                  if (begun) {
                    location.set(Optional.of(wanted));
                    readEntries();
                  } else {
                    says.set(Words.of("count.is-counted", wanted.name()));
                    refresh();
                  }
                }));
  }

  private Optional<Spot> spot(BlindLocation at) {
    return count.get().map(of -> new Spot(of.id(), at.id()));
  }

  private Optional<Spot> spot() {
    return location.get().flatMap(this::spot);
  }

  private void readEntries() {
    spot().ifPresent(at -> step(() -> reader.entries(at.count(), at.location()), entries::set));
  }

  /** What a scan is good for here; whether it was for this page. */
  boolean scan(ShortCode label) {
    return switch (label.kind()) {
      case LOCATION -> {
        after(() -> openLabelled(label));
        yield true;
      }
      case BAR, PIECE, REMNANT -> {
        after(() -> unit(label));
        yield true;
      }
      case ORDER, PLAN, DOCUMENT -> false;
    };
  }

  /** What was typed for the unit before is kept before the next scan counts. */
  private void after(Runnable scanned) {
    if (unit.get().isPresent() && number().isPresent()) {
      enter();
    }
    inOrder(scanned);
  }

  private void openLabelled(ShortCode label) {
    List<BlindLocation> named =
        count.get().map(BlindCount::locations).orElse(List.of()).stream()
            .filter(each -> each.code().equals(label))
            .toList();
    if (named.isEmpty()) {
      says.set(Words.of("count.not-in-count", label.spaced()));
    } else if (location.get().filter(named.getFirst()::equals).isEmpty()) {
      open(named.getFirst());
    }
  }

  private void unit(ShortCode label) {
    Optional<Spot> at = spot();
    if (at.isEmpty()) {
      says.set(Words.of("count.location-first"));
      return;
    }
    Optional<BlindEntry> already =
        entries.get().stream().filter(entry -> entry.unit().equals(Optional.of(label))).findFirst();
    asksIfEmpty.set(false);
    step(
        () -> reader.unit(label, at.get().location()),
        found -> {
          unit.set(Optional.empty());
          typed.set("");
          found.ifPresentOrElse(
              known -> known(known, already),
              () -> says.set(Words.of("count.unknown", label.spaced())));
        });
  }

  /** A piece is there once it is scanned; of a bundle the bars are asked for. */
  private void known(BlindUnit known, Optional<BlindEntry> already) {
    if (already.isPresent()) {
      says.set(Words.of("count.already", known.code().spaced(), already.get().entered()));
    }
    if (known.piece() && already.filter(entry -> entry.entered() > 0).isEmpty()) {
      keep(known, 1);
      return;
    }
    // The number first: what is shown with the unit is selected, to be typed over.
    typed.set(already.map(entry -> Integer.toString(entry.entered())).orElse(""));
    unit.set(Optional.of(known));
    if (already.isEmpty()) {
      says.set(Words.of("count.how-many", known.code().spaced()));
    }
  }

  /** Keeps what was typed of the unit. */
  void enter() {
    OptionalInt number = number();
    if (unit.get().isEmpty()) {
      says.set(Words.of("count.scan-first"));
    } else if (number.isEmpty()) {
      says.set(Words.of("count.not-a-number", Adjustment.MOST_BARS));
    } else {
      keep(unit.get().get(), number.getAsInt());
    }
  }

  /** Whether just the number that stands in the field is kept of it already. */
  private boolean isKept(BlindUnit known) {
    OptionalInt number = number();
    return number.isPresent()
        && entries.get().stream()
            .anyMatch(
                entry ->
                    entry.unit().equals(Optional.of(known.code()))
                        && entry.entered() == number.getAsInt());
  }

  private OptionalInt number() {
    String text = typed.get().strip();
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= Adjustment.MOST_BARS
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private void keep(BlindUnit known, int bars) {
    Command command = context.person().command();
    spot()
        .ifPresent(
            at ->
                step(
                    () -> blind.unit(command, at, known.id(), bars),
                    outcome -> {
                      if (told(outcome)) {
                        unit.set(Optional.empty());
                        typed.set("");
                        says.set(Words.of("count.kept", known.code().spaced(), bars));
                      }
                    }));
  }

  /** Keeps bars without a label that can be read; {@code then} once they are kept. */
  void unlabelled(Item item, Length length, int bars, Runnable then) {
    Command command = context.person().command();
    spot()
        .ifPresent(
            at ->
                step(
                    () -> blind.unlabelled(command, at, item.id(), length, bars),
                    outcome -> {
                      if (told(outcome)) {
                        says.set(Words.of("count.kept", item.code(), bars));
                        then.run();
                      }
                    }));
  }

  /** Whether it was kept; if not, why. */
  private boolean told(CountBlind.Outcome outcome) {
    readEntries();
    return switch (outcome) {
      case CountBlind.Outcome.Kept() -> true;
      case CountBlind.Outcome.NotOpen() -> {
        leave();
        refresh();
        says.set(Words.of("count.closed-meanwhile"));
        yield false;
      }
      case CountBlind.Outcome.Unknown() -> {
        says.set(Words.of("count.unknown", ""));
        yield false;
      }
      case CountBlind.Outcome.Impossible() -> {
        says.set(Words.of("count.impossible"));
        yield false;
      }
    };
  }

  /** Has an entry typed again. */
  void correct(BlindEntry entry) {
    entry.unit().ifPresent(label -> inOrder(() -> unit(label)));
  }

  void remove(UUID entry) {
    Command command = context.person().command();
    spot()
        .ifPresent(
            at ->
                step(
                    () -> blind.remove(command, at, entry),
                    removed -> {
                      unit.set(Optional.empty());
                      typed.set("");
                      says.set(Words.of("count.removed"));
                      readEntries();
                    }));
  }

  /**
   * Closes the location.
   *
   * @param empty whether the person says that nothing lies there
   */
  void close(boolean empty) {
    Optional<BlindLocation> closed = location.get();
    if (busy.get() || closed.isEmpty()) {
      return;
    }
    if (unit.get().filter(this::isKept).isPresent()) {
      unit.set(Optional.empty());
      typed.set("");
    }
    if (unit.get().isPresent()) {
      says.set(Words.of("count.finish-unit", unit.get().get().code().spaced()));
      return;
    }
    asksIfEmpty.set(false);
    Command command = context.person().command();
    Spot at = spot().orElseThrow();
    step(() -> close.run(command, at, empty), outcome -> closed(closed.get(), outcome));
  }

  private void closed(BlindLocation closed, CloseLocation.Outcome outcome) {
    switch (outcome) {
      case CloseLocation.Outcome.NothingEntered() -> asksIfEmpty.set(true);
      case CloseLocation.Outcome.NotEmpty() -> says.set(Words.of("count.not-empty"));
      case CloseLocation.Outcome.Closed() -> leave(Words.of("count.closed", closed.name()));
      case CloseLocation.Outcome.CountAgain() -> leave(Words.of("count.again", closed.name()));
      case CloseLocation.Outcome.NotOpen() -> leave(Words.of("count.closed-meanwhile"));
    }
  }

  private void leave(Words why) {
    leave();
    refresh();
    says.set(why);
  }

  void items(String text, Consumer<List<Item>> answer) {
    context
        .tasks()
        .<List<Item>>latest(
            itemSlot,
            context.texts().of("count.working"),
            () -> search.items(text, MOST_OFFERED),
            answer,
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }

  private <T> void step(Work<T> work, Consumer<T> then) {
    inOrder(
        () -> {
          busy.set(true);
          context
              .tasks()
              .<T>run(
                  context.texts().of("count.working"),
                  work,
                  answer -> {
                    busy.set(false);
                    then.accept(answer);
                    next();
                  },
                  fault -> {
                    busy.set(false);
                    context.notifications().fault(fault);
                    next();
                  });
        });
  }

  private void inOrder(Runnable job) {
    if (busy.get()) {
      waiting.add(job);
    } else {
      job.run();
    }
  }

  private void next() {
    while (!busy.get() && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
