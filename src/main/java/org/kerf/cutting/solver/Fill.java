package org.kerf.cutting.solver;

/**
 * What lies on a bar.
 *
 * @param load sum of piece and blade, in micrometres
 * @param held how many of the pieces the clamp could hold
 * @param key that all the pieces have; {@link #MIXED} if they have several
 */
record Fill(long load, int pieces, int held, int key) {

  static final int MIXED = -1;
  static final Fill NONE = new Fill(0, 0, 0, 0);

  Fill with(WantedPiece piece) {
    return new Fill(
        load + piece.load(),
        pieces + 1,
        held + (piece.held() ? 1 : 0),
        isEmpty() || key == piece.key() ? piece.key() : MIXED);
  }

  boolean isEmpty() {
    return pieces == 0;
  }

  boolean fits(Rack rack) {
    return key != MIXED && pieces <= rack.mostPieces() && rack.room().takes(load, pieces, held);
  }

  /** By how much it is too much for such a bar: over 0 if it does not fit, in micrometres. */
  long excess(Rack rack) {
    if (fits(rack)) {
      return 0;
    }
    long wrongPieces = Math.max(0L, (long) pieces - rack.mostPieces()) + (key == MIXED ? 1 : 0);
    long tooLong = load - rack.room().room();
    return Math.max(1, Math.max(tooLong, wrongPieces * (load / pieces)));
  }
}
