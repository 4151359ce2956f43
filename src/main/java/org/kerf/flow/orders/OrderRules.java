package org.kerf.flow.orders;

import java.util.Optional;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.Item;

/** What a right order is, whether a file brings it or a person types it. */
public final class OrderRules {

  /**
   * How many lines an order may have. An order is one transaction, and a line takes about a tenth
   * of a millisecond: longer ones would keep the saws waiting for more than half a second.
   */
  public static final int MOST_LINES = 5_000;

  /** What the lines of an order may say in all: an entry of the journal has room for a million. */
  public static final int MOST_CHARACTERS = 999_000;

  public static final int MOST_PIECES = 1_000_000;
  public static final int MOST_NUMBER = 60;
  public static final int MOST_CERTIFICATE = 10;
  public static final int MOST_HEAT = 60;
  public static final int MOST_MARK = 120;
  public static final int URGENT = 1;
  public static final int NORMAL = 3;
  public static final int CAN_WAIT = 5;

  /** Of a line in its order's fact: its item, its id, length and count, with their names. */
  private static final int LINE_CHARACTERS = 142;

  private static final int OWNER_CHARACTERS = 53;
  private static final int ANGLE_CHARACTERS = 60;

  /** The longest name of a text of a line, with quotes, colon and comma. */
  private static final int NAME_CHARACTERS = 17;

  private OrderRules() {}

  /** At most so many characters of its order's fact are a line's. */
  public static int characters(
      boolean ofOthersMaterial, Ends ends, String certificate, String heat, String mark) {
    return LINE_CHARACTERS
        + (ofOthersMaterial ? OWNER_CHARACTERS : 0)
        + (ends.areSquare() ? 0 : ANGLE_CHARACTERS)
        + stored(certificate)
        + stored(heat)
        + stored(mark);
  }

  /** With its name in the fact, and what stands for quotes and control characters. */
  private static int stored(String text) {
    int more = text.chars().map(c -> c < ' ' ? 5 : c == '"' || c == '\\' ? 1 : 0).sum();
    return text.isEmpty() ? 0 : NAME_CHARACTERS + text.length() + more;
  }

  /** A slanted cut needs the profile's height, and its two ends must not meet within the piece. */
  public static Optional<LineFault> angles(Item item, Length length, Ends ends) {
    if (ends.areSquare()) {
      return Optional.empty();
    }
    if (item.height().isZero()) {
      return Optional.of(new LineFault.NoHeight(item.code()));
    }
    Length shortest = new SlantedCuts(item.height(), Length.ZERO).least(ends);
    return length.isShorterThan(shortest)
        ? Optional.of(new LineFault.EndsMeet(shortest))
        : Optional.empty();
  }
}
