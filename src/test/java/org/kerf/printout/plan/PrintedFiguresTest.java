package org.kerf.printout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.kernel.Length;
import org.kerf.printout.SampleSheets;

class PrintedFiguresTest {

  @Test
  void partsOfEveryBarAddUpToTheBar() {
    for (BarLine bar : SampleSheets.day().bars()) {
      Length sum =
          Part.of(SampleSheets.SAW, bar).stream()
              .map(Part::length)
              .reduce(Length.ZERO, Length::plus);
      assertThat(sum).isEqualTo(bar.bar().length());
    }
  }

  @Test
  void materialBalanceClosesToTheMicrometre() {
    PrintedFigures figures = PrintedFigures.of(SampleSheets.SAW, SampleSheets.day().bars());
    assertThat(
            figures
                .made()
                .plus(figures.kept())
                .plus(figures.kerf())
                .plus(figures.trims())
                .plus(figures.scrap()))
        .isEqualTo(figures.bars());
  }

  @Test
  void leftoverShorterThanTheItemsMinimumIsScrap() {
    List<BarLine> bars =
        SampleSheets.sheet(
                List.of(
                    SampleSheets.cut(SampleSheets.UNP_120, 6_000, false, "B04", 1, "", 'A', 5_588),
                    SampleSheets.cut(SampleSheets.UNP_120, 6_000, false, "B04", 2, "", 'A', 5_590)),
                2,
                List.of())
            .bars();
    assertThat(Part.of(SampleSheets.SAW, bars.getFirst())).anyMatch(Part.Remnant.class::isInstance);
    assertThat(Part.of(SampleSheets.SAW, bars.getLast())).anyMatch(Part.Scrap.class::isInstance);
  }

  @Test
  void equalBarsShareOneDrawingWhereverTheyLie() {
    EqualBars.OfItem beams = EqualBars.group(SampleSheets.day().bars()).getFirst();
    assertThat(beams.patterns())
        .extracting(pattern -> pattern.bars().size())
        .containsExactly(4, 3, 1, 1, 1, 1);
    assertThat(beams.bars()).isEqualTo(11);
    assertThat(beams.pieces()).isEqualTo(58);
  }

  @Test
  void runsOfBarNumbersAreWrittenShort() {
    assertThat(Numbers.ranges(List.of(1, 2, 3, 5, 7, 8))).isEqualTo("1\u20133, 5, 7, 8");
    assertThat(Numbers.ranges(List.of())).isEmpty();
  }

  @Test
  void ordersBeyondTheAlphabetGetTwoLetters() {
    Object[] pieces = new Object[60];
    for (int i = 0; i < 30; i++) {
      pieces[2 * i] = (char) ('A' + i);
      pieces[2 * i + 1] = 100;
    }
    OrderMarks marks =
        new OrderMarks(
            SampleSheets.sheet(
                    List.of(
                        SampleSheets.cut(SampleSheets.FLAT, 6_000, false, "C11", 1, "", pieces)),
                    1,
                    List.of())
                .bars());
    assertThat(marks.all())
        .extracting(OrderMarks.Mark::letter)
        .contains("A", "Z", "AA", "AD")
        .doesNotHaveDuplicates()
        .hasSize(30);
  }
}
