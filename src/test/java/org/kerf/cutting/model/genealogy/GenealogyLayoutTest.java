package org.kerf.cutting.model.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.genealogy.GenealogyLayout.Place;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;

/** Boxes of any genealogy stand apart, and each link leads to the right. */
class GenealogyLayoutTest {

  private static final int FAMILIES = 200;
  private static final ShortCode CODE = ShortCode.of(ShortCode.Kind.BAR, "01", 1);

  private final Random random = new Random(11);

  @Test
  void noBoxStandsOverAnotherAndEachLinkLeadsToTheRight() {
    for (int i = 0; i < FAMILIES; i++) {
      List<TraceLine> lines = family();
      var subject = new TraceSubject.OfHeat(new HeatId(UUID.randomUUID()));
      Genealogy genealogy = GenealogyGraph.of(subject, Optional.empty(), lines, true);
      GenealogyLayout layout = GenealogyLayout.of(genealogy);
      for (Genealogy.Link link : genealogy.links()) {
        assertThat(layout.place(link.from()).column())
            .as(link.toString())
            .isLessThan(layout.place(link.to()).column());
      }
      Map<Integer, List<Double>> columns =
          layout.places().values().stream()
              .collect(
                  Collectors.groupingBy(
                      Place::column, Collectors.mapping(Place::row, Collectors.toList())));
      columns.forEach((column, rows) -> assertThat(apart(rows)).as("column " + column).isTrue());
      assertThat(layout.places().values())
          .allSatisfy(place -> assertThat(place.row()).isBetween(0.0, layout.rows() - 1));
    }
  }

  @Test
  void equalPiecesOfABarAreOneBoxAndWhatIsTooMuchIsCounted() {
    TraceLine bar = line(Optional.empty(), UnitOrigin.STOCK, 6_000, Optional.empty());
    var cause = cause();
    List<TraceLine> lines = new ArrayList<>(List.of(bar));
    for (int i = 0; i < 3; i++) {
      lines.add(line(Optional.of(bar.id()), UnitOrigin.CUT_PIECE, 1_200, Optional.of(cause)));
    }
    for (int i = 0; i < 40; i++) {
      lines.add(line(Optional.of(bar.id()), UnitOrigin.CUT_PIECE, 100 + i, Optional.of(cause())));
    }
    Genealogy genealogy =
        GenealogyGraph.of(new TraceSubject.OfUnit(bar.id()), Optional.empty(), lines, true);
    assertThat(genealogy.nodes())
        .filteredOn(GenealogyNode.Pieces.class::isInstance)
        .hasSize(GenealogyGraph.MOST_BEHIND_ONE)
        .first()
        .satisfies(node -> assertThat(((GenealogyNode.Pieces) node).lines()).hasSize(3));
    assertThat(genealogy.nodes())
        .filteredOn(GenealogyNode.More.class::isInstance)
        .singleElement()
        .satisfies(node -> assertThat(((GenealogyNode.More) node).count()).isEqualTo(33));
  }

  private static boolean apart(List<Double> rows) {
    List<Double> sorted = rows.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i) - sorted.get(i - 1) < 1 - 1e-9) {
        return false;
      }
    }
    return true;
  }

  /** Up to forty units, each of one before it or of none. */
  private List<TraceLine> family() {
    List<TraceLine> lines = new ArrayList<>();
    int size = random.nextInt(40);
    for (int i = 0; i < size; i++) {
      boolean root = lines.isEmpty() || random.nextInt(6) == 0;
      Optional<UnitId> parent =
          root ? Optional.empty() : Optional.of(lines.get(random.nextInt(lines.size())).id());
      boolean piece = !root && random.nextBoolean();
      lines.add(
          line(
              parent,
              piece ? UnitOrigin.CUT_PIECE : root ? UnitOrigin.STOCK : UnitOrigin.REMNANT,
              100 + random.nextInt(3),
              piece && random.nextInt(5) > 0 ? Optional.of(cause()) : Optional.empty()));
    }
    return lines;
  }

  private TraceLine line(
      Optional<UnitId> parent,
      UnitOrigin origin,
      int millimetres,
      Optional<TraceLine.Cause> order) {
    int heat = random.nextInt(3);
    Optional<TraceLine.Melt> melt =
        heat == 0
            ? Optional.empty()
            : Optional.of(
                new TraceLine.Melt(
                    new HeatId(new UUID(0, heat)), "H" + heat, "", "", heat == 1 ? "Oțel" : ""));
    return new TraceLine(
        new UnitId(UUID.randomUUID()),
        CODE,
        origin,
        1,
        Length.ofMillimetres(millimetres),
        LengthUnit.MILLIMETRE,
        "HEA",
        "HEA",
        parent,
        "",
        melt,
        "",
        "",
        Instant.EPOCH,
        order);
  }

  private TraceLine.Cause cause() {
    int order = random.nextInt(4);
    return new TraceLine.Cause(
        new OrderId(new UUID(1, order)),
        "C-" + order,
        "Client",
        new LineId(new UUID(2, random.nextInt())),
        "");
  }
}
