package org.kerf.tools.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where the cable is pulled in a job. A label that is not whole in the printer does not come out
 * and is sent again, so the cable can be pulled at each of its bytes, one after the other; once it
 * is whole it comes out, so each label is pulled only once after that: each at another byte.
 */
public final class Pulling {

  /** The question before the label, and its answer. */
  private static final int QUESTION = 3;

  private static final int ANSWER = 82;
  private static final int BEFORE = QUESTION + ANSWER;

  /** A format is whole with the last letter of ^XZ; a line feed follows. */
  private static final int AFTER_WHOLE = 1;

  private Pulling() {}

  /**
   * At every byte of some labels, at one byte in so many of the others, and once in each of the
   * others after it is whole.
   *
   * @param whole the labels that are pulled at every byte, from 0
   */
  public static CableProof.Pulls everywhere(Set<Integer> whole, int stride) {
    var position = new Position(stride);
    return (index, bytes, beside) ->
        whole.contains(index)
            ? IntStream.range(0, BEFORE + bytes - AFTER_WHOLE).boxed().toList()
            : with(
                position.next(BEFORE + bytes - AFTER_WHOLE),
                BEFORE + bytes - AFTER_WHOLE + index % (beside - BEFORE + AFTER_WHOLE));
  }

  /** In each label at the border of each state and at so many random bytes. */
  public static CableProof.Pulls sampled(Random random, int bytesOfEach) {
    return (index, bytes, beside) -> {
      var pulls = new TreeSet<Integer>();
      int whole = BEFORE + bytes - AFTER_WHOLE;
      if (index % 2 == 0) {
        pulls.addAll(
            List.of(0, 1, QUESTION, QUESTION + 1, BEFORE - 1, BEFORE, BEFORE + 1, whole - 1));
      }
      for (int i = 0; i < bytesOfEach; i++) {
        pulls.add(random.nextInt(whole));
      }
      int last = index % 2 == 0 ? whole + index / 2 : whole + random.nextInt(beside - BEFORE);
      return with(List.copyOf(pulls), last);
    };
  }

  private static List<Integer> with(List<Integer> pulls, int last) {
    var all = new ArrayList<>(pulls);
    all.add(last);
    return all;
  }

  /** How far into the job it is, label after label. */
  private static final class Position {

    private final int stride;
    private int next;

    Position(int stride) {
      this.stride = stride;
    }

    List<Integer> next(int bytes) {
      List<Integer> here = new ArrayList<>();
      for (; next < bytes; next += stride) {
        here.add(next);
      }
      next -= bytes;
      return here;
    }
  }
}
