package org.kerf.cli.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kerf.cutting.model.problem.PatternProblem;

/**
 * Counts the pieces of a file by their lengths, and refuses what no planner can take: sums that
 * overflow, too many lengths, a piece longer than every bar.
 */
final class PieceCount {

  /** So many pieces or bars, and so long, may be asked for in all. */
  static final long MOST = 1_000_000_000_000_000_000L;

  private static final int MOST_PIECES = 1_000_000_000;
  private static final int MOST_LENGTHS = 5_000;

  private record Asked(int line, long count) {}

  private final Path file;
  private final TreeMap<Long, Asked> byLength = new TreeMap<>();
  private long pieces;

  PieceCount(Path file) {
    this.file = file;
  }

  void add(int line, long length, long count) throws UnfitFile {
    if (length < 1) {
      throw new UnfitFile(file, line, "a length of " + length + "; give one of 1 or more.");
    }
    if (count < 0) {
      throw new UnfitFile(file, line, "asks for " + count + " pieces; give 0 or more.");
    }
    if (count > MOST_PIECES - pieces) {
      throw new UnfitFile(
          file,
          line,
          "more than " + MOST_PIECES + " pieces up to here; divide the file into smaller ones.");
    }
    pieces += count;
    if (count > 0) {
      byLength.merge(
          length,
          new Asked(line, count),
          (was, more) -> new Asked(was.line(), was.count() + more.count()));
    }
    if (byLength.size() > MOST_LENGTHS) {
      throw new UnfitFile(
          file,
          line,
          "more than "
              + MOST_LENGTHS
              + " different lengths up to here; divide the file into smaller ones.");
    }
  }

  /** The pieces as the parts of a problem with these bars. */
  List<PatternProblem.Part> parts(List<PatternProblem.Kind> kinds, long kerf) throws UnfitFile {
    long longestBar = 0;
    long dearest = 1;
    for (PatternProblem.Kind kind : kinds) {
      if (kind.count() > 0) {
        longestBar = Math.max(longestBar, kind.length());
        dearest = Math.max(dearest, kind.cost());
      }
    }
    if (!byLength.isEmpty() && longestBar == 0) {
      throw new UnfitFile(
          file, "there are no bars for its pieces: COPIES of each is 0; give some.");
    }
    if (!byLength.isEmpty() && byLength.lastKey() > longestBar) {
      throw new UnfitFile(
          file,
          byLength.lastEntry().getValue().line(),
          "the piece of "
              + byLength.lastKey()
              + " is longer than every bar ("
              + longestBar
              + " is the longest); shorten it, or add a longer bar.");
    }
    if (pieces > 0 && Math.max(longestBar + kerf, dearest) > MOST / pieces) {
      throw new UnfitFile(
          file,
          "lengths or costs come to more than "
              + MOST
              + " in all; use a larger unit, or divide the file into smaller ones.");
    }
    List<PatternProblem.Part> parts = new ArrayList<>();
    byLength
        .descendingMap()
        .forEach(
            (length, asked) ->
                parts.add(new PatternProblem.Part(length, Math.toIntExact(asked.count()))));
    return parts;
  }
}
