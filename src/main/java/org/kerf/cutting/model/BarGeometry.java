package org.kerf.cutting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kerf.kernel.Length;

/**
 * The exact arithmetic of cutting one bar on one saw, by design: {@code usable = length - headTrim
 * - tailTrim}; the pieces fit if {@code sum(piece + kerf) <= usable + kerf}, for the last cut's
 * blade may run out of the bar; if a cut is made, what remains behind it is at least the clamp. A
 * last piece that ends the bar (no tail trim) needs no cut of its own; what remains behind the cut
 * before it is then that piece.
 */
public record BarGeometry(Saw saw, Length bar) {

  /** How a bar divides; the parts add up to the bar, to the micrometre. */
  public record Division(
      Length headTrim, Length pieces, Length kerf, Length tailTrim, Length leftover) {

    public Length total() {
      return headTrim.plus(pieces).plus(kerf).plus(tailTrim).plus(leftover);
    }
  }

  /** What lies between the trims; zero where the trims eat the whole bar. */
  public Length usable() {
    return bar.minusOrZero(saw.headTrim()).minusOrZero(saw.tailTrim());
  }

  /** Whether these pieces, at least one, can be cut from the bar in this order. */
  public boolean fits(List<Length> pieces) {
    if (pieces.isEmpty() || bar.isShorterThan(saw.headTrim().plus(saw.tailTrim()))) {
      return false;
    }
    long need = 0;
    for (Length piece : pieces) {
      need = Math.addExact(need, Math.addExact(piece.micrometres(), saw.kerf().micrometres()));
    }
    long room = Math.addExact(usable().micrometres(), saw.kerf().micrometres());
    if (need > room) {
      return false;
    }
    if (!lastPieceEndsTheBar(pieces)) {
      return !behindTheLastCut(pieces).isShorterThan(saw.clamp());
    }
    boolean noCutAtAll = pieces.size() == 1 && saw.headTrim().isZero();
    return noCutAtAll || !pieces.getLast().isShorterThan(saw.clamp());
  }

  /**
   * An order of the pieces that fits: as given, but for the last one, which the clamp may have to
   * hold; nothing if no piece may be the last.
   */
  public <P> Optional<List<P>> orderThatFits(List<P> pieces, Function<P, Length> length) {
    for (int last = pieces.size() - 1; last >= 0; last--) {
      List<P> order = new ArrayList<>(pieces);
      order.add(order.remove(last));
      if (fits(order.stream().map(length).toList())) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /**
   * How the bar divides when these pieces are cut from it. The leftover excludes the tail trim.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public Division divide(List<Length> pieces) {
    if (!fits(pieces)) {
      throw new IllegalArgumentException(pieces + " do not fit " + bar);
    }
    Length sum = sum(pieces);
    Length behind = usable().minus(sum).minusOrZero(saw.kerf().times(pieces.size() - 1L));
    Length last = saw.kerf().min(behind);
    Length kerf = saw.kerf().times(pieces.size() - 1L).plus(last);
    return new Division(saw.headTrim(), sum, kerf, saw.tailTrim(), behind.minus(last));
  }

  private boolean lastPieceEndsTheBar(List<Length> pieces) {
    return saw.tailTrim().isZero()
        && usable().equals(sum(pieces).plus(saw.kerf().times(pieces.size() - 1L)));
  }

  private Length behindTheLastCut(List<Length> pieces) {
    return usable()
        .plus(saw.tailTrim())
        .minusOrZero(sum(pieces).plus(saw.kerf().times(pieces.size())));
  }

  private static Length sum(List<Length> pieces) {
    return pieces.stream().reduce(Length.ZERO, Length::plus);
  }
}
