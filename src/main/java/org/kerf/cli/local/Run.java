package org.kerf.cli.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.kerf.kernel.Cancellation;

/**
 * A command that is under way or done, with what it said. It never waits for whoever reads this: a
 * terminal that is not read from must keep no thread of the station. Safe from any thread.
 */
final class Run {

  /** Of what commands say; one that says more is stopped. */
  private static final int MOST_CHARACTERS = 2 << 20;

  private ForwardedCommand command;
  private final Cancellation cancellation = new Cancellation();
  private final List<Frame> frames = new ArrayList<>();
  private int characters;
  private boolean ended;
  private boolean complete;

  Run(ForwardedCommand command) {
    this.command = command;
  }

  synchronized ForwardedCommand command() {
    return command;
  }

  /** Whether this is the same command; the secret is known only until it has ended. */
  synchronized boolean isOf(ForwardedCommand asked) {
    return command.equals(ended ? asked.withoutSecret() : asked);
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** The command says something. */
  void say(String text, Function<String, Frame> kind) {
    boolean tooMuch;
    synchronized (this) {
      tooMuch = text.length() > MOST_CHARACTERS - characters;
      if (!ended && !tooMuch) {
        characters += text.length();
        frames.add(kind.apply(text));
        notifyAll();
      }
    }
    if (tooMuch) {
      cancellation.cancel();
    }
  }

  /** The command is done; does nothing if it was broken off before. */
  synchronized void end(int code) {
    complete = !ended && !(cancellation.cancelled() && code != 0);
    finish(code);
  }

  /** The answer ends before the command is done, with a sentence that says why. */
  void breakOff(String sentence, int code) {
    say(sentence + System.lineSeparator(), Frame.Err::new);
    synchronized (this) {
      finish(code);
    }
    cancellation.cancel();
  }

  private void finish(int code) {
    if (!ended) {
      ended = true;
      // The answer is kept for a client that was lost; nothing of it needs the secret.
      command = command.withoutSecret();
      frames.add(new Frame.End(code));
      notifyAll();
    }
  }

  synchronized boolean ended() {
    return ended;
  }

  /** Whether it was done to its end, so that its answer is the answer to its command. */
  synchronized boolean complete() {
    return complete;
  }

  /** Waits for the frame of this number, counted from 0; empty after the last. */
  synchronized Optional<Frame> frame(int number) throws InterruptedException {
    while (number >= frames.size() && !ended) {
      wait();
    }
    return number < frames.size() ? Optional.of(frames.get(number)) : Optional.empty();
  }

  /** Waits until it has ended, but no longer than this. */
  synchronized void awaitEnd(long millis) throws InterruptedException {
    long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; !ended && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(last - System.nanoTime());
    }
  }
}
