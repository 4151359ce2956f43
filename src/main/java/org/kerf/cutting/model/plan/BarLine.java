package org.kerf.cutting.model.plan;

import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.Item;

/**
 * A planned bar as the saw's queue shows it.
 *
 * @param number which bar of its plan it is, 1 for the first
 * @param of how many bars the plan has
 * @param owner whose material it is
 * @param ownerName what the owner is called now; empty for ours
 */
public record BarLine(
    PlanBar bar,
    ShortCode planCode,
    int number,
    int of,
    ShortCode unitCode,
    Item item,
    String locationName,
    String heatNumber,
    Owner owner,
    String ownerName,
    List<PieceLine> pieces) {

  public BarLine {
    pieces = List.copyOf(pieces);
  }

  /** The same bar with its pieces. */
  public BarLine withPieces(List<PieceLine> all) {
    return new BarLine(
        bar.withPieces(all.stream().map(PieceLine::piece).toList()),
        planCode,
        number,
        of,
        unitCode,
        item,
        locationName,
        heatNumber,
        owner,
        ownerName,
        all);
  }

  /** The item's name, with the owner of a customer's own material beside it. */
  public String itemAndOwner() {
    return owner.isOurs() ? item.name() : item.name() + " · " + ownerName;
  }

  /** The pieces that are still to be cut, in the order of cutting. */
  public List<PieceLine> toCut() {
    return pieces.stream().filter(line -> line.piece().state() == PieceState.TO_CUT).toList();
  }

  /** Whether the plan keeps such a leftover, once all pieces are cut. */
  public boolean keeps(Length leftover) {
    return bar.keeps(leftover, item.cutting().minRemnant());
  }

  /** Whether such a leftover becomes a remnant when the bar is closed with these pieces uncut. */
  public boolean leavesRemnant(Length leftover, List<PlanPiece> uncut) {
    return bar.leavesRemnant(leftover, item.cutting().minRemnant(), uncut);
  }

  /** The number of the order that wants this bar for itself. */
  public Optional<String> onlyFor() {
    return pieces.stream().filter(PieceLine::ownBars).map(PieceLine::orderNumber).findFirst();
  }
}
