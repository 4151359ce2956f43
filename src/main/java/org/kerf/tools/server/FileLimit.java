package org.kerf.tools.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A limit to the size of files, as {@code ulimit -f} sets it, for a process that runs: whoever
 * writes beyond it is told by the system that this can't be, as when a disk is full.
 */
public final class FileLimit {

  private static final Path PROGRAM = Path.of("/usr/bin/prlimit");

  private FileLimit() {}

  /** Whether this system can do so. */
  public static boolean exists() {
    return Files.isExecutable(PROGRAM);
  }

  /** For one process, and those that it starts from now on. */
  public static void set(long pid, long bytes) throws IOException {
    new ProcessBuilder(PROGRAM.toString(), "--pid=" + pid, "--fsize=" + bytes + ":")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join();
  }
}
