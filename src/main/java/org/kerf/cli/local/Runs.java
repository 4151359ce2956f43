package org.kerf.cli.local;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The commands that the station runs or has run of late, by their ids: one that is asked for again
 * is not done twice but answered as the first time.
 */
final class Runs {

  static final String CLOSED =
      "The station was closed before this command was done. What it has booked stays; run it again"
          + " for the rest.";

  private static final int MOST_AT_ONCE = 4;
  private static final int MOST_KEPT = 16;
  private static final long EARLIER_MILLIS = 30_000;
  private static final int FAULT = 1;
  private static final int USAGE = 2;

  private final CommandRunner runner;
  private final Executor threads;
  private final Map<UUID, Run> known = new LinkedHashMap<>();
  private boolean closed;

  Runs(CommandRunner runner, Executor threads) {
    this.runner = runner;
    this.threads = threads;
  }

  /** An answer to what is no command that could be run. */
  static Run refused(String sentence) {
    return answered(sentence, USAGE);
  }

  private static Run answered(String sentence, int code) {
    var run = new Run(new ForwardedCommand(new UUID(0, 0), "", "", List.of()));
    run.breakOff(sentence, code);
    return run;
  }

  /** Runs a command; if it is under way already, its client was lost: it is stopped first. */
  Run of(ForwardedCommand command) throws InterruptedException {
    @Nullable Run earlier = earlier(command.id());
    if (earlier != null) {
      if (!earlier.isOf(command)) {
        return refused("Another command had this id.");
      }
      if (!earlier.ended()) {
        earlier.cancellation().cancel();
        earlier.awaitEnd(EARLIER_MILLIS);
      }
      if (earlier.complete()) {
        return earlier;
      }
      if (!earlier.ended()) {
        return answered("The command is being stopped still. Run it again in a minute.", FAULT);
      }
    }
    return begin(command);
  }

  private synchronized @Nullable Run earlier(UUID id) {
    return known.get(id);
  }

  private synchronized Run begin(ForwardedCommand command) {
    long underWay = known.values().stream().filter(run -> !run.ended()).count();
    var run = new Run(command);
    if (closed) {
      run.breakOff(CLOSED, FAULT);
    } else if (underWay >= MOST_AT_ONCE) {
      run.breakOff("The station runs " + underWay + " commands already. Try again later.", FAULT);
    } else {
      known.values().removeIf(each -> each.ended() && known.size() >= MOST_KEPT);
      known.put(command.id(), run);
      threads.execute(() -> execute(run));
    }
    return run;
  }

  private void execute(Run run) {
    OptionalInt code = OptionalInt.empty();
    try (PrintWriter out = RunWriter.on(run, Frame.Out::new);
        PrintWriter err = RunWriter.on(run, Frame.Err::new)) {
      code = OptionalInt.of(run.cancellation().during(() -> runner.run(run.command(), out, err)));
    } finally {
      if (code.isEmpty()) {
        run.breakOff("The station could not run this; its log says why.", FAULT);
      }
      run.end(code.orElse(FAULT));
    }
  }

  /** Ends all answers with a sentence, stops their commands, and takes no more. */
  synchronized void breakOff() {
    closed = true;
    known.values().stream().filter(run -> !run.ended()).forEach(run -> run.breakOff(CLOSED, FAULT));
  }
}
