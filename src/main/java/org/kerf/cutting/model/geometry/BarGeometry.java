package org.kerf.cutting.model.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;

/**
 * The exact arithmetic of cutting one bar on one saw, by design: {@code usable = length - headTrim
 * - tailTrim}; the pieces fit if {@code sum(piece + kerf) <= usable + kerf}, for the last cut's
 * blade may run out of the bar; if a cut is made, what remains behind it is at least the clamp. A
 * last piece that ends the bar (no tail trim) needs no cut of its own; what remains behind the cut
 * before it is then that piece.
 *
 * <p>With slanted cuts all is counted on the centre line ({@link SlantedCuts}): neighbours whose
 * ends have the same angle share a cut; else there are two cuts, and the triangles between them are
 * lost. What remains behind a slanted cut counts from where it is whole, and is cut square when the
 * bar is done. On a bar with a slanted cut the clamp holds behind the last piece in any case.
 *
 * @param height of the profile as it lies on the saw
 */
public record BarGeometry(Saw saw, Length bar, Length height) {

  /**
   * How a bar divides; the parts add up to the bar, to the micrometre.
   *
   * @param pieces on the centre line
   * @param offcuts what slanted cuts lose: triangles, and the cut that makes the leftover square
   */
  public record Division(
      Length headTrim,
      Length pieces,
      Length kerf,
      Length offcuts,
      Length tailTrim,
      Length leftover) {

    public Length total() {
      return headTrim.plus(pieces).plus(kerf).plus(offcuts).plus(tailTrim).plus(leftover);
    }
  }

  /**
   * What a piece takes of the bar when its turn comes.
   *
   * @param offcut triangles lost before it, where the bar's end has another angle
   * @param extraBlade the cut that gives the bar's end its angle
   * @param material on the centre line
   * @param blade the cut behind it
   */
  public record Bite(Length offcut, Length extraBlade, Length material, Length blade) {}

  /** What lies between the trims; zero where the trims eat the whole bar. */
  public Length usable() {
    return bar.minusOrZero(saw.headTrim()).minusOrZero(saw.tailTrim());
  }

  public SlantedCuts cuts() {
    return new SlantedCuts(height, saw.kerf());
  }

  /** Whether these pieces, at least one, can be cut from the bar in this order and way round. */
  public boolean fits(List<PieceShape> pieces) {
    if (pieces.isEmpty() || bar.isShorterThan(saw.headTrim().plus(saw.tailTrim()))) {
      return false;
    }
    SlantedCuts cuts = cuts();
    Length need = upToTheLastTip(pieces);
    if (need.isLongerThan(usable()) || !pieces.stream().allMatch(cuts::canBeMade)) {
      return false;
    }
    if (!lastPieceEndsTheBar(pieces, need)) {
      Length behind = usable().plus(saw.tailTrim()).minus(need);
      return !behind.minusOrZero(cuts.blade(face(pieces))).isShorterThan(saw.clamp());
    }
    boolean noCutAtAll = pieces.size() == 1 && saw.headTrim().isZero();
    return noCutAtAll || !pieces.getLast().length().isShorterThan(saw.clamp());
  }

  /**
   * An order of the pieces that fits. Square ones stay as given, but for the last one, which the
   * clamp may have to hold; slanted ones come so that they share the most cuts. Nothing if no order
   * fits.
   *
   * @param turned the same piece cut the other way round
   */
  public <P> Optional<List<P>> orderThatFits(
      List<P> pieces, Function<P, PieceShape> shape, UnaryOperator<P> turned) {
    if (!PieceShape.areSquare(pieces.stream().map(shape).toList())) {
      return chainThatFits(pieces, shape, turned);
    }
    for (int last = pieces.size() - 1; last >= 0; last--) {
      List<P> order = new ArrayList<>(pieces);
      order.add(order.remove(last));
      if (fits(order.stream().map(shape).toList())) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /** How much of the bar the pieces lack, in the order that takes the least; zero if they fit. */
  public Length missing(List<PieceShape> pieces) {
    CutChain chain = chain(pieces);
    List<PieceShape> best =
        chain.along(chain.ways().getFirst()).stream()
            .map(link -> inPlace(pieces, link, PieceShape::turned))
            .toList();
    return upToTheLastTip(best).minusOrZero(usable());
  }

  /**
   * How the bar divides when these pieces are cut from it. The leftover excludes the tail trim.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public Division divide(List<PieceShape> pieces) {
    Length material = Length.ZERO;
    Length kerf = Length.ZERO;
    Length offcuts = Length.ZERO;
    for (Bite bite : bites(pieces)) {
      material = material.plus(bite.material());
      kerf = kerf.plus(bite.extraBlade()).plus(bite.blade());
      offcuts = offcuts.plus(bite.offcut());
    }
    Length rest = usable().minus(material).minus(kerf).minus(offcuts);
    Length squaring = squaring(face(pieces), rest);
    return new Division(
        saw.headTrim(),
        material,
        kerf,
        offcuts.plus(squaring),
        saw.tailTrim(),
        rest.minus(squaring));
  }

  /**
   * What each piece takes of the bar in its turn.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public List<Bite> bites(List<PieceShape> pieces) {
    if (!fits(pieces)) {
      throw new IllegalArgumentException(pieces + " do not fit " + bar);
    }
    List<Bite> bites = new ArrayList<>(bitesWithoutEnd(pieces));
    Bite last = bites.removeLast();
    Length behind = usable().minus(upToTheLastTip(pieces));
    bites.add(
        new Bite(last.offcut(), last.extraBlade(), last.material(), last.blade().min(behind)));
    return bites;
  }

  /** What is lost of a rest to make its end square again; it may take all of it. */
  Length squaring(Angle face, Length rest) {
    Length lost = cuts().offcut(face, Angle.SQUARE).plus(cuts().extraBlade(face, Angle.SQUARE));
    return lost.min(rest);
  }

  private <P> Optional<List<P>> chainThatFits(
      List<P> pieces, Function<P, PieceShape> shape, UnaryOperator<P> turned) {
    CutChain chain = chain(pieces.stream().map(shape).toList());
    for (EndGraph.Way way : chain.ways()) {
      List<P> order = chain.along(way).stream().map(link -> inPlace(pieces, link, turned)).toList();
      if (fits(order.stream().map(shape).toList())) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  private CutChain chain(List<PieceShape> pieces) {
    List<Ends> ends = pieces.stream().map(PieceShape::ends).toList();
    return new CutChain(new AngleCosts(cuts(), ends), ends);
  }

  private static <P> P inPlace(List<P> pieces, CutChain.Link link, UnaryOperator<P> turned) {
    P piece = pieces.get(link.piece());
    return link.turned() ? turned.apply(piece) : piece;
  }

  private List<Bite> bitesWithoutEnd(List<PieceShape> pieces) {
    SlantedCuts cuts = cuts();
    List<Bite> bites = new ArrayList<>();
    Angle face = Angle.SQUARE;
    for (PieceShape piece : pieces) {
      Angle first = piece.ends().first();
      bites.add(
          new Bite(
              cuts.offcut(face, first),
              cuts.extraBlade(face, first),
              cuts.material(piece),
              cuts.blade(piece.ends().second())));
      face = piece.ends().second();
    }
    return bites;
  }

  /** All but the last blade; the last piece lies within the bar up to its tip. */
  private Length upToTheLastTip(List<PieceShape> pieces) {
    Length need = Length.ZERO;
    for (Bite bite : bitesWithoutEnd(pieces)) {
      need = need.plus(bite.offcut()).plus(bite.extraBlade()).plus(bite.material());
      need = need.plus(bite.blade());
    }
    return need.minus(cuts().blade(face(pieces))).plus(cuts().wedge(face(pieces)));
  }

  private boolean lastPieceEndsTheBar(List<PieceShape> pieces, Length need) {
    return saw.tailTrim().isZero() && usable().equals(need) && PieceShape.areSquare(pieces);
  }

  private static Angle face(List<PieceShape> pieces) {
    return pieces.getLast().ends().second();
  }
}
