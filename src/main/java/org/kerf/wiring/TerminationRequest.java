package org.kerf.wiring;

import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kerf.cli.programs.EarlyTermination;
import org.kerf.kernel.Exempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delays the end of the program until the use case under way has said what it has. */
final class TerminationRequest implements EarlyTermination {

  private static final Logger LOG = LoggerFactory.getLogger(TerminationRequest.class);

  /** The operating system does not wait much longer. */
  private static final long PATIENCE_MILLIS = 3_000;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean asked;
  private volatile OptionalInt code = OptionalInt.empty();

  /** Watches from now on. */
  TerminationRequest() {
    hook = Thread.ofPlatform().name("early end").unstarted(this::endedFromOutside);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Exempt(rule = "exit", reason = "the operating system's code would say that there is no plan")
  private void endedFromOutside() {
    asked = true;
    try {
      if (!done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    code.ifPresent(Runtime.getRuntime()::halt);
  }

  @Override
  public boolean isAsked() {
    return asked;
  }

  @Override
  public void endWith(int exitCode) {
    code = OptionalInt.of(exitCode);
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the program is being ended from outside", e);
    }
  }
}
