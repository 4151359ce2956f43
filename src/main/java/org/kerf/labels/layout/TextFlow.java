package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.labels.model.LabelElement.Text;

/** Breaks a text into lines that fit their room, as large as they may be. */
final class TextFlow {

  /**
   * A text that fits.
   *
   * @param size in dots
   */
  record Flow(int size, List<String> lines) {}

  private static final String DOTS = "...";

  private final Typeface typeface;
  private final boolean bold;
  private final int room;
  private final int mostLines;

  private TextFlow(Typeface typeface, boolean bold, int room, int mostLines) {
    this.typeface = typeface;
    this.bold = bold;
    this.room = room;
    this.mostLines = mostLines;
  }

  /**
   * The largest size at which the words fit; where none does, the smallest with the rest cut off.
   *
   * @param words not empty, with single spaces
   * @param room the width of a line in dots
   * @param size the size that is wanted, in dots
   * @param smallest the smallest that is allowed, in dots
   */
  static Flow of(Typeface typeface, Text text, String words, int room, int size, int smallest) {
    var flow = new TextFlow(typeface, text.bold(), room, text.lines());
    int low = smallest;
    int high = size;
    Optional<List<String>> fitting = flow.lines(words, high);
    if (fitting.isPresent()) {
      return new Flow(high, fitting.get());
    }
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (flow.lines(words, middle).isPresent()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Flow(low, flow.lines(words, low).orElseGet(() -> flow.cutLines(words, smallest)));
  }

  private boolean fits(String line, int size) {
    return typeface.width(line, size, bold) <= room;
  }

  /** Broken at spaces, as much as goes on each line; empty if that needs too many or too wide. */
  private Optional<List<String>> lines(String words, int size) {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (fits(longer, size)) {
        line = longer;
      } else if (line.isEmpty() || lines.size() + 1 == mostLines || !fits(word, size)) {
        return Optional.empty();
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return Optional.of(lines);
  }

  /** The same with words broken that are wider than a line, and the last line cut. */
  private List<String> cutLines(String words, int size) {
    var lines = new ArrayList<String>();
    String rest = words;
    while (lines.size() + 1 < mostLines && !fits(rest, size)) {
      int end = lineEnd(rest, size);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(cut(rest, size));
    return lines;
  }

  /** Where the first line ends: behind the last space that fits, or in the middle of a word. */
  private int lineEnd(String text, int size) {
    int end = longest(text, "", size);
    int space = text.lastIndexOf(' ', end);
    return space > 0 ? space : Math.max(end, text.offsetByCodePoints(0, 1));
  }

  private String cut(String text, int size) {
    return fits(text, size)
        ? text
        : text.substring(0, longest(text, DOTS, size)).stripTrailing() + DOTS;
  }

  /** How much of the beginning fits with this behind it. */
  private int longest(String text, String behind, int size) {
    int end = text.length();
    while (end > 0 && !fits(text.substring(0, end).stripTrailing() + behind, size)) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end;
  }
}
