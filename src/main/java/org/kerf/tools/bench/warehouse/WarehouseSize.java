package org.kerf.tools.bench.warehouse;

/**
 * How much of everything a warehouse of so many movements holds. At a million movements it has
 * 20,000 items and 106,000 units; a smaller one has less of all in proportion.
 *
 * @param received units that came in; the others are cut from them
 * @param sawBars bars that were cut, each into three pieces
 * @param openOrders cut orders that nothing was cut of yet
 * @param waitingBars bars of approved plans that wait at the saws
 */
record WarehouseSize(
    int movements,
    int items,
    int heats,
    int locations,
    int received,
    int sawBars,
    int openOrders,
    int waitingBars,
    int labels) {

  static final int FEWEST_MOVEMENTS = 1_000;
  private static final int FULL = 1_000_000;

  static WarehouseSize of(int movements) {
    if (movements < FEWEST_MOVEMENTS) {
      throw new IllegalArgumentException("a warehouse has at least " + FEWEST_MOVEMENTS);
    }
    return new WarehouseSize(
        movements,
        share(movements, 20_000),
        share(movements, 3_000),
        share(movements, 2_000),
        share(movements, 60_000),
        share(movements, 12_000),
        share(movements, 600),
        share(movements, 200),
        share(movements, 100_000));
  }

  private static int share(int movements, int full) {
    return Math.max(2, Math.toIntExact((long) full * movements / FULL));
  }
}
