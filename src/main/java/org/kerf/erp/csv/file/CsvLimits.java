package org.kerf.erp.csv.file;

/**
 * How much of a file is taken in before it is refused, so that no file can fill the station's
 * memory.
 *
 * @param bytes longest file
 * @param rows most rows below the header
 * @param cells most cells in one row
 * @param cellCharacters longest cell
 */
public record CsvLimits(long bytes, long rows, int cells, int cellCharacters) {

  /** 20 MiB, a million rows, 200 columns, and the longest cell that Excel itself can hold. */
  public static final CsvLimits STANDARD = new CsvLimits(20L << 20, 1_000_000, 200, 32_767);

  public CsvLimits {
    if (bytes < 1 || rows < 1 || cells < 1 || cellCharacters < 1) {
      throw new IllegalArgumentException("every limit is 1 or more");
    }
  }
}
