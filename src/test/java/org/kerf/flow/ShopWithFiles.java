package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.store.ImportedFileStore;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;

/**
 * A workshop that takes in files, plans what they ask for, and cuts what was planned. It has one
 * customer, K1.
 */
public final class ShopWithFiles implements AutoCloseable {

  private static final int MOST_BARS = 100;

  public final Workshop shop;
  final ItemPlanner planner;
  public final PlanCuts planCuts;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final ImportFile imports;
  private final Path files;
  private int taken;

  public ShopWithFiles(Path folder, Path files) throws IOException, StationFault {
    this.files = files;
    shop = Workshop.in(folder);
    planner = new ItemPlanner(new PatternEngine(workers), workers, 1);
    planCuts = new PlanCuts(shop.reading, shop.repositories, planner, shop.booking);
    imports =
        new ImportFile(
            shop.booking,
            shop.reading,
            shop.repositories,
            new UserStore(),
            new ImportedFileStore());
    take(ImportKind.CUSTOMERS, "Cod;Denumire\nK1;Construct Țigla SRL\n");
  }

  ImportPreview.Ready preview(ImportKind kind, String text) throws IOException, StationFault {
    Path file = files.resolve(++taken + ".csv");
    Files.writeString(file, text);
    var rules = ReadingRules.asking(LocalDate.of(2026, 11, 27));
    return (ImportPreview.Ready) imports.preview(kind, file, rules, ImportWatcher.PATIENT);
  }

  public void take(ImportKind kind, String text) throws IOException, StationFault {
    ImportPreview.Ready preview = preview(kind, text);
    assertThat(preview.rejected()).isZero();
    imports.run(shop.command(), preview, ImportWatcher.PATIENT);
  }

  OrderId order(String number) throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.orders().byNumber(tx, number).orElseThrow().id());
  }

  public ApprovePlan.Outcome approve(CutProposal proposal) throws StationFault {
    return new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), proposal);
  }

  /** The bars that wait for the saw. */
  public List<PlanBar> waiting() throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories.plans().queue(tx, shop.saw.id(), BarState.TO_CUT, MOST_BARS).stream()
                .map(line -> shop.repositories.plans().bar(tx, line.bar().id()).orElseThrow())
                .toList());
  }

  public RunBar take(PlanBar bar) throws StationFault {
    var outcome = new TakeBar(shop.booking, shop.repositories).run(shop.command(), bar.id());
    return ((TakeBar.Outcome.Taken) outcome).bar();
  }

  /** Cuts the next piece of the bar on the saw, as long as it turned out. */
  public ConfirmCut.Outcome cut(RunBar run, Length measured) throws StationFault {
    PlanPiece next =
        shop.reading.of(
            tx ->
                SawWork.next(shop.repositories.plans().bar(tx, run.planBar()).orElseThrow())
                    .orElseThrow());
    return new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), new ConfirmCut.Cut(run.id(), next.id(), measured, true));
  }

  public CloseBar.Outcome.Closed closed(RunBar run) throws StationFault {
    return (CloseBar.Outcome.Closed)
        new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
            .run(shop.command(), run.id(), "");
  }

  public CloseBar.Outcome.Closed defective(RunBar run) throws StationFault {
    return (CloseBar.Outcome.Closed)
        new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
            .defective(shop.command(), run.id(), "fisură");
  }

  @Override
  public void close() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
    workers.shutdownNow();
  }
}
