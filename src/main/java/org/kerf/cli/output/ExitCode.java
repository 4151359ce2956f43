package org.kerf.cli.output;

/** What a command ends with. */
public final class ExitCode {

  /** All went well. */
  public static final int OK = 0;

  /** The world failed: a disk, a file, a printer. */
  public static final int FAULT = 1;

  /** The command line was wrong. */
  public static final int USAGE = 2;

  /** The answer is no: rows were rejected, differences were found. */
  public static final int REFUSED = 3;

  private ExitCode() {}
}
