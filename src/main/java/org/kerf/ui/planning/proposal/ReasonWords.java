package org.kerf.ui.planning.proposal;

import java.util.List;
import java.util.stream.Collectors;
import org.kerf.flow.planning.BarReason;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.texts.Texts;

/** Says why the plan takes a bar. */
final class ReasonWords {

  private ReasonWords() {}

  /** One sentence for each reason. */
  static String of(Texts texts, List<BarReason> reasons, LengthUnit unit) {
    return reasons.stream()
        .map(reason -> sentence(texts, reason, unit))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Texts texts, BarReason reason, LengthUnit unit) {
    return switch (reason) {
      case BarReason.Locked() -> texts.of("planning.why-locked");
      case BarReason.OwnBars() -> texts.of("planning.why-own-bars");
      case BarReason.OnlyWithCertificate(var certificate) ->
          texts.of("planning.why-certificate", certificate);
      case BarReason.OnlyOfHeat(var heat) -> texts.of("planning.why-heat", heat);
      case BarReason.Remnant(var counts) ->
          texts.of("planning.why-remnant", texts.figures().money(counts));
      case BarReason.CutAhead(var counts) ->
          texts.of("planning.why-cut-ahead", texts.figures().money(counts));
      case BarReason.ForStock(int pieces, var length) ->
          texts.of(
              "planning.why-for-stock",
              texts.count("planning.count-pieces", pieces),
              texts.figures().lengthWithUnit(length, unit));
      case BarReason.Oldest(int alike) -> texts.count("planning.why-oldest", alike);
      case BarReason.Shortest() -> texts.of("planning.why-shortest");
      case BarReason.SameAsBefore() -> texts.of("planning.why-same");
      case BarReason.SharesCuts(int cuts) -> texts.count("planning.why-shares", cuts);
      case BarReason.FitsWell(var leftover) when leftover.isZero() ->
          texts.of("planning.why-fits-all");
      case BarReason.FitsWell(var leftover) ->
          texts.of("planning.why-fits", texts.figures().lengthWithUnit(leftover, unit));
      case BarReason.EnoughRemnants(var leftover) ->
          texts.of("planning.why-enough-kept", texts.figures().lengthWithUnit(leftover, unit));
      case BarReason.TooLongToScrap(var leftover) ->
          texts.of("planning.why-too-long", texts.figures().lengthWithUnit(leftover, unit));
      case BarReason.LeftoverDecided(var leftover, boolean kept) ->
          texts.of(
              kept ? "planning.why-kept-by-hand" : "planning.why-scrapped-by-hand",
              texts.figures().lengthWithUnit(leftover, unit));
      case BarReason.CheapestTogether() -> texts.of("planning.why-together");
    };
  }
}
