package org.kerf.tools.bench.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The exchange beside bare JDBC, in several rounds; what counts is the one in the middle. */
final class Rate {

  static final int ROUNDS = 3;

  private final String what;
  private final List<Double> ratios = new ArrayList<>();

  Rate(String what) {
    this.what = what;
  }

  /** One round of so many rows, with the seconds of both. */
  void add(double rows, double seconds, double bare, Consumer<String> line) {
    ratios.add(bare / seconds);
    line.accept(
        String.format(
            Locale.ROOT,
            "%s: %.0f movements/s, bare JDBC %.0f rows/s, ratio=%.2f",
            what,
            rows / seconds,
            rows / bare,
            bare / seconds));
  }

  /** As in the last line of the report. */
  String figure() {
    double middle = ratios.stream().sorted().toList().get(ratios.size() / 2);
    return String.format(Locale.ROOT, "%s_ratio=%.2f", what, middle);
  }
}
