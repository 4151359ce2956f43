package org.kerf.cli.instance;

import java.nio.file.Path;
import java.util.List;
import org.kerf.cutting.model.problem.PatternProblem;

/**
 * Reads an instance of the cutting stock problem as the BPPLIB keeps them: a line with the number
 * of rows, a line with the length of the bar, then a row for each length, with its demand.
 *
 * <p>Source: Delorme, Iori, Martello, "BPPLIB: a library for bin packing and cutting stock
 * problems", Optimization Letters 12 (2018).
 */
public final class CspFile {

  private static final int FIRST_ROW = 3;

  private final Path file;
  private final List<String> lines;

  private CspFile(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The instance in a text that was read from a file, named after it. */
  public static CuttingTask of(Path file, String text) {
    try {
      WholeNumbers.refuseJunk(file, text);
      return new CspFile(file, text.lines().toList()).task();
    } catch (UnfitFile unfit) {
      return new CuttingTask.Unfit(unfit.sentence());
    }
  }

  /** A file's name without its ending. */
  static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]{1,4}$", "");
  }

  private CuttingTask task() throws UnfitFile {
    long rows = head(1, "the number of rows");
    long bar = head(2, "the length of the bar");
    if (rows < 1 || bar < 1) {
      throw new UnfitFile(
          file, rows < 1 ? 1 : 2, "a whole number of 1 or more must stand here; correct it.");
    }
    PieceCount count = new PieceCount(file);
    long found = 0;
    for (int line = FIRST_ROW; line <= lines.size(); line++) {
      if (!lines.get(line - 1).isBlank()) {
        found++;
        row(line, count);
      }
    }
    if (found != rows) {
      throw new UnfitFile(
          file,
          1,
          "says " + rows + " rows, and " + found + " follow; correct the one or the other.");
    }
    PatternProblem all = PatternProblem.ofBars(bar, List.of());
    return new CuttingTask.Ready(
        nameOf(file), PatternProblem.ofBars(bar, count.parts(all.kinds(), all.kerf())), List.of());
  }

  private long head(int line, String what) throws UnfitFile {
    if (line > lines.size()) {
      throw new UnfitFile(file, line, what + " is missing; add it.");
    }
    return WholeNumbers.whole(file, line, what, lines.get(line - 1).strip());
  }

  private void row(int line, PieceCount count) throws UnfitFile {
    String[] cells = lines.get(line - 1).strip().split("\\s+", -1);
    if (cells.length != 2) {
      throw new UnfitFile(
          file,
          line,
          "has "
              + (cells.length == 1 ? "1 column" : cells.length + " columns")
              + "; give a length, a tab and a demand.");
    }
    count.add(
        line,
        WholeNumbers.whole(file, line, "the length", cells[0]),
        WholeNumbers.whole(file, line, "the demand", cells[1]));
  }
}
