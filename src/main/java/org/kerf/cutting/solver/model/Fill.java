package org.kerf.cutting.solver.model;

/**
 * What lies on a bar.
 *
 * @param load sum of the pieces' loads, as {@link Measure} has them
 * @param held how many of the pieces the clamp could hold
 * @param key that all the pieces have; {@link #MIXED} if they have several
 * @param ends the angles of the pieces
 */
public record Fill(long load, int pieces, int held, int key, EndCounts ends) {

  public static final int MIXED = -1;
  public static final Fill NONE = new Fill(0, 0, 0, 0, EndCounts.NONE);

  public Fill with(WantedPiece piece) {
    return new Fill(
        load + piece.load(),
        pieces + 1,
        held + (piece.held() ? 1 : 0),
        isEmpty() || key == piece.key() ? piece.key() : MIXED,
        ends.with(piece.ends()));
  }

  /** What is left of such a bar, in micrometres. */
  public long leftover(BarType barType) {
    return barType.room().leftover(load, ends);
  }

  public boolean isEmpty() {
    return pieces == 0;
  }

  public boolean fits(BarType barType) {
    return key != MIXED && pieces <= barType.mostPieces() && fits(barType.room());
  }

  public boolean fits(BarRoom room) {
    return room.takes(load, pieces, held, ends);
  }

  /** By how much it is too much for such a bar: over 0 if it does not fit. */
  public long excess(BarType barType) {
    if (fits(barType)) {
      return 0;
    }
    long wrongPieces = Math.max(0L, (long) pieces - barType.mostPieces()) + (key == MIXED ? 1 : 0);
    long tooLong = load - barType.room().room();
    return Math.max(1, Math.max(tooLong, wrongPieces * (load / pieces)));
  }
}
