package org.kerf.ui.genealogy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.cutting.model.genealogy.GenealogyNode;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.ui.texts.Texts;

/** What the boxes and rows of a genealogy are called. */
final class GenealogyWords {

  private final Texts texts;
  private boolean severalItems;

  GenealogyWords(Texts texts) {
    this.texts = texts;
  }

  /** Whether a box has to say of which item it is, for they are not all of one. */
  void setSeveralItems(boolean several) {
    severalItems = several;
  }

  /** What stands first in a box. */
  String name(GenealogyNode node) {
    return switch (node) {
      case GenealogyNode.Supplier(var name) -> name;
      case GenealogyNode.Heat(var melt) -> melt.number();
      case GenealogyNode.Unit(var line) -> line.code().spaced();
      case GenealogyNode.Pieces pieces ->
          pieces.lines().size() == 1
              ? pieces.first().code().spaced()
              : texts.of("genealogy.pieces", pieces.lines().size(), length(pieces.first()));
      case GenealogyNode.Order(var id, var number, var customer) -> number;
      case GenealogyNode.More(var of, var count) -> texts.count("genealogy.more", count);
    };
  }

  /** What stands below it. */
  String detail(GenealogyNode node) {
    return switch (node) {
      case GenealogyNode.Supplier any -> texts.of("genealogy.supplier");
      case GenealogyNode.Heat(var melt) -> joined(texts.of("genealogy.heat"), certificate(melt));
      case GenealogyNode.Unit(var line) ->
          joined(severalItems ? line.itemCode() : kind(line), length(line));
      case GenealogyNode.Pieces pieces -> {
        String mark = pieces.first().order().map(TraceLine.Cause::mark).orElse("");
        yield pieces.lines().size() == 1
            ? joined(kind(pieces.first()), length(pieces.first()), mark)
            : joined(kind(pieces.first()), mark);
      }
      case GenealogyNode.Order(var id, var number, var customer) ->
          joined(texts.of("genealogy.order"), customer);
      case GenealogyNode.More any -> texts.of("genealogy.in-list");
    };
  }

  /** The certificate's number and kind; empty without one. */
  static String certificate(TraceLine.Melt melt) {
    return joined(melt.certificate(), melt.certificateType());
  }

  /** What the unit is to the warehouse. */
  String kind(TraceLine line) {
    return texts.of(
        switch (line.origin()) {
          case STOCK -> "genealogy.kind.bar";
          case REMNANT -> "genealogy.kind.remnant";
          case CUT_AHEAD -> "genealogy.kind.cut-ahead";
          case CUT_PIECE -> "genealogy.kind.piece";
        });
  }

  String length(TraceLine line) {
    return texts.figures().lengthWithUnit(line.length(), line.lengthUnit());
  }

  /** Where it is: its location, with how many if there are several. */
  String whereabouts(TraceLine line) {
    if (line.onHand() <= 0) {
      return texts.of(line.origin() == UnitOrigin.CUT_PIECE ? "genealogy.gone" : "genealogy.used");
    }
    return line.onHand() == 1
        ? line.locationName()
        : joined(line.locationName(), texts.figures().count(line.onHand()) + " ×");
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
