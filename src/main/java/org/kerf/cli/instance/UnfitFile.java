package org.kerf.cli.instance;

import java.nio.file.Path;

/** Ends the reading of a file whose contents can't be used; becomes a {@link CuttingTask.Unfit}. */
public final class UnfitFile extends Exception {

  private static final long serialVersionUID = 1;

  UnfitFile(Path file, String what) {
    super(file + ": " + what);
  }

  UnfitFile(Path file, int line, String what) {
    super(file + ", line " + line + ": " + what);
  }

  /** File, line, what is wrong and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
