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
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.CutPlan;
import org.kerf.cutting.model.CuttingProblem;
import org.kerf.cutting.model.Draft;
import org.kerf.cutting.model.OrderId;
import org.kerf.cutting.model.OrderState;
import org.kerf.cutting.model.OrderSummary;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.PlanLimits;
import org.kerf.cutting.model.PlanWatcher;
import org.kerf.cutting.model.Saw;
import org.kerf.flow.ApprovePlan;
import org.kerf.flow.Jobs;
import org.kerf.flow.ProposalSheet;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.OrderColours;
import org.kerf.ui.controls.ViewMemory;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The orders to choose from, the proposal, and the plans approved before. */
final class PlanViewModel {

  private static final int MOST_ORDERS = 500;
  private static final int MOST_PLANS = 12;
  private static final int DAYS_DUE = 2;
  private static final String EFFORT = "effort";

  /** A plan approved before, with the name of its saw. */
  record Past(CutPlan plan, String saw) {}

  private record Choices(List<OrderSummary> orders, List<Saw> saws, List<CutPlan> plans) {}

  private final Desk desk;
  private final Jobs jobs;
  private final Slot choicesSlot = new Slot();
  private final Slot planSlot = new Slot();
  private final Map<OrderId, Integer> colours = new HashMap<>();
  private final ObservableList<OrderChoice> orders =
      FXCollections.observableArrayList(choice -> new Observable[] {choice.chosenProperty()});
  private final ObservableList<Saw> saws = FXCollections.observableArrayList();
  private final ObservableList<Past> plans = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Saw> saw = new SimpleObjectProperty<>();
  private final ObjectProperty<Effort> effort = new SimpleObjectProperty<>(Effort.NORMAL);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
  private final LivePlan live;
  private final BooleanProperty read = new SimpleBooleanProperty();
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final HandWork hand;
  private final KeptPlans kept = new KeptPlans();

  PlanViewModel(Desk desk) {
    this.desk = desk;
    this.jobs = desk.jobs();
    this.live = new LivePlan(desk);
    this.hand = new HandWork(desk, stage);
    orders.subscribe(this::paintIfFree);
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

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What the planner has found so far, while it looks. */
  LivePlan live() {
    return live;
  }

  /** Whether the choices have been read at all. */
  BooleanProperty readProperty() {
    return read;
  }

  BooleanBinding canPlan() {
    return Bindings.createBooleanBinding(
        () ->
            saw.get() != null
                && !(stage.get() instanceof Stage.Looking)
                && orders.stream().anyMatch(OrderChoice::isChosen),
        saw,
        stage,
        orders);
  }

  BooleanBinding canApprove() {
    return Bindings.createBooleanBinding(
        () ->
            !booking.get()
                && !hand.changingProperty().get()
                && stage.get() instanceof Stage.Proposed(ProposalSheet sheet)
                && !sheet.items().isEmpty(),
        stage,
        booking,
        hand.changingProperty());
  }

  /** Whether the rest can be planned around locked bars. */
  BooleanBinding canPlanRest() {
    return Bindings.createBooleanBinding(
        () ->
            saw.get() != null
                && shown().filter(sheet -> !sheet.draft().lockedBars().isEmpty()).isPresent()
                && orders.stream().anyMatch(OrderChoice::isChosen),
        saw,
        stage,
        orders);
  }

  /** Whether there are two proposals to compare, or one and what was changed in it by hand. */
  BooleanBinding canCompare() {
    return Bindings.createBooleanBinding(
        () -> shown().filter(sheet -> kept.isChanged(sheet) || kept.plans().size() > 1).isPresent(),
        stage,
        kept.plans());
  }

  HandWork hand() {
    return hand;
  }

  KeptPlans kept() {
    return kept;
  }

  private Optional<ProposalSheet> shown() {
    return switch (stage.get()) {
      case Stage.Proposed(ProposalSheet sheet) -> Optional.of(sheet);
      case Stage.Stale stale -> Optional.of(stale.proposed().sheet());
      case Stage.Choosing choosing -> Optional.empty();
      case Stage.Looking looking -> Optional.empty();
      case Stage.Approved approved -> Optional.empty();
    };
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
            choicesSlot,
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

  /** While no bars are shown the colours follow the choice; then they stay. */
  private void paintIfFree() {
    switch (stage.get()) {
      case Stage.Choosing() -> paint();
      case Stage.Approved approved -> paint();
      case Stage.Looking looking -> {}
      case Stage.Proposed proposed -> {}
      case Stage.Stale stale -> {}
    }
  }

  private void paint() {
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

  /** The planner's work, on a worker. */
  private interface Planning {

    Draft run(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher) throws StationFault;
  }

  /** Plans the chosen orders anew; what it finds on the way is told as it goes. */
  void plan() {
    look(jobs.planCuts()::draft);
  }

  /** Plans the chosen orders around the locked bars, which stay as they are. */
  void planRest() {
    Optional<Draft> before = hand.draft();
    if (before.isPresent() && shown().isPresent()) {
      Draft locked = before.get();
      look(
          (problem, limits, watcher) -> jobs.planCuts().planRest(problem, locked, limits, watcher));
    }
  }

  private void look(Planning planning) {
    Saw on = saw.get();
    List<OrderId> wanted =
        orders.stream()
            .filter(OrderChoice::isChosen)
            .map(choice -> choice.summary().order().id())
            .toList();
    if (on == null || wanted.isEmpty() || stage.get() instanceof Stage.Looking) {
      return;
    }
    paint();
    live.begin();
    Effort chosen = effort.get();
    PlanLimits limits = PlanLimits.ofTime(chosen.time());
    Stage before = stage.get();
    Running job =
        desk.tasks()
            .<ProposalSheet>latestLong(
                planSlot,
                desk.texts().of("planning.looking"),
                progress -> {
                  CuttingProblem problem = jobs.planCuts().problem(on.id(), wanted);
                  var watch =
                      new PlanWatch(
                          progress,
                          limits.time(),
                          desk.clock(),
                          desk.texts(),
                          better -> live.better(problem, better));
                  Draft found = planning.run(problem, limits, watch);
                  return jobs.reading().of(tx -> ProposalSheet.read(tx, jobs.faces(), found));
                },
                sheet -> planned(sheet, chosen),
                fault -> {
                  live.end();
                  stage.set(before);
                  desk.notifications().fault(fault);
                });
    stage.set(new Stage.Looking(job));
  }

  private void planned(ProposalSheet sheet, Effort looked) {
    live.end();
    kept.found(sheet, looked, desk.wallClock());
    hand.takeUp(sheet);
    if (sheet.draft().released() > 0) {
      desk.notifications()
          .warn(
              Words.counted("planning.released", sheet.draft().released()),
              Words.of("planning.released-why"));
    }
  }

  /** Keeps what a person made of the proposal by hand, so that it can be compared too. */
  void keepShown() {
    shown().ifPresent(sheet -> kept.shown(sheet, effort.get(), desk.wallClock()));
  }

  /** Ends the search; the best plan so far stays. */
  void enough() {
    if (stage.get() instanceof Stage.Looking(Running job)) {
      job.cancel();
    }
  }

  /** Reserves the bars of the proposal. */
  void approve() {
    if (!(stage.get() instanceof Stage.Proposed(ProposalSheet sheet)) || booking.get()) {
      return;
    }
    User user = desk.person().now();
    booking.set(true);
    desk.tasks()
        .<ApprovePlan.Outcome>run(
            desk.texts().of("planning.approving"),
            () -> jobs.approvePlan().run(user, sheet.proposal()),
            outcome -> approved(outcome, sheet),
            this::bookingFailed);
  }

  private void approved(ApprovePlan.Outcome outcome, ProposalSheet sheet) {
    booking.set(false);
    switch (outcome) {
      case ApprovePlan.Outcome.Approved(CutPlan plan) -> {
        hand.forget();
        stage.set(new Stage.Approved(plan, sheet.proposal().saw().name(), sheet.missing()));
        desk.notifications()
            .done(Words.of("planning.approved", plan.code().spaced()), () -> withdraw(plan));
      }
      case ApprovePlan.Outcome.Stale(int taken, int planned) ->
          stage.set(new Stage.Stale(new Stage.Proposed(sheet), taken, planned));
      case ApprovePlan.Outcome.Empty() ->
          desk.notifications().warn(Words.of("planning.nothing"), Words.of("planning.nothing-why"));
    }
    read("", desk.notifications()::fault);
  }

  /** Takes an approved plan back: what is not cut is free again. */
  void withdraw(CutPlan plan) {
    if (booking.get()) {
      return;
    }
    User user = desk.person().now();
    PlanId id = plan.id();
    booking.set(true);
    desk.tasks()
        .<Integer>run(
            desk.texts().of("planning.withdrawing"),
            () -> jobs.withdrawPlan().run(user, id),
            bars -> withdrawn(plan, bars),
            this::bookingFailed);
  }

  private void withdrawn(CutPlan plan, int bars) {
    booking.set(false);
    if (bars == 0) {
      desk.notifications()
          .warn(
              Words.of("planning.not-withdrawn", plan.code().spaced()),
              Words.of("planning.not-withdrawn-why"));
    } else {
      desk.notifications().done(Words.of("planning.withdrawn", plan.code().spaced(), bars));
    }
    if (stage.get() instanceof Stage.Approved(CutPlan shown, var on, var missing)
        && shown.id().equals(plan.id())) {
      stage.set(Stage.CHOOSING);
    }
    read("", desk.notifications()::fault);
  }

  private void bookingFailed(StationFault fault) {
    booking.set(false);
    desk.notifications().fault(fault);
  }
}
