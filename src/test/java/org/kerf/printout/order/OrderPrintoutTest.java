package org.kerf.printout.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.printout.PrintoutProof;
import org.kerf.printout.SampleSheets;
import org.kerf.printout.plan.PlanSheet;

/** One order on a page: what was ordered, and the bars that have its pieces. */
class OrderPrintoutTest {

  private static final String NUMBER = "CD-0421";

  @TempDir private static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ro", "en"})
  void orderReadsAsPlannedAndCut(String language) throws Exception {
    Path file = folder.resolve("order-" + language + ".pdf");
    new OrderPrintout().write(order(bars()), Locale.of(language), file);
    PrintoutProof.leavePictures(file, 1);
    PrintoutProof.looksLike("order-" + language, file);
    PrintoutProof.embedsEveryFont(file);
    assertThat(PrintoutProof.pages(file)).isEqualTo(1);
  }

  @Test
  void orderOnNoPlanYetSaysNothingOfBars() throws Exception {
    Path file = folder.resolve("order-open.pdf");
    new OrderPrintout().write(order(List.of()), Locale.ENGLISH, file);
    assertThat(PrintoutProof.text(file))
        .contains("Order CD-0421")
        .doesNotContain("Bars with pieces");
  }

  /** Those of the day's plan that have pieces of the order. */
  private static List<BarLine> bars() {
    return SampleSheets.day().bars().stream()
        .filter(bar -> bar.pieces().stream().anyMatch(each -> each.orderNumber().equals(NUMBER)))
        .toList();
  }

  private static OrderSheet order(List<BarLine> bars) {
    var id = new OrderId(new UUID(0, 421));
    var item = SampleSheets.day().bars().getFirst().item();
    CutLine line =
        new CutLine(
            new LineId(new UUID(0, 1)),
            id,
            1,
            item.id(),
            SampleSheets.mm(1_450),
            16,
            12,
            4,
            "",
            "",
            "stâlp S2",
            Owner.ours(),
            Ends.SQUARE);
    var order =
        new CutOrder(
            id,
            ShortCode.of(ShortCode.Kind.ORDER, "01", 421),
            NUMBER,
            new PartyId(new UUID(0, 7)),
            "Atelier Șerban",
            LocalDateTime.of(2026, 11, 27, 14, 0),
            2,
            OrderState.OPEN,
            false,
            "",
            List.of(line));
    PlanSheet day = SampleSheets.day();
    return new OrderSheet(
        SampleSheets.COMPANY,
        order,
        List.of(new OrderSheet.Line(line, item)),
        bars,
        day.printedAt(),
        day.zone());
  }
}
