package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.orders.CancelOrder;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;

/**
 * An order that comes again from a file: line by line what changes, and nothing below what is cut.
 */
class AmendedOrdersTest extends ImportTrial {

  private static final String FIRST =
      ORDERS + "C-1;K1;+1;IPE200;1200;5;a;\nC-1;K1;+1;IPE200;900;2;b;\n";

  @BeforeEach
  void theOrderIsThere() throws Exception {
    take(ImportKind.ORDERS, "o1.csv", FIRST);
  }

  @Test
  void whatIsTheSameChangesNothing() throws Exception {
    var same = ready(ImportKind.ORDERS, "o2.csv", FIRST);
    assertThat(same.same()).isEqualTo(2);
    assertThat(same.changesNothing()).isTrue();
  }

  @Test
  void eachLineSaysWhatChanges() throws Exception {
    var preview =
        ready(
            ImportKind.ORDERS,
            "o2.csv",
            ORDERS + "C-1;K1;+3;IPE200;1200;8;a;\nC-1;K1;+3;IPE200;700;4;c;\n");
    assertThat(preview.changed()).isEqualTo(2);
    var first = (RowVerdict.Changed) preview.lines().getFirst().verdict();
    assertThat(first.cells())
        .extracting(
            cell ->
                cell.column().english()
                    + " "
                    + cell.before().english()
                    + " "
                    + cell.after().english())
        .containsExactly("Due 28.11.2026 23:59 30.11.2026 23:59", "Pieces 5 8");
    assertThat(preview.lines().getLast().verdict())
        .isEqualTo(
            new RowVerdict.LinesGone(
                List.of(), List.of(new GoneLine(2, "IPE200", Length.ofMillimetres(900), 2, 0))));
    var result =
        take(
            ImportKind.ORDERS,
            "o2.csv",
            ORDERS + "C-1;K1;+3;IPE200;1200;8;a;\nC-1;K1;+3;IPE200;700;4;c;\n");
    assertThat(result.taken()).isEqualTo(2);
    CutOrder now = order();
    assertThat(now.lines()).extracting(CutLine::quantity).containsExactly(8, 0, 4);
    assertThat(now.due().getDayOfMonth()).isEqualTo(30);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void aLineThatStaysIsNotTakenForGone() throws Exception {
    var result =
        take(
            ImportKind.ORDERS,
            "o2.csv",
            ORDERS + "C-1;K1;+1;IPE200;1200;5;a;\nC-1;K1;+1;IPE200;900;3;b;\n");
    assertThat(result.taken()).isEqualTo(1);
    assertThat(order().lines()).extracting(CutLine::quantity).containsExactly(5, 3);
    assertThat(lastOrderFact().quantities()).hasSize(1);
    assertThat(lastOrderFact().added()).isEmpty();
  }

  @Test
  void nothingGoesBelowWhatIsPlanned() throws Exception {
    CutOrder before = order();
    var plan =
        ((ApprovePlan.Outcome.Approved)
                new ApprovePlan(shop.booking, shop.repositories)
                    .run(shop.command(), shop.proposal(shop.bundle(6_000, 1), before, 3)))
            .plan();
    var fewer =
        ready(
            ImportKind.ORDERS,
            "o2.csv",
            ORDERS + "C-1;K1;+1;IPE200;1200;2;a;\nC-1;K1;+1;IPE200;900;9;b;\n");
    assertThat(fewer.lines())
        .extracting(ImportLine::verdict)
        .containsExactly(
            new RowFault.LineUnfit(new LineFault.BelowWhatIsCut(0, 3, List.of(plan.code()))),
            new RowFault.GroupIncomplete(RowFault.Grouped.ORDER, "C-1", 2));
    var gone = ready(ImportKind.ORDERS, "o3.csv", ORDERS + "C-1;K1;+1;IPE200;900;2;b;\n");
    assertThat(gone.lines().getFirst().verdict()).isInstanceOf(RowFault.LineUnfit.class);
    assertThat(take(ImportKind.ORDERS, "o3.csv", ORDERS + "C-1;K1;+1;IPE200;900;2;b;\n").taken())
        .isZero();
    assertThat(order().lines()).extracting(CutLine::quantity).containsExactly(5, 2);
  }

  @Test
  void anotherCustomersOrderAndACancelledOneStayAsTheyAre() throws Exception {
    var other = ready(ImportKind.ORDERS, "o2.csv", ORDERS + "C-1;K2;+1;IPE200;1200;5;a;\n");
    assertThat(other.lines().getFirst().verdict())
        .isEqualTo(new RowFault.GroupDiffers(RowFault.Grouped.ORDER, "C-1"));
    new CancelOrder(shop.booking, shop.repositories).run(shop.command(), order());
    var cancelled = ready(ImportKind.ORDERS, "o3.csv", FIRST);
    assertThat(cancelled.rejected()).isEqualTo(2);
  }

  private CutOrder order() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, "C-1").orElseThrow());
  }

  private PlanFact.OrderChanged lastOrderFact() throws StationFault {
    return shop.reading.of(
        tx ->
            shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000).reversed().stream()
                .map(entry -> entry.fact())
                .filter(PlanFact.OrderChanged.class::isInstance)
                .map(PlanFact.OrderChanged.class::cast)
                .findFirst()
                .orElseThrow());
  }
}
