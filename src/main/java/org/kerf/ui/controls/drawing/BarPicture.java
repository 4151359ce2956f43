package org.kerf.ui.controls.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kerf.kernel.Length;

/**
 * A bar as it is drawn, on the screen or on paper: its parts from the head to the tail, which add
 * up to the bar to the micrometre. Free of any drawing library.
 */
public record BarPicture(Length length, List<Segment> segments) {

  /** What a part of the bar is or becomes. */
  public enum Kind {
    TRIM,
    PIECE,
    /** A piece for stock. */
    SURPLUS,
    KERF,
    REMNANT,
    SCRAP;

    /** Whether it is a piece, for an order or for stock. */
    public boolean isPiece() {
      return this == PIECE || this == SURPLUS;
    }
  }

  /** How far the cutting has come. */
  public enum State {
    PLANNED,
    NEXT,
    DONE
  }

  /**
   * One part.
   *
   * @param label drawn on it if it fits: "1 830"
   * @param word drawn beside the label if there is room for both: "for stock"
   * @param detail said when it is pointed at and to a screen reader: "Hale Vest SA · stâlp S2 · 1
   *     830 mm"
   * @param lean how its two ends lean; not at all but beside a slanted cut
   * @param orderColour 1 to {@link #ORDER_COLOURS} for a piece, 0 for what belongs to no order
   */
  public record Segment(
      Kind kind,
      Length length,
      String label,
      String word,
      String detail,
      int orderColour,
      State state,
      Lean lean) {

    public Segment {
      if (orderColour < 0 || orderColour > ORDER_COLOURS) {
        throw new IllegalArgumentException("order colour " + orderColour);
      }
    }
  }

  /**
   * How far the upper edge of a part lies to the right of its middle, at either end, in
   * micrometres; below zero to the left.
   */
  public record Lean(long start, long end) {

    boolean isUpright() {
      return start == 0 && end == 0;
    }
  }

  /** How many orders can be distinguished by colour; the next one begins anew. */
  public static final int ORDER_COLOURS = 10;

  public BarPicture {
    segments = List.copyOf(segments);
    Length sum = segments.stream().map(Segment::length).reduce(Length.ZERO, Length::plus);
    if (!sum.equals(length)) {
      throw new IllegalArgumentException("parts " + sum + " do not make the bar " + length);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The whole bar in words, for a screen reader. */
  public String spoken() {
    return segments.stream()
        .map(Segment::detail)
        .filter(detail -> !detail.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Lays the parts down from the head. Parts of no length are left out. */
  public static final class Builder {

    private final List<Segment> segments = new ArrayList<>();
    private long lean;
    private long nextLean;

    private Builder() {}

    /** How the ends of what comes next lean, but for the first, which is that of what came last. */
    public Builder leaningTo(long micrometres) {
      nextLean = micrometres;
      return this;
    }

    public Builder trim(Length length, String detail, State state) {
      return add(Kind.TRIM, length, "", "", detail, 0, state);
    }

    /** A piece for an order. */
    public Builder piece(Length length, String label, String detail, int orderColour, State state) {
      return add(Kind.PIECE, length, label, "", detail, orderColour, state);
    }

    /** A piece for stock, with the word for it. */
    public Builder surplus(Length length, String label, String word, String detail, State state) {
      return add(Kind.SURPLUS, length, label, word, detail, 0, state);
    }

    public Builder kerf(Length length, State state) {
      return add(Kind.KERF, length, "", "", "", 0, state);
    }

    public Builder remnant(Length length, String label, String detail, State state) {
      return add(Kind.REMNANT, length, label, "", detail, 0, state);
    }

    public Builder scrap(Length length, String label, String detail, State state) {
      return add(Kind.SCRAP, length, label, "", detail, 0, state);
    }

    /** The bar that the parts make. */
    public BarPicture build() {
      Length sum = segments.stream().map(Segment::length).reduce(Length.ZERO, Length::plus);
      return new BarPicture(sum, segments);
    }

    private Builder add(
        Kind kind,
        Length length,
        String label,
        String word,
        String detail,
        int orderColour,
        State state) {
      if (!length.isZero()) {
        Lean ends = new Lean(lean, nextLean);
        segments.add(new Segment(kind, length, label, word, detail, orderColour, state, ends));
      }
      lean = nextLean;
      return this;
    }
  }
}
