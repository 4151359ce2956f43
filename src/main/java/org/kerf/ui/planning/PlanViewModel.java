package org.kerf.ui.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.planning.compare.Effort;
import org.kerf.ui.planning.compare.KeptPlan;
import org.kerf.ui.planning.compare.KeptPlans;
import org.kerf.ui.planning.proposal.ManualEdits;
import org.kerf.ui.planning.proposal.Stage;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** What becomes of what was chosen: the search, the proposal, its approval. */
final class PlanViewModel {

  private final ViewContext context;
  private final PlanUseCases useCases;
  private final PlanChoices choices;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
  private final LivePlan live;
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final ManualEdits hand;
  private final KeptPlans kept = new KeptPlans();

  PlanViewModel(ViewContext context, PlanUseCases useCases) {
    this.context = context;
    this.useCases = useCases;
    this.choices = new PlanChoices(context, useCases.reading(), useCases.repositories());
    this.live = new LivePlan(context, useCases::sheet);
    this.hand =
        new ManualEdits(context, useCases::sheet, stage, draft -> choices.choose(basisOf(draft)));
    choices.orders().subscribe(this::choiceChanged);
    choices.sawProperty().subscribe(this::compareWithChoice);
    choices.others().subscribe(this::compareWithChoice);
    stage.subscribe(this::compareWithChoice);
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What is planned, and plans of before. */
  PlanChoices choices() {
    return choices;
  }

  /** The day by the clock on the wall. */
  LocalDate today() {
    return context.today();
  }

  /** What the planner has found so far, while it looks. */
  LivePlan live() {
    return live;
  }

  BooleanBinding canPlan() {
    return Bindings.createBooleanBinding(
        () ->
            choices.sawProperty().get() != null
                && !(stage.get() instanceof Stage.Looking)
                && choices.isAnyChosen(),
        choices.sawProperty(),
        stage,
        choices.orders());
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
            choices.sawProperty().get() != null
                && shown().filter(sheet -> !sheet.draft().lockedBars().isEmpty()).isPresent()
                && choices.isAnyChosen(),
        choices.sawProperty(),
        stage,
        choices.orders());
  }

  /** Whether there are two proposals to compare, or one and what was changed in it by hand. */
  BooleanBinding canCompare() {
    return Bindings.createBooleanBinding(
        () -> shown().filter(sheet -> kept.isChanged(sheet) || kept.plans().size() > 1).isPresent(),
        stage,
        kept.plans());
  }

  ManualEdits hand() {
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

  private void choiceChanged() {
    paintIfFree();
    compareWithChoice();
  }

  /**
   * A proposal for other orders or another saw than those chosen is stale; chosen as before it is
   * good again.
   */
  private void compareWithChoice() {
    switch (stage.get()) {
      case Stage.Proposed proposed ->
          strayed(proposed).ifPresent(cause -> stage.set(new Stage.Stale(proposed, cause)));
      case Stage.Stale(Stage.Proposed proposed, Stage.Cause.ChoiceChanged cause)
          when strayed(proposed).isEmpty() ->
          stage.set(proposed);
      case Stage.Stale stale -> {}
      case Stage.Choosing choosing -> {}
      case Stage.Looking looking -> {}
      case Stage.Approved approved -> {}
    }
  }

  /** Why what is chosen now is not what the proposal was made for; nothing if it is. */
  private Optional<Stage.Cause> strayed(Stage.Proposed proposed) {
    PlanChoices.Basis made = basisOf(proposed.sheet().draft());
    PlanChoices.Basis now = choices.basis();
    if (made.equals(now)) {
      return Optional.empty();
    }
    boolean onlySettings = made.isForSawsOf(now) && made.orders().equals(now.orders());
    return Optional.of(
        onlySettings ? new Stage.Cause.SawChanged() : new Stage.Cause.ChoiceChanged());
  }

  private static PlanChoices.Basis basisOf(Draft draft) {
    return PlanChoices.Basis.of(draft.problem());
  }

  /** Ticks the orders and chooses the saw that the proposal was made for. */
  void chooseAsBefore() {
    shown().ifPresent(sheet -> choices.choose(basisOf(sheet.draft())));
  }

  /** Goes on with a proposal of before, and with the orders and the saw that it was made for. */
  void takeUp(KeptPlan plan) {
    choices.choose(basisOf(plan.sheet().draft()));
    hand.takeUp(plan.sheet());
  }

  /** While no bars are shown the colours follow the choice; then they stay. */
  private void paintIfFree() {
    switch (stage.get()) {
      case Stage.Choosing() -> choices.paint();
      case Stage.Approved approved -> choices.paint();
      case Stage.Looking looking -> {}
      case Stage.Proposed proposed -> {}
      case Stage.Stale stale -> {}
    }
  }

  /** The planner's work, on a worker. */
  private interface Planning {

    Draft run(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher) throws StationFault;
  }

  /** Plans the chosen orders anew; what it finds is reported as it runs. */
  void plan() {
    look(useCases.planCuts()::draft);
  }

  /** Plans the chosen orders around the locked bars, which stay as they are. */
  void planRest() {
    Optional<Draft> before = hand.draft();
    if (before.isPresent() && shown().isPresent()) {
      Draft locked = before.get();
      look(
          (problem, limits, watcher) ->
              useCases.planCuts().planRest(problem, locked, limits, watcher));
    }
  }

  private void look(Planning planning) {
    List<SawId> on = choices.basis().saws().stream().map(Saw::id).toList();
    List<OrderId> wanted = choices.chosen();
    if (on.isEmpty() || wanted.isEmpty() || stage.get() instanceof Stage.Looking) {
      return;
    }
    choices.paint();
    live.begin();
    Effort chosen = choices.effortProperty().get();
    PlanLimits limits = PlanLimits.ofTime(chosen.time());
    Stage before = stage.get();
    Running job =
        context
            .tasks()
            .<ProposalSheet>latestLong(
                slot,
                context.texts().of("planning.looking"),
                progress -> {
                  CuttingProblem problem = useCases.planCuts().problem(on, wanted);
                  var watch =
                      new PlanWatch(
                          progress,
                          limits.time(),
                          System::nanoTime,
                          context.texts(),
                          better -> live.better(problem, better));
                  Draft found = planning.run(problem, limits, watch);
                  return useCases.sheet(found);
                },
                sheet -> planned(sheet, chosen),
                fault -> {
                  live.end();
                  stage.set(before);
                  context.notifications().fault(fault);
                });
    stage.set(new Stage.Looking(job));
  }

  private void planned(ProposalSheet sheet, Effort looked) {
    live.end();
    kept.found(sheet, looked, context.wallClock());
    hand.takeUp(sheet);
    if (sheet.draft().released() > 0) {
      context
          .notifications()
          .warn(
              Words.counted("planning.released", sheet.draft().released()),
              Words.of("planning.released-why"));
    }
  }

  /** Keeps what a person made of the proposal by hand, so that it can be compared too. */
  void keepShown() {
    shown()
        .ifPresent(sheet -> kept.shown(sheet, choices.effortProperty().get(), context.wallClock()));
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
    context
        .allowances()
        .command(
            Permission.APPROVE_PLANS,
            Words.of("allow.approve"),
            command -> approve(command, sheet));
  }

  private void approve(Command command, ProposalSheet sheet) {
    booking.set(true);
    context
        .tasks()
        .<ApprovePlan.Outcome>run(
            context.texts().of("planning.approving"),
            () -> useCases.approvePlan().run(command, sheet.proposal()),
            outcome -> approved(outcome, sheet),
            this::bookingFailed);
  }

  private void approved(ApprovePlan.Outcome outcome, ProposalSheet sheet) {
    booking.set(false);
    switch (outcome) {
      case ApprovePlan.Outcome.Approved(CutPlan plan) -> {
        hand.forget();
        stage.set(new Stage.Approved(plan, sheet.proposal().sawNames(), sheet.missing()));
        context
            .notifications()
            .done(Words.of("planning.approved", plan.code().spaced()), () -> withdraw(plan));
      }
      case ApprovePlan.Outcome.Stale(int taken, int planned) ->
          stale(sheet, new Stage.Cause.StockChanged(taken, planned));
      case ApprovePlan.Outcome.SawChanged() -> stale(sheet, new Stage.Cause.SawChanged());
      case ApprovePlan.Outcome.Empty() ->
          context
              .notifications()
              .warn(Words.of("planning.nothing"), Words.of("planning.nothing-why"));
    }
    choices.read("", context.notifications()::fault);
  }

  private void stale(ProposalSheet sheet, Stage.Cause cause) {
    stage.set(new Stage.Stale(new Stage.Proposed(sheet), cause));
  }

  /** Takes an approved plan back: what is not cut is free again. */
  void withdraw(CutPlan plan) {
    if (booking.get()) {
      return;
    }
    context
        .allowances()
        .command(
            Permission.APPROVE_PLANS,
            Words.of("allow.withdraw"),
            command -> withdraw(command, plan));
  }

  private void withdraw(Command command, CutPlan plan) {
    PlanId id = plan.id();
    booking.set(true);
    context
        .tasks()
        .<Integer>run(
            context.texts().of("planning.withdrawing"),
            () -> useCases.withdrawPlan().run(command, id),
            bars -> withdrawn(plan, bars),
            this::bookingFailed);
  }

  private void withdrawn(CutPlan plan, int bars) {
    booking.set(false);
    if (bars == 0) {
      context
          .notifications()
          .warn(
              Words.of("planning.not-withdrawn", plan.code().spaced()),
              Words.of("planning.not-withdrawn-why"));
    } else {
      Words freed = Words.counted("planning.bars-freed", bars);
      context.notifications().done(Words.of("planning.withdrawn", plan.code().spaced(), freed));
    }
    if (stage.get() instanceof Stage.Approved(CutPlan shown, var on, var missing)
        && shown.id().equals(plan.id())) {
      stage.set(Stage.CHOOSING);
    }
    choices.read("", context.notifications()::fault);
  }

  private void bookingFailed(StationFault fault) {
    booking.set(false);
    context.notifications().fault(fault);
  }
}
