package org.kerf.cli.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.kernel.StationFault;

/**
 * Reads pieces and bars from the tables that PackingSolver takes: items with a length (X), how many
 * (COPIES) and the blade's width as a negative NESTING_LENGTH; bins with a length, a COST and how
 * many there are.
 *
 * <p>Source: <a href="https://github.com/fontanf/packingsolver">fontanf/packingsolver</a>.
 */
public final class ItemsAndBins {

  private static final String ID = "ID";
  private static final String LENGTH = "X";
  private static final String COPIES = "COPIES";
  private static final String COST = "COST";
  private static final String NESTING = "NESTING_LENGTH";
  private static final String OBJECTIVE = "variable-sized-bin-packing";
  private static final int MOST_BINS = 10_000;
  private static final int NO_SUCH = -1;

  /** A file and the text that was read from it. */
  public record Source(Path file, String text) {

    /**
     * Reads the file.
     *
     * @throws StationFault if that can't be done
     */
    public static Source of(Path file) throws StationFault {
      return new Source(file, TextFile.read(file));
    }

    private List<CsvRows.Row> rows(Set<String> needed, Set<String> known) throws UnfitFile {
      return CsvRows.of(file, text, needed, known);
    }
  }

  private ItemsAndBins() {}

  /** What the files say, named after the items. */
  public static CuttingTask of(Source items, Source bins, Optional<Source> parameters) {
    try {
      if (parameters.isPresent()) {
        checkParameters(parameters.get());
      }
      List<CsvRows.Row> rows = items.rows(Set.of(LENGTH), Set.of(ID, LENGTH, COPIES, NESTING));
      PieceCount count = new PieceCount(items.file());
      long kerf = kerf(rows);
      for (CsvRows.Row row : rows) {
        count.add(row.line(), row.number(LENGTH), row.number(COPIES, 1));
      }
      List<CsvRows.Row> barRows = bins.rows(Set.of(LENGTH), Set.of(ID, LENGTH, COPIES, COST));
      List<PatternProblem.Kind> kinds = kinds(bins.file(), barRows);
      return new CuttingTask.Ready(
          CspFile.nameOf(items.file()),
          new PatternProblem(count.parts(kinds, kerf), kinds, kerf, Integer.MAX_VALUE),
          names(barRows));
    } catch (UnfitFile unfit) {
      return new CuttingTask.Unfit(unfit.sentence());
    }
  }

  private static void checkParameters(Source parameters) throws UnfitFile {
    Set<String> columns = Set.of("NAME", "VALUE");
    for (CsvRows.Row row : parameters.rows(columns, columns)) {
      if (!row.text("NAME", "").equals("objective") || !row.text("VALUE", "").equals(OBJECTIVE)) {
        throw row.unfit("only objective," + OBJECTIVE + " is known here; take the row out.");
      }
    }
  }

  private static long kerf(List<CsvRows.Row> rows) throws UnfitFile {
    OptionalLong kerf = OptionalLong.empty();
    for (CsvRows.Row row : rows) {
      long nesting = row.number(NESTING, 0);
      if (nesting > 0 || -nesting > PieceCount.MOST) {
        throw row.unfit(
            NESTING + " is " + nesting + "; give the blade's width with a minus, or 0.");
      }
      if (kerf.isPresent() && kerf.getAsLong() != -nesting) {
        throw row.unfit(
            NESTING
                + " is "
                + nesting
                + ", and "
                + -kerf.getAsLong()
                + " in the rows above; one blade cuts all pieces, so give one width.");
      }
      kerf = OptionalLong.of(-nesting);
    }
    return kerf.orElse(0);
  }

  private static List<PatternProblem.Kind> kinds(Path file, List<CsvRows.Row> rows)
      throws UnfitFile {
    if (rows.size() > MOST_BINS) {
      throw new UnfitFile(file, "more than " + MOST_BINS + " kinds of bars; take some out.");
    }
    List<PatternProblem.Kind> kinds = new ArrayList<>();
    for (CsvRows.Row row : rows) {
      long length = row.number(LENGTH);
      long cost = row.number(COST, NO_SUCH);
      long copies = row.number(COPIES, 1);
      if (length < 1) {
        throw row.unfit("a bar of length " + length + "; give one of 1 or more.");
      }
      if (cost < NO_SUCH) {
        throw row.unfit("COST is " + cost + "; give 0 or more, or -1 for its length.");
      }
      if (copies < NO_SUCH) {
        throw row.unfit("COPIES is " + copies + "; give 0 or more, or -1 for bars without end.");
      }
      kinds.add(
          new PatternProblem.Kind(
              length,
              cost == NO_SUCH ? length : cost,
              copies == NO_SUCH
                  ? PatternProblem.Kind.UNLIMITED
                  : (int) Math.min(copies, PatternProblem.Kind.UNLIMITED)));
    }
    return kinds;
  }

  private static List<String> names(List<CsvRows.Row> rows) throws UnfitFile {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRows.Row row : rows) {
      String name = row.text(ID, String.valueOf(names.size()));
      if (name.isEmpty() || !seen.add(name)) {
        throw row.unfit(
            "the ID "
                + (name.isEmpty() ? "is empty" : WholeNumbers.shown(name) + " is there twice")
                + "; give each bin its own.");
      }
      names.add(name);
    }
    return names;
  }
}
