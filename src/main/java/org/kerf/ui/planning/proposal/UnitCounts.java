package org.kerf.ui.planning.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.texts.Texts;

/** Says from which units bars are taken: "3× A03 · B01 00A2F4 T, 1× A04 · B01 00A2G5 S". */
final class UnitCounts {

  private UnitCounts() {}

  static String of(Texts texts, List<UnitLine> units) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (UnitLine unit : units) {
      String heat =
          unit.heatNumber().isEmpty() ? "" : " · " + texts.of("planning.heat", unit.heatNumber());
      counts.merge(PlanRowCell.locationAndCode(unit) + heat, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(entry -> texts.figures().count(entry.getValue()) + "× " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
