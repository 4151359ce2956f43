package org.kerf.printout.genealogy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.cutting.model.genealogy.GenealogyNode;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.printout.drawing.Wording;

/** What boxes and rows are called on paper. */
final class GenealogyWording {

  private final Wording wording;

  GenealogyWording(Wording wording) {
    this.wording = wording;
  }

  String name(GenealogyNode node) {
    return switch (node) {
      case GenealogyNode.Supplier(var name) -> name;
      case GenealogyNode.Heat(var melt) -> melt.number();
      case GenealogyNode.Unit(var line) -> line.code().spaced();
      case GenealogyNode.Pieces pieces ->
          pieces.lines().size() == 1
              ? pieces.first().code().spaced()
              : wording.count(pieces.lines().size()) + " × " + length(pieces.first());
      case GenealogyNode.Order(var id, var number, var customer) -> number;
      case GenealogyNode.More(var of, var count) ->
          wording.text("genealogy.more", wording.count(count));
    };
  }

  String detail(GenealogyNode node) {
    return switch (node) {
      case GenealogyNode.Supplier any -> wording.text("genealogy.supplier");
      case GenealogyNode.Heat(var melt) ->
          joined(wording.text("genealogy.heat"), certificate(melt));
      case GenealogyNode.Unit(var line) -> joined(kind(line), length(line));
      case GenealogyNode.Pieces pieces -> {
        String mark = pieces.first().order().map(TraceLine.Cause::mark).orElse("");
        yield pieces.lines().size() == 1
            ? joined(kind(pieces.first()), length(pieces.first()), mark)
            : joined(kind(pieces.first()), mark);
      }
      case GenealogyNode.Order(var id, var number, var customer) ->
          joined(wording.text("column.order"), customer);
      case GenealogyNode.More any -> wording.text("genealogy.in-list");
    };
  }

  static String certificate(TraceLine.Melt melt) {
    return joined(melt.certificate(), melt.certificateType());
  }

  String kind(TraceLine line) {
    return wording.text(
        switch (line.origin()) {
          case STOCK -> "genealogy.bar";
          case REMNANT -> "genealogy.remnant";
          case CUT_AHEAD -> "genealogy.cut-ahead";
          case CUT_PIECE -> "genealogy.piece";
        });
  }

  String length(TraceLine line) {
    return wording.lengthWithUnit(line.length(), line.lengthUnit());
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
