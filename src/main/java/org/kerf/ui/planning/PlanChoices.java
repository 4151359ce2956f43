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
import org.kerf.cutting.Plans;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanProgress;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.planning.compare.Effort;
import org.kerf.ui.task.Slot;

/** What a plan is made for: the orders chosen, the saw, how long to look; and plans of before. */
final class PlanChoices {

  private static final int MOST_ORDERS = 500;
  private static final int MOST_PLANS = 12;
  private static final int DAYS_DUE = 2;
  private static final String EFFORT = "effort";

  /**
   * A plan approved before, with the name of its saw.
   *
   * @param progress of a plan that is not done; of others nothing was read
   */
  record Past(CutPlan plan, String saw, PlanProgress progress) {}

  /** What a plan is made for. */
  record Basis(List<Saw> saws, Set<OrderId> orders) {

    Basis {
      saws = List.copyOf(saws);
      orders = Set.copyOf(orders);
    }

    static Basis of(CuttingProblem problem) {
      Set<OrderId> orders =
          problem.items().stream()
              .flatMap(item -> item.demands().stream())
              .map(Demand::order)
              .collect(Collectors.toSet());
      return new Basis(problem.chosen(), orders);
    }

    /** The saws of another basis are the same ones, though their settings may differ. */
    boolean isForSawsOf(Basis other) {
      return ids().equals(other.ids());
    }

    private List<SawId> ids() {
      return saws.stream().map(Saw::id).toList();
    }
  }

  private record Choices(
      List<OrderSummary> orders,
      List<Saw> saws,
      List<CutPlan> plans,
      Map<PlanId, PlanProgress> progress) {}

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final Slot slot = new Slot();
  private final Map<OrderId, Integer> colours = new HashMap<>();
  private final ObservableList<OrderChoice> orders =
      FXCollections.observableArrayList(choice -> new Observable[] {choice.chosenProperty()});
  private final ObservableList<Saw> saws = FXCollections.observableArrayList();
  private final ObservableList<Past> plans = FXCollections.observableArrayList();
  private final ObservableList<OtherSaw> others =
      FXCollections.observableArrayList(other -> new Observable[] {other.chosenProperty()});
  private final ObjectProperty<@Nullable Saw> saw = new SimpleObjectProperty<>();
  private final ObjectProperty<Effort> effort = new SimpleObjectProperty<>(Effort.NORMAL);
  private final BooleanProperty read = new SimpleBooleanProperty();

  PlanChoices(ViewContext context, Reading reading, Repositories repositories) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    ObservableValue<ViewMemory> memory = context.memoryOf("plan");
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

  /** All saws, each with whether it cuts together with the chosen one. */
  ObservableList<OtherSaw> others() {
    return others;
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

  /** What a plan would be made for now. */
  Basis basis() {
    Saw first = saw.get();
    List<Saw> all = new ArrayList<>();
    if (first != null) {
      all.add(first);
    }
    others.stream()
        .filter(other -> other.isChosen() && !other.saw().equals(first))
        .map(OtherSaw::saw)
        .forEach(all::add);
    return new Basis(all, Set.copyOf(chosen()));
  }

  /** Chooses what a plan was made for, as far as it is still there. */
  void choose(Basis basis) {
    choose(order -> basis.orders().contains(order.summary().order().id()));
    chooseSaws(basis.saws().stream().map(Saw::id).toList());
  }

  /** The first of them is the saw, the others cut with it; those that are not used stay out. */
  private void chooseSaws(List<SawId> wanted) {
    others.forEach(other -> other.chosenProperty().set(wanted.indexOf(other.saw().id()) > 0));
    saw.set(
        wanted.stream()
            .flatMap(id -> saws.stream().filter(one -> one.id().equals(id)))
            .findFirst()
            .orElse(saws.isEmpty() ? null : saws.getFirst()));
  }

  void chooseAll(boolean chosen) {
    choose(order -> chosen);
  }

  /** Those that are late or due today or tomorrow. */
  void chooseDue() {
    Predicate<OrderSummary> due = due();
    choose(order -> due.test(order.summary()));
  }

  private Predicate<OrderSummary> due() {
    LocalDateTime end = context.wallClock().toLocalDate().plusDays(DAYS_DUE).atStartOfDay();
    return summary -> summary.order().due().isBefore(end);
  }

  private void choose(Predicate<OrderChoice> wanted) {
    orders.forEach(order -> order.chosenProperty().set(wanted.test(order)));
  }

  /**
   * Reads orders, saws and plans.
   *
   * @param numbers of the orders to choose, parted by commas, or {@link PlanningPages#DUE}; of
   *     none, those that are chosen stay so
   */
  void read(String numbers, Consumer<StationFault> onFault) {
    Predicate<OrderSummary> wanted = wanted(numbers);
    context
        .tasks()
        .<Choices>latest(
            slot,
            context.texts().of("planning.reading"),
            this::readChoices,
            choices -> show(choices, wanted),
            onFault);
  }

  private Predicate<OrderSummary> wanted(String numbers) {
    if (numbers.equals(PlanningPages.DUE)) {
      return due();
    }
    if (numbers.isBlank()) {
      Set<OrderId> before = Set.copyOf(chosen());
      return summary -> before.contains(summary.order().id());
    }
    Set<String> named = Set.of(numbers.split(","));
    return summary -> named.contains(summary.order().number());
  }

  private Choices readChoices() throws StationFault {
    return reading.of(this::readChoices);
  }

  private Choices readChoices(Tx tx) {
    Plans all = repositories.plans();
    List<CutPlan> recent = all.recent(tx, MOST_PLANS);
    Map<PlanId, PlanProgress> progress =
        all.progress(
            tx,
            recent.stream()
                .filter(plan -> plan.state() == PlanState.APPROVED)
                .map(CutPlan::id)
                .toList());
    return new Choices(
        repositories.orders().summaries(tx, OrderState.OPEN, "", Optional.empty(), MOST_ORDERS),
        all.saws(tx),
        recent,
        progress);
  }

  private void show(Choices choices, Predicate<OrderSummary> wanted) {
    LocalDateTime now = context.wallClock();
    List<OrderChoice> shown = new ArrayList<>();
    for (OrderSummary summary : choices.orders()) {
      if (summary.toPlan() > 0) {
        var order = summary.order();
        boolean chosen = wanted.test(summary);
        int colour = colours.getOrDefault(order.id(), 0);
        shown.add(new OrderChoice(summary, colour, order.isLate(now), chosen));
      }
    }
    orders.setAll(shown);
    List<SawId> before = basis().saws().stream().map(Saw::id).toList();
    others.setAll(choices.saws().stream().map(OtherSaw::new).toList());
    saws.setAll(choices.saws());
    chooseSaws(before);
    plans.setAll(
        choices.plans().stream()
            .map(
                plan ->
                    new Past(
                        plan,
                        sawName(plan),
                        choices.progress().getOrDefault(plan.id(), PlanProgress.NONE)))
            .toList());
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
