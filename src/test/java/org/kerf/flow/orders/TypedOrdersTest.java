package org.kerf.flow.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.Workshop;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.identity.model.Command;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.settings.store.DraftStore;
import org.kerf.stock.model.item.ItemId;

/** Orders that are typed, changed and cancelled; nothing of them is done by halves. */
class TypedOrdersTest {

  private static final LocalDateTime DUE = LocalDateTime.of(2026, 12, 4, 14, 0);

  @TempDir Path folder;
  private Workshop shop;
  private OrderUseCases orders;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    orders =
        OrderUseCases.of(
            shop.booking,
            shop.repositories,
            new FormDrafts(shop.booking, shop.reading, new DraftStore()));
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void aTypedOrderIsOneBookingWithTheFactOfAFilesOrder() throws Exception {
    CutOrder saved = saved(asked("CD-1", line(2_450, 12), line(1_200, 4)));
    CutOrder kept = order(saved.id());
    assertThat(kept).isEqualTo(saved);
    assertThat(kept.note()).isEqualTo("sună înainte");
    assertThat(kept.lines()).extracting(CutLine::number).containsExactly(1, 2);
    assertThat(facts())
        .last()
        .isInstanceOfSatisfying(
            PlanFact.OrderReceived.class,
            fact -> assertThat(fact.content().orElseThrow().lines()).hasSize(2));
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void theSameCommandSavesOnce() throws Exception {
    Command command = shop.command();
    NewOrder asked = asked("CD-1", line(2_450, 12));
    var first = orders.save().run(command, asked);
    assertThat(orders.save().run(command, asked)).isEqualTo(first);
    assertThat(
            shop.reading.<Integer>of(tx -> shop.repositories.orders().count(tx, OrderState.OPEN)))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotRightIsRefusedAndNothingIsBooked() throws Exception {
    saved(asked("CD-1", line(2_450, 12)));
    int before = facts().size();
    assertThat(refused(asked("CD-1", line(2_450, 12))))
        .isEqualTo(new OrderRefusal.NumberTaken("CD-1"));
    assertThat(refused(asked(" ", line(2_450, 12)))).isInstanceOf(OrderRefusal.NumberUnfit.class);
    assertThat(refused(asked("N".repeat(61), line(1, 1))))
        .isInstanceOf(OrderRefusal.NumberUnfit.class);
    assertThat(refused(asked("CD-2"))).isEqualTo(new OrderRefusal.NoLines());
    assertThat(
            refused(
                new NewOrder(
                    "CD-2",
                    new PartyId(new UUID(0, 9)),
                    DUE,
                    3,
                    false,
                    "",
                    List.of(line(2_450, 12)))))
        .isEqualTo(new OrderRefusal.NoCustomer());
    assertThat(
            refused(
                new NewOrder(
                    "CD-2", shop.customer.id(), DUE, 6, false, "", List.of(line(2_450, 12)))))
        .isEqualTo(new OrderRefusal.HeadUnfit());
    assertThat(facts()).hasSize(before);
  }

  @Test
  void faultsOfLinesAreToldWithTheirPlaces() throws Exception {
    var slanted =
        new NewOrder.Line(
            shop.item.id(),
            Length.ofMillimetres(900),
            1,
            "",
            "",
            "",
            Owner.ours(),
            new Ends(Angle.ofDegrees(45), Angle.SQUARE));
    var unknown =
        new NewOrder.Line(
            new ItemId(new UUID(0, 9)),
            Length.ofMillimetres(900),
            1,
            "",
            "",
            "",
            Owner.ours(),
            Ends.SQUARE);
    var marked =
        new NewOrder.Line(
            shop.item.id(),
            Length.ofMillimetres(900),
            1,
            "",
            "",
            "m".repeat(121),
            Owner.ours(),
            Ends.SQUARE);
    assertThat(
            refused(
                asked("CD-2", line(900, 1), line(900, 0), line(0, 1), slanted, unknown, marked)))
        .isEqualTo(
            new OrderRefusal.Lines(
                List.of(
                    new OrderRefusal.Lines.Fault(
                        1, new LineFault.QuantityOutOfRange(OrderRules.MOST_PIECES)),
                    new OrderRefusal.Lines.Fault(2, new LineFault.NoLength()),
                    new OrderRefusal.Lines.Fault(3, new LineFault.NoHeight("IPE200")),
                    new OrderRefusal.Lines.Fault(4, new LineFault.NoItem()),
                    new OrderRefusal.Lines.Fault(
                        5, new LineFault.TextTooLong(OrderRules.MOST_MARK)))));
  }

  @Test
  void anOrderHasNoMoreLinesThanAFilesOrder() throws Exception {
    NewOrder.Line[] most =
        IntStream.rangeClosed(0, OrderRules.MOST_LINES)
            .mapToObj(i -> line(900, 1))
            .toArray(NewOrder.Line[]::new);
    assertThat(refused(asked("CD-2", most))).isEqualTo(new OrderRefusal.TooLong(5_000));
  }

  @Test
  void aChangeIsToldWithWhatWasBeforeAndCanBeTakenBack() throws Exception {
    CutOrder saved = saved(asked("CD-1", line(2_450, 12), line(1_200, 4)));
    var change =
        new OrderChange(
            saved.id(),
            saved.head(),
            new OrderHead(DUE.plusDays(2), 1, ""),
            List.of(new OrderChange.Quantity(saved.lines().getFirst().id(), 12, 20)),
            List.of(line(700, 3)));
    var changed = changed(change);
    CutOrder now = order(saved.id());
    assertThat(changed.order()).isEqualTo(now);
    assertThat(now.head()).isEqualTo(change.after());
    assertThat(now.lines()).extracting(CutLine::quantity).containsExactly(20, 4, 3);
    var fact = (PlanFact.OrderChanged) facts().getLast();
    assertThat(fact.due().orElseThrow().before()).contains(DUE);
    assertThat(fact.note().orElseThrow().before()).contains("sună înainte");
    assertThat(fact.quantities().getFirst().quantity().before()).contains(12);
    CutOrder back = changed(changed.undo()).order();
    assertThat(back.head()).isEqualTo(saved.head());
    assertThat(back.lines()).extracting(CutLine::quantity).containsExactly(12, 4, 0);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void theSecondOfTwoPeopleIsTold() throws Exception {
    CutOrder saved = saved(asked("CD-1", line(2_450, 12)));
    changed(quantity(saved, 12, 20));
    assertThat(refused(quantity(saved, 12, 10)))
        .isEqualTo(new OrderRefusal.ChangedMeanwhile(order(saved.id())));
    changed(head(saved, head -> new OrderHead(head.due(), 1, head.note())));
    assertThat(refused(head(saved, head -> new OrderHead(head.due(), 5, head.note()))))
        .isInstanceOf(OrderRefusal.ChangedMeanwhile.class);
    assertThat(refused(quantity(order(saved.id()), 20, 20)))
        .isEqualTo(new OrderRefusal.NothingToChange());
    assertThat(refused(quantity(order(saved.id()), 20, 0)))
        .isEqualTo(new OrderRefusal.NothingLeft());
  }

  @Test
  void noQuantityGoesBelowWhatIsOnAPlan() throws Exception {
    CutOrder order = shop.order("C-1", 1_000, 5);
    CutPlan plan = approve(order, 2);
    CutOrder seen = order(order.id());
    assertThat(refused(quantity(seen, 5, 1)))
        .isEqualTo(
            new OrderRefusal.Lines(
                List.of(
                    new OrderRefusal.Lines.Fault(
                        0, new LineFault.BelowWhatIsCut(0, 2, List.of(plan.code()))))));
    assertThat(changed(quantity(seen, 5, 2)).order().state()).isEqualTo(OrderState.OPEN);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void anOrderOnAPlanIsCancelledOnceThePlanIsWithdrawn() throws Exception {
    CutOrder order = shop.order("C-1", 1_000, 5);
    CutPlan plan = approve(order, 2);
    assertThat(orders.cancel().run(shop.command(), order(order.id())))
        .isEqualTo(
            new CancelOrder.Outcome.Refused(new OrderRefusal.OnPlans(2, List.of(plan.code()))));
    new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), plan.id());
    var done = (CancelOrder.Outcome.Done) orders.cancel().run(shop.command(), order(order.id()));
    assertThat(done.order().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(done.order().lines().getFirst().toPlan()).isZero();
    assertThat(refused(quantity(done.order(), 0, 4)))
        .isEqualTo(new OrderRefusal.NotOpen(OrderState.CANCELLED));
    assertThat(shop.check().differences()).isEmpty();
    var back = (CancelOrder.Outcome.Done) orders.cancel().undo(shop.command(), done.before());
    assertThat(back.order()).isEqualTo(done.before());
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void severalOrdersAreChangedOrCancelledTogetherOrNoneIs() throws Exception {
    CutOrder one = saved(asked("CD-1", line(2_450, 12)));
    CutOrder other = saved(asked("CD-2", line(1_200, 4)));
    var head = new OrderHead(DUE.plusDays(3), 1, one.note());
    List<OrderChange> changes =
        Stream.of(one, other)
            .map(order -> new OrderChange(order.id(), order.head(), head, List.of(), List.of()))
            .toList();
    assertThat(orders.several().change(shop.command(), changes))
        .isEqualTo(new SeveralOrders.Outcome.Done(List.of(one, other)));
    assertThat(order(one.id()).head()).isEqualTo(head);
    assertThat(order(other.id()).head()).isEqualTo(head);
    assertThat(
            ((SeveralOrders.Outcome.Refused) orders.several().change(shop.command(), changes))
                .hindrances())
        .as("somebody has changed both since they were read")
        .extracting(SeveralOrders.Hindrance::number)
        .containsExactly("CD-1", "CD-2");

    orders.cancel().run(shop.command(), order(other.id()));
    var both = List.of(one.id(), other.id());
    assertThat(orders.several().cancel(shop.command(), both))
        .isEqualTo(
            new SeveralOrders.Outcome.Refused(
                List.of(
                    new SeveralOrders.Hindrance(
                        other.id(), "CD-2", new OrderRefusal.NotOpen(OrderState.CANCELLED)))));
    assertThat(order(one.id()).state()).as("none is cancelled").isEqualTo(OrderState.OPEN);
    var done =
        (SeveralOrders.Outcome.Done) orders.several().cancel(shop.command(), List.of(one.id()));
    assertThat(order(one.id()).state()).isEqualTo(OrderState.CANCELLED);
    orders.several().reopen(shop.command(), done.before());
    assertThat(order(one.id())).isEqualTo(done.before().getFirst());
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void aProposalForACancelledOrderIsStale() throws Exception {
    CutOrder order = shop.order("C-1", 1_000, 5);
    var proposal = shop.proposal(shop.bundle(6_000, 1), order, 5);
    orders.cancel().run(shop.command(), order);
    assertThat(new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), proposal))
        .isEqualTo(new ApprovePlan.Outcome.Stale(0, 5));
  }

  @Test
  void ordersAreFoundByItemAndByMark() throws Exception {
    saved(asked("CD-1", line(2_450, 12)));
    for (String text : List.of("stâlp s", "IPE 200", "ipe200", "CD-1")) {
      assertThat(
              shop.reading.<List<CutOrder>>of(tx -> shop.repositories.orders().search(tx, text, 9)))
          .as(text)
          .hasSize(1);
    }
    assertThat(
            shop.reading.<List<CutOrder>>of(tx -> shop.repositories.orders().search(tx, "HEA", 9)))
        .isEmpty();
  }

  @Test
  void whatIsTypedIsKeptForEachPersonUntilItIsEmpty() throws Exception {
    UUID other = new UUID(0, 7);
    orders.drafts().keep(shop.operator.id(), "order", "CD-1");
    orders.drafts().keep(shop.operator.id(), "order", "CD-2");
    assertThat(orders.drafts().read(shop.operator.id(), "order")).contains("CD-2");
    assertThat(orders.drafts().read(other, "order")).isEmpty();
    orders.drafts().keep(shop.operator.id(), "order", "");
    assertThat(orders.drafts().read(shop.operator.id(), "order")).isEmpty();
  }

  @Test
  void piecesThatAreNotPlannedBecomeAnOrderOfTheirOwn() throws Exception {
    CutOrder order = shop.order("C-1", 1_000, 5);
    CutPlan plan = approve(order, 2);
    CutOrder seen = order(order.id());
    assertThat(split(seen, "C-1B", 4))
        .isEqualTo(
            new SplitOrder.Outcome.Refused(
                new OrderRefusal.Lines(
                    List.of(
                        new OrderRefusal.Lines.Fault(
                            0, new LineFault.BelowWhatIsCut(0, 2, List.of(plan.code())))))));
    assertThat(split(seen, "C-1", 3))
        .isEqualTo(new SplitOrder.Outcome.Refused(new OrderRefusal.NumberTaken("C-1")));
    var done = (SplitOrder.Outcome.Done) split(seen, "C-1B", 3);
    assertThat(order(done.order().id()).lines().getFirst().toPlan()).isEqualTo(3);
    assertThat(order(order.id()).lines().getFirst().quantity()).isEqualTo(2);
    assertThat(split(seen, "C-1C", 1))
        .isEqualTo(
            new SplitOrder.Outcome.Refused(new OrderRefusal.ChangedMeanwhile(order(order.id()))));
    CutOrder made = done.order();
    assertThat(orders.split().undo(shop.command(), made, seen))
        .isEqualTo(new SplitOrder.Outcome.Done(seen));
    assertThat(order(order.id()).lines()).isEqualTo(seen.lines());
    assertThat(order(made.id()).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(orders.split().undo(shop.command(), made, seen))
        .as("once")
        .isInstanceOf(SplitOrder.Outcome.Refused.class);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void whatIsLeftOfOneOrderGoesIntoAnotherOfItsCustomer() throws Exception {
    CutOrder into = shop.order("C-1", 1_000, 5);
    CutOrder from = saved(asked("C-2", line(700, 3)));
    assertThat(orders.merge().run(shop.command(), into, into))
        .isEqualTo(new MergeOrders.Outcome.Refused(new OrderRefusal.NotAlike()));
    var done = (MergeOrders.Outcome.Done) orders.merge().run(shop.command(), into, from);
    assertThat(done.order().lines()).extracting(CutLine::quantity).containsExactly(5, 3);
    assertThat(done.order().due()).isEqualTo(into.due());
    CutOrder cancelled = order(from.id());
    assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(cancelled.lines().getFirst().quantity()).isZero();
    assertThat(orders.merge().undo(shop.command(), done.order(), into, from))
        .isInstanceOf(MergeOrders.Outcome.Done.class);
    assertThat(order(from.id())).isEqualTo(from);
    assertThat(order(into.id()).head()).isEqualTo(into.head());
    assertThat(order(into.id()).lines()).extracting(CutLine::quantity).containsExactly(5, 0);
    assertThat(orders.merge().undo(shop.command(), done.order(), into, from))
        .as("once")
        .isInstanceOf(MergeOrders.Outcome.Refused.class);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void anOrderOnAPlanIsNotMergedAway() throws Exception {
    CutOrder into = shop.order("C-1", 1_000, 5);
    CutOrder from = shop.order("C-2", 1_000, 5);
    CutPlan plan = approve(from, 2);
    assertThat(orders.merge().run(shop.command(), into, order(from.id())))
        .isEqualTo(
            new MergeOrders.Outcome.Refused(new OrderRefusal.OnPlans(2, List.of(plan.code()))));
  }

  private SplitOrder.Outcome split(CutOrder seen, String number, int pieces) throws StationFault {
    return orders
        .split()
        .run(shop.command(), new SplitOrder.Split(seen, number, seen.head(), List.of(pieces)));
  }

  private CutPlan approve(CutOrder order, int pieces) throws StationFault {
    return ((ApprovePlan.Outcome.Approved)
            new ApprovePlan(shop.booking, shop.repositories)
                .run(shop.command(), shop.proposal(shop.bundle(6_000, 1), order, pieces)))
        .plan();
  }

  private NewOrder.Line line(long millimetres, int quantity) {
    return new NewOrder.Line(
        shop.item.id(),
        Length.ofMillimetres(millimetres),
        quantity,
        "3.1",
        "",
        "stâlp S2",
        Owner.ours(),
        Ends.SQUARE);
  }

  private NewOrder asked(String number, NewOrder.Line... lines) {
    return new NewOrder(number, shop.customer.id(), DUE, 3, false, "sună înainte", List.of(lines));
  }

  private CutOrder saved(NewOrder asked) throws StationFault {
    return ((SaveOrder.Outcome.Saved) orders.save().run(shop.command(), asked)).order();
  }

  private OrderRefusal refused(NewOrder asked) throws StationFault {
    return ((SaveOrder.Outcome.Refused) orders.save().run(shop.command(), asked)).why();
  }

  private ChangeOrder.Outcome.Changed changed(OrderChange change) throws StationFault {
    return (ChangeOrder.Outcome.Changed) orders.change().run(shop.command(), change);
  }

  private OrderRefusal refused(OrderChange change) throws StationFault {
    return ((ChangeOrder.Outcome.Refused) orders.change().run(shop.command(), change)).why();
  }

  private static OrderChange quantity(CutOrder seen, int before, int after) {
    return new OrderChange(
        seen.id(),
        seen.head(),
        seen.head(),
        List.of(new OrderChange.Quantity(seen.lines().getFirst().id(), before, after)),
        List.of());
  }

  private static OrderChange head(CutOrder seen, UnaryOperator<OrderHead> change) {
    return new OrderChange(seen.id(), seen.head(), change.apply(seen.head()), List.of(), List.of());
  }

  private CutOrder order(OrderId id) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.orders().order(tx, id).orElseThrow());
  }

  private List<Object> facts() throws StationFault {
    return shop.reading.of(
        tx ->
            shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000).stream()
                .map(JournalEntry::fact)
                .map(Object.class::cast)
                .toList());
  }
}
