package org.kerf.cli.local;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Function;

/** Makes frames of what a command writes, whenever it flushes. */
final class RunWriter extends Writer {

  /** A character takes three bytes at most. */
  private static final int MOST_CHARACTERS = Protocol.MOST_FRAME / 4;

  private final Run run;
  private final Function<String, Frame> kind;
  private final StringBuilder waiting = new StringBuilder();

  private RunWriter(Run run, Function<String, Frame> kind) {
    this.run = run;
    this.kind = kind;
  }

  static PrintWriter on(Run run, Function<String, Frame> kind) {
    return new PrintWriter(new RunWriter(run, kind), true);
  }

  @Override
  public void write(char[] text, int from, int length) {
    synchronized (lock) {
      waiting.append(text, from, length);
      if (waiting.length() >= MOST_CHARACTERS) {
        flush();
      }
    }
  }

  @Override
  public void flush() {
    synchronized (lock) {
      int end = waiting.length();
      if (end > 0 && Character.isHighSurrogate(waiting.charAt(end - 1))) {
        end--;
      }
      for (int from = 0; from < end; ) {
        int to = Math.min(end, from + MOST_CHARACTERS);
        if (to < end && Character.isHighSurrogate(waiting.charAt(to - 1))) {
          to--;
        }
        run.say(waiting.substring(from, to), kind);
        from = to;
      }
      waiting.delete(0, end);
    }
  }

  @Override
  public void close() {
    flush();
  }
}
