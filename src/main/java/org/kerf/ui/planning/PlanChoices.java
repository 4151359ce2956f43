package org.kerf.ui.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.CutPlan;
import org.kerf.cutting.model.OrderId;
import org.kerf.cutting.model.OrderState;
import org.kerf.cutting.model.OrderSummary;
import org.kerf.cutting.model.Saw;
import org.kerf.flow.Jobs;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.OrderColours;
import org.kerf.ui.controls.ViewMemory;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.task.Slot;

/** What a plan is made for: the orders chosen, the saw, how long to look; and plans of before. */
final class PlanChoices {

  private static final int MOST_ORDERS = 500;
  private static final int MOST_PLANS = 12;
  private static final int DAYS_DUE = 2;
  private static final String EFFORT = "effort";

  /** A plan approved before, with the name of its saw. */
  record Past(CutPlan plan, String saw) {}

  private record Choices(List<OrderSummary> orders, List<Saw> saws, List<CutPlan> plans) {}

  private final Desk desk;
  private final Jobs jobs;
  private final Slot slot = new Slot();
  private final Map<OrderId, Integer> colours = new HashMap<>();
  private final ObservableList<OrderChoice> orders =
      FXCollections.observableArrayList(choice -> new Observable[] {choice.chosenProperty()});
  private final ObservableList<Saw> saws = FXCollections.observableArrayList();
  private final ObservableList<Past> plans = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Saw> saw = new SimpleObjectProperty<>();
  private final ObjectProperty<Effort> effort = new SimpleObjectProperty<>(Effort.NORMAL);
  private final BooleanProperty read = new SimpleBooleanProperty();

  PlanChoices(Desk desk) {
    this.desk = desk;
    this.jobs = desk.jobs();
    ObservableValue<ViewMemory> memory = desk.memoryOf("plan");
    memory.subscribe(
        mine -> effort.set(mine.recall(EFFORT).map(Effort::named).orElse(Effort.NORMAL)));
    effort.subscribe((before, now) -> memory.getValue().remember(EFFORT, now.name()));
  }

  /** Open orders that have pieces to plan, by due date. */
  ObservableList<OrderChoice> orders() {
    return orders;
  }

  ObservableList<Saw> saws() {
    return saws;
  }

  /** Plans approved before, the newest first. */
  ObservableList<Past> plans() {
    return plans;
  }

  ObjectProperty<@Nullable Saw> sawProperty() {
    return saw;
  }

  ObjectProperty<Effort> effortProperty() {
    return effort;
  }

  /** Whether the choices have been read at all. */
  BooleanProperty readProperty() {
    return read;
  }

  boolean isAnyChosen() {
    return orders.stream().anyMatch(OrderChoice::isChosen);
  }

  List<OrderId> chosen() {
    return orders.stream()
        .filter(OrderChoice::isChosen)
        .map(choice -> choice.summary().order().id())
        .toList();
  }

  long chosenCount() {
    return orders.stream().filter(OrderChoice::isChosen).count();
  }

  void chooseAll(boolean chosen) {
    choose(order -> chosen);
  }

  /** Those that are late or due today or tomorrow. */
  void chooseDue() {
    LocalDateTime end = desk.wallClock().toLocalDate().plusDays(DAYS_DUE).atStartOfDay();
    choose(order -> order.summary().order().due().isBefore(end));
  }

  private void choose(Predicate<OrderChoice> wanted) {
    orders.forEach(order -> order.chosenProperty().set(wanted.test(order)));
  }

  /**
   * Reads orders, saws and plans.
   *
   * @param numbers of the orders to choose, parted by commas; of none, those that are chosen stay
   *     so
   */
  void read(String numbers, Consumer<StationFault> onFault) {
    Set<String> wanted =
        numbers.isBlank()
            ? orders.stream()
                .filter(OrderChoice::isChosen)
                .map(choice -> choice.summary().order().number())
                .collect(Collectors.toSet())
            : Set.of(numbers.split(","));
    desk.tasks()
        .<Choices>latest(
            slot,
            desk.texts().of("planning.reading"),
            this::readChoices,
            choices -> show(choices, wanted),
            onFault);
  }

  private Choices readChoices() throws StationFault {
    return jobs.reading()
        .of(
            tx ->
                new Choices(
                    jobs.faces()
                        .orders()
                        .summaries(tx, OrderState.OPEN, "", Optional.empty(), MOST_ORDERS),
                    jobs.faces().plans().saws(tx),
                    jobs.faces().plans().recent(tx, MOST_PLANS)));
  }

  private void show(Choices choices, Set<String> wanted) {
    LocalDateTime now = desk.wallClock();
    List<OrderChoice> shown = new ArrayList<>();
    for (OrderSummary summary : choices.orders()) {
      if (summary.toPlan() > 0) {
        var order = summary.order();
        boolean chosen = wanted.contains(order.number());
        int colour = colours.getOrDefault(order.id(), 0);
        shown.add(new OrderChoice(summary, colour, order.due().isBefore(now), chosen));
      }
    }
    orders.setAll(shown);
    Saw before = saw.get();
    saws.setAll(choices.saws());
    saw.set(
        before != null && saws.contains(before) ? before : saws.isEmpty() ? null : saws.getFirst());
    plans.setAll(choices.plans().stream().map(plan -> new Past(plan, sawName(plan))).toList());
    read.set(true);
  }

  private String sawName(CutPlan plan) {
    return saws.stream()
        .filter(one -> one.id().equals(plan.saw()))
        .map(Saw::name)
        .findFirst()
        .orElse("");
  }

  /** The colour of an order's pieces in the proposal. */
  int colourOf(OrderId order) {
    return colours.getOrDefault(order, 1);
  }

  /** Gives each chosen order a colour of its own. */
  void paint() {
    OrderColours<OrderId> fresh = new OrderColours<>();
    colours.clear();
    for (OrderChoice choice : orders) {
      OrderId id = choice.summary().order().id();
      if (choice.isChosen()) {
        colours.put(id, fresh.of(id));
      }
      choice.colourProperty().set(colours.getOrDefault(id, 0));
    }
  }
}
