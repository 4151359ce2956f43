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

  /**
   * From a station that is open to the terminal: it has to ask for a secret, and for the same again
   * with that. No command ends with it.
   */
  public static final int SECRET_WANTED = 4;

  private ExitCode() {}
}
