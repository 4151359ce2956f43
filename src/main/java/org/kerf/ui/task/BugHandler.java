package org.kerf.ui.task;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every bug ends: it is logged once, with its stack trace, and becomes a fault that a screen
 * can show. Safe from any thread.
 */
public final class BugHandler implements UncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(BugHandler.class);

  private final Optional<Path> logFile;
  private volatile Consumer<StationFault> screen = fault -> {};

  /** A program without a log file: bugs are logged to the terminal only. */
  public BugHandler() {
    this.logFile = Optional.empty();
  }

  /**
   * A program that keeps a log file.
   *
   * @param logFile named to the person, who sends it to whoever looks after Kerf
   */
  public BugHandler(Path logFile) {
    this.logFile = Optional.of(logFile);
  }

  /**
   * Who shows the bugs that no job's caller waits for, such as a worker's. May be called from any
   * thread.
   */
  public void setOnUncaught(Consumer<StationFault> show) {
    screen = show;
  }

  /**
   * Logs the bug and makes a fault of it.
   *
   * @param where the job or thread that it ended
   */
  public StationFault fault(String where, Throwable bug) {
    LOG.error("{}: {}", where, FaultCode.PROGRAM_FAULT.code(), bug);
    return logFile.isPresent()
        ? StationFault.because(
            bug, FaultCode.PROGRAM_FAULT, FaultText.PROGRAM_FAULT_IN_LOG, logFile.get())
        : StationFault.because(bug, FaultCode.PROGRAM_FAULT, FaultText.PROGRAM_FAULT);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable bug) {
    screen.accept(fault(thread.getName(), bug));
  }
}
