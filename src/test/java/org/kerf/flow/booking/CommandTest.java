package org.kerf.flow.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.CommandStore;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.unit.StockUnit;

/**
 * A command that comes twice is done once and answered alike; without the right to it, not at all.
 */
class CommandTest {

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  /** A use case, told by one command. */
  private interface Job<T> {
    T run(Command command) throws StationFault;
  }

  /** The answer to the command, which is given twice: the second time nothing is booked. */
  private <T> T twice(Job<T> job) throws StationFault {
    Command command = shop.command();
    T first = job.run(command);
    long facts = facts();
    assertThat(facts).isPositive();
    assertThat(job.run(command)).isEqualTo(first);
    assertThat(facts()).isEqualTo(facts);
    return first;
  }

  private long facts() throws StationFault {
    return shop.reading.of(tx -> shop.audit.lines(tx, Long.MAX_VALUE, 1)).stream()
        .mapToLong(line -> line.no())
        .findFirst()
        .orElse(0);
  }

  @Test
  void aDayAtTheSawInWhichEachCommandComesTwiceIsBookedOnce() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    var order = shop.order("C-1", 1_000, 3);
    var approve = new ApprovePlan(shop.booking, shop.repositories);
    var proposal = shop.proposal(bundle, order, 2);
    CutPlan plan =
        ((ApprovePlan.Outcome.Approved) twice(command -> approve.run(command, proposal))).plan();
    var bar =
        shop.reading
            .of(tx -> shop.repositories.plans().queue(tx, plan.saw(), BarState.TO_CUT, 1))
            .getFirst();
    var report = new ReportMissingBar(shop.booking, shop.repositories);
    var look = ReportMissingBar.Look.at(bar.bar());
    twice(command -> report.putOff(command, look, "nu e la loc"));
    var take = new TakeBar(shop.booking, shop.repositories);
    var run = ((TakeBar.Outcome.Taken) twice(command -> take.run(command, bar.bar().id()))).bar();
    var confirm = new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings);
    PlanPiece piece = bar.bar().pieces().getFirst();
    var cut = new ConfirmCut.Cut(run.id(), piece.id(), Length.ofMillimetres(1_000), true);
    var done = (ConfirmCut.Outcome.Done) twice(command -> confirm.run(command, cut));
    var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
    var label =
        shop.reading
            .of(
                tx ->
                    shop.repositories
                        .labels()
                        .latestFor(
                            tx,
                            shop.repositories
                                .stock()
                                .unit(tx, done.piece().unit())
                                .orElseThrow()
                                .code()))
            .orElseThrow();
    boolean byHand = twice(command -> settle.byHand(command, label.id(), "fără imprimantă"));
    assertThat(byHand).isTrue();
    var undo = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
    twice(command -> undo.run(command, done.document().id(), "greșit", Optional.empty()));
    var again = new ConfirmCut.Cut(run.id(), piece.id(), Length.ofMillimetres(1_000), true);
    twice(command -> confirm.run(command, again));
    var close = new CloseBar(shop.booking, shop.repositories, shop.labelSettings);
    var closed = (CloseBar.Outcome.Closed) twice(command -> close.run(command, run.id(), ""));
    assertThat(closed.givenBack()).isEqualTo(1);
    var scrap = new ScrapRemnant(shop.booking, shop.repositories);
    var remnant = closed.remnant().orElseThrow();
    Optional<LabelJob> reprinted = twice(command -> settle.reprint(command, remnant.code()));
    assertThat(reprinted).isPresent();
    twice(command -> scrap.run(command, remnant.id(), ScrapCause.DAMAGED));
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void aCommandIsForgottenAfterThirtyDays() throws StationFault {
    Command command = shop.command();
    var commands = new CommandStore();
    Instant longAgo = shop.now().minus(Duration.ofDays(31));
    shop.booking.keep(
        tx -> {
          commands.done(tx, command, 0, longAgo, "");
          commands.done(tx, shop.command(), 0, shop.now(), "");
          return true;
        });
    assertThat(shop.booking.forgetOldCommands()).isEqualTo(1);
    Optional<String> kept = shop.reading.of(tx -> commands.outcome(tx, command, 0));
    assertThat(kept).isEmpty();
  }

  @Test
  void whoMayNotIsToldSoAndNothingIsBooked() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    var proposal = shop.proposal(bundle, shop.order("C-1", 1_000, 1), 1);
    long before = facts();
    var worker = new User(new UUID(0, 9), "Lia Țurcanu", Role.WORKER);
    for (Actor actor :
        List.of(
            worker,
            Actor.STATION,
            new Actor.Device(new UUID(0, 10), "Telefon 1", Role.OPERATOR),
            new Actor.Peer(new UUID(0, 11), "Birou"))) {
      var command = new Command(actor, shop.ids.next());
      var fault =
          catchThrowableOfType(
              StationFault.class,
              () -> new ApprovePlan(shop.booking, shop.repositories).run(command, proposal));
      assertThat(fault.code()).isEqualTo(FaultCode.NOT_PERMITTED);
      assertThat(fault.sentence()).contains(actor.name());
    }
    assertThat(facts()).isEqualTo(before);
  }
}
