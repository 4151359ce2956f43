package org.kerf.printout.plan;

import java.util.ArrayList;
import java.util.List;

/** Bar numbers as people write them: "1–3, 7". */
final class Numbers {

  private Numbers() {}

  /** Of ascending numbers. */
  static String ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < numbers.size(); i++) {
      boolean goesOn = i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1;
      if (!goesOn) {
        ranges.add(range(numbers.get(from), numbers.get(i)));
        from = i + 1;
      }
    }
    return String.join(", ", ranges);
  }

  private static String range(int first, int last) {
    if (first == last) {
      return String.valueOf(first);
    }
    return first + (last == first + 1 ? ", " : "\u2013") + last;
  }
}
