package org.kerf.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.UseCases;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** A station's stock, orders and plans for {@link ReplanBench}, taken in as a shop does. */
final class ReplanShop {

  private static final User SUPERVISOR = new User(new UUID(0, 6), "Kerf bench", Role.SUPERVISOR);
  private static final PlanLimits LIMITS = PlanLimits.ofTime(Duration.ofMillis(1_500));
  private static final int PIECES = 500;
  private static final int PER_LINE = 5;
  private static final int LINES_PER_ORDER = 4;
  private static final int BAR = 12_000;
  private static final int SPARE = 8;
  private static final int MOST = 10_000;

  private final OpenStation station;
  private final UseCases useCases;
  private final Path folder;
  private int files;

  ReplanShop(OpenStation station, Path folder) {
    this.station = station;
    this.useCases = station.useCases();
    this.folder = folder;
  }

  Saw setUp() throws StationFault {
    takeIn(ImportKind.CUSTOMERS, "Cod;Denumire\nK1;Atelier\n");
    takeIn(ImportKind.PLACES, "Cod;Denumire;Zonă;Traseu\nA01;Raft 1;raft;1\n");
    takeIn(
        ImportKind.SAWS,
        """
        Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm);Loc
        Fierăstrău;10;0;60;3;A01
        """);
    return useCases.reading().of(tx -> useCases.repositories().plans().saws(tx)).getFirst();
  }

  /**
   * Takes in an item, its bars and orders for 500 pieces, and approves the plan for them.
   *
   * @return how many bars the plan has
   */
  int plan(Saw saw, int round, Random random) throws StationFault {
    String item = "B-" + round;
    takeIn(
        ImportKind.ITEMS,
        "Cod;Denumire;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Unitate\n"
            + item
            + ";Bară;10;400;0;30;mm\n");
    long total = orders(item, random);
    int bars = (int) Math.ceilDiv(total, BAR - saw.headTrim().micrometres() / 1_000) + 1;
    stock(item, bars);
    CutProposal proposal = propose(saw, item);
    while (!proposal.unmet().isEmpty()) {
      stock(item, 1);
      proposal = propose(saw, item);
    }
    if (!(useCases.approvePlan().run(useCases.command(SUPERVISOR), proposal)
        instanceof ApprovePlan.Outcome.Approved)) {
      throw new IllegalStateException("nobody else is here");
    }
    if (round % 2 == 0) {
      stock(item, SPARE);
    }
    return proposal.barCount();
  }

  /** The sum of the lengths, blades counted, in millimetres. */
  private long orders(String item, Random random) throws StationFault {
    StringBuilder rows = new StringBuilder("Comandă;Client;Termen;Articol;Lungime (mm);Bucăți\n");
    long total = 0;
    for (int line = 0; line < PIECES / PER_LINE; line++) {
      int length = 10 * random.nextInt(40, 400);
      total += (length + 3L) * PER_LINE;
      rows.append(
          String.format(
              Locale.ROOT,
              "%s-%d;K1;+%d;%s;%d;%d%n",
              item,
              line / LINES_PER_ORDER,
              1 + line / LINES_PER_ORDER % 5,
              item,
              length,
              PER_LINE));
    }
    takeIn(ImportKind.ORDERS, rows.toString());
    return total;
  }

  private void stock(String item, int bars) throws StationFault {
    files++;
    takeIn(
        ImportKind.STOCK,
        "Articol;Fel;Lungime (mm);Bucăți;Lot;Loc\n"
            + String.format(Locale.ROOT, "%s;legătură;%d;%d;L%d;A01%n", item, BAR, bars, files));
  }

  private CutProposal propose(Saw saw, String item) throws StationFault {
    List<OrderId> orders =
        useCases
            .reading()
            .of(
                tx ->
                    useCases
                        .repositories()
                        .orders()
                        .summaries(tx, OrderState.OPEN, "", Optional.empty(), MOST))
            .stream()
            .filter(summary -> summary.order().number().startsWith(item + "-"))
            .map(summary -> summary.order().id())
            .toList();
    return useCases.planCuts().run(saw.id(), orders, LIMITS, PlanWatcher.PATIENT);
  }

  /** Withdraws what is left, and empties the queue for the next plan. */
  void withdraw() throws StationFault {
    List<CutPlan> plans =
        useCases.reading().of(tx -> useCases.repositories().plans().recent(tx, MOST));
    for (CutPlan plan : plans) {
      if (plan.state() == PlanState.APPROVED) {
        useCases.withdrawPlan().run(useCases.command(SUPERVISOR), plan.id());
      }
    }
  }

  /** Whether the queue can be cut as it stands and nothing is planned twice. */
  boolean isSound(Saw saw, List<BarLine> queue) throws StationFault {
    Map<String, BarsOnHand> stock = new HashMap<>();
    Map<String, Wanted> wanted = new HashMap<>();
    Map<String, Integer> planned = new HashMap<>();
    List<PlanToCheck.Bar> bars = new ArrayList<>();
    for (BarLine line : queue) {
      String unit = line.unitCode().text();
      String item = line.item().code();
      long length = line.bar().length().micrometres();
      stock.merge(unit, new BarsOnHand(unit, item, length, 1, 0, "", ""), ReplanShop::both);
      List<PlanToCheck.Piece> pieces = new ArrayList<>();
      for (PieceLine piece : line.pieces()) {
        String of = piece.piece().line().value().toString();
        planned.merge(of, 1, Integer::sum);
        CutLine asked =
            useCases
                .reading()
                .of(
                    tx ->
                        useCases
                            .repositories()
                            .orders()
                            .line(tx, piece.piece().line())
                            .orElseThrow());
        int open = asked.quantity() - asked.cut() - asked.toPlan();
        wanted.put(of, new Wanted(of, item, asked.length().micrometres(), open, "", ""));
        pieces.add(new PlanToCheck.Piece(of, piece.piece().length().micrometres()));
      }
      bars.add(new PlanToCheck.Bar(unit, item, length, pieces));
    }
    var checkedSaw =
        new org.kerf.verify.SawTrims(
            saw.headTrim().micrometres(),
            saw.tailTrim().micrometres(),
            saw.clamp().micrometres(),
            saw.kerf().micrometres());
    return new PlanChecker(checkedSaw, List.copyOf(stock.values()), List.copyOf(wanted.values()))
            .check(new PlanToCheck(bars, List.of(), bars.size(), 1, 0))
        instanceof Verdict.Valid;
  }

  private static BarsOnHand both(BarsOnHand some, BarsOnHand more) {
    return new BarsOnHand(
        some.unit(), some.item(), some.length(), some.count() + more.count(), 0, "", "");
  }

  private void takeIn(ImportKind kind, String rows) throws StationFault {
    Path file = folder.resolve("bench-" + files + "-" + kind + ".csv");
    try {
      Files.writeString(file, rows);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The benchmark's files can't be written.", e);
    }
    ImportPreview preview =
        useCases
            .importFile()
            .preview(kind, file, ReadingRules.asking(station.today()), ImportWatcher.PATIENT);
    if (!(preview instanceof ImportPreview.Ready ready)) {
      throw new IllegalStateException("a file of the benchmark is unfit: " + preview);
    }
    useCases.importFile().run(useCases.command(SUPERVISOR), ready, ImportWatcher.PATIENT);
  }
}
