package org.kerf.tools.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times or counts measured one after the other. */
final class Measurements {

  private static final int HUNDRED = 100;

  private final List<Double> sorted = new ArrayList<>();

  void add(double figure) {
    int at = Collections.binarySearch(sorted, figure);
    sorted.add(at < 0 ? -at - 1 : at, figure);
  }

  /** The smallest figure that so many of a hundred do not exceed; 0 if there is none. */
  double percentile(int percent) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int rank = Math.ceilDiv(percent * sorted.size(), HUNDRED);
    return sorted.get(Math.max(1, rank) - 1);
  }

  double median() {
    return percentile(HUNDRED / 2);
  }

  double max() {
    return percentile(HUNDRED);
  }

  double mean() {
    return sorted.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  int count() {
    return sorted.size();
  }
}
