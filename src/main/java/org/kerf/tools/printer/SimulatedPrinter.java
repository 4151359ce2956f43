package org.kerf.tools.printer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a printer makes of the bytes that it gets, whatever line they come over. A label comes out
 * while its printer is asked about it; at once, if the printer does not answer.
 */
public final class SimulatedPrinter {

  /** What becomes of the line after a byte. */
  sealed interface Reaction {

    record Goes() implements Reaction {}

    record Answers(String status) implements Reaction {}

    /** The line is dropped. */
    record Cut() implements Reaction {}

    /** No more is taken. */
    record Stops() implements Reaction {}
  }

  private static final String QUESTION = "~HS";
  private static final String BEGIN = "^XA";
  private static final String END = "^XZ";
  private static final Reaction GOES = new Reaction.Goes();

  private final StringBuilder pending = new StringBuilder();
  private final StringBuilder received = new StringBuilder();
  private final StringBuilder format = new StringBuilder();
  private final Deque<SimulatedLabel> waiting = new ArrayDeque<>();
  private final List<SimulatedLabel> printed = new ArrayList<>();
  private final Consumer<SimulatedLabel> tray;
  private Behavior behavior;
  private int paper = Integer.MAX_VALUE;
  private int cutBase;
  private int exchanged;
  private int dropIn = Behavior.NEVER;
  private boolean dropped;
  private int busyLeft;
  private int remaining;

  public SimulatedPrinter(Behavior behavior) {
    this(behavior, label -> {});
  }

  /**
   * A printer with a roll that does not end.
   *
   * @param tray told of each label that comes out
   */
  public SimulatedPrinter(Behavior behavior, Consumer<SimulatedLabel> tray) {
    this.behavior = behavior;
    this.tray = tray;
  }

  public synchronized Behavior behavior() {
    return behavior;
  }

  /** Behaves so from now on; bytes are counted anew. What waits in it comes out if it can. */
  public synchronized void behave(Behavior now) {
    behavior = now;
    cutBase = received.length();
    printAll();
  }

  /** Has so many labels left from now on, and reports that the media are out after the last. */
  public synchronized void load(int labels) {
    paper = labels;
    behave(behavior.in(labels > 0 ? Behavior.State.READY : Behavior.State.MEDIA_OUT));
  }

  /**
   * Drops the line once, after so many bytes from now on, questions and answers among them; 0 drops
   * it as soon as there is one.
   */
  public synchronized void dropAfter(int bytes) {
    dropIn = bytes;
    dropped = bytes == 0;
  }

  /** Drops no line any more. */
  public synchronized void dropNone() {
    dropIn = Behavior.NEVER;
  }

  /** Whether the line over which it was spoken with last was dropped. */
  public synchronized boolean hasDropped() {
    return dropped;
  }

  /** How many bytes went over the last line, to the printer and from it. */
  public synchronized int exchanged() {
    return exchanged;
  }

  /** Lets everything come out that it has taken whole, as it does while nobody asks. */
  public synchronized void finish() {
    printAll();
  }

  /** All bytes of labels that arrived. */
  public synchronized String received() {
    return received.toString();
  }

  /** Forgets the bytes that arrived, so that a long trial needs no more memory than a short one. */
  public synchronized void forgetReceived() {
    received.setLength(0);
    cutBase = 0;
  }

  /** What came out, the first one first. */
  public synchronized List<SimulatedLabel> printed() {
    return List.copyOf(printed);
  }

  /** How many formats wait in it. */
  public synchronized int waiting() {
    return waiting.size();
  }

  private void printAll() {
    while (canPrint()) {
      print();
    }
  }

  private boolean canPrint() {
    return behavior.state().prints() && !waiting.isEmpty();
  }

  private void print() {
    SimulatedLabel out = waiting.remove();
    printed.add(out);
    tray.accept(out);
    paper -= Math.min(paper, out.copies());
    if (paper == 0) {
      behavior = behavior.in(Behavior.State.MEDIA_OUT);
    }
  }

  /**
   * The line is new: what came over the old one of a question or a label that is not whole is gone.
   */
  synchronized void connected() {
    pending.setLength(0);
    format.setLength(0);
    exchanged = 0;
    dropped = dropIn == 0;
    dropIn = dropped ? Behavior.NEVER : dropIn;
  }

  /** Takes one byte in. A question is answered in the middle of a label, too. */
  synchronized Reaction take(int next) {
    Reaction reaction = takeIn(next);
    count(1);
    return dropped ? new Reaction.Cut() : reaction;
  }

  /** How many of so many bytes of an answer get out before the line is dropped. */
  synchronized int give(int bytes) {
    int room = dropIn < 0 ? bytes : Math.min(bytes, dropIn);
    count(room);
    return room;
  }

  private void count(int bytes) {
    exchanged += bytes;
    if (dropIn > 0) {
      dropIn -= bytes;
      dropped = dropIn == 0;
      dropIn = dropped ? Behavior.NEVER : dropIn;
    }
  }

  private Reaction takeIn(int next) {
    pending.append((char) next);
    if (pending.toString().equals(QUESTION)) {
      pending.setLength(0);
      return answer();
    }
    if (QUESTION.startsWith(pending.toString())) {
      return GOES;
    }
    String bytes = pending.toString();
    pending.setLength(0);
    for (int i = 0; i < bytes.length(); i++) {
      Reaction reaction = takeOfLabel(bytes.charAt(i));
      if (!reaction.equals(GOES)) {
        return reaction;
      }
    }
    return GOES;
  }

  private Reaction takeOfLabel(char next) {
    received.append(next);
    format.append(next);
    int since = received.length() - cutBase;
    if (ends(BEGIN)) {
      format.setLength(0);
      format.append(BEGIN);
    } else if (ends(END)) {
      takeIn(SimulatedLabel.of(format.toString()));
      format.setLength(0);
    }
    if (behavior.cutAfter() >= 0 && since >= behavior.cutAfter()) {
      cutBase = received.length();
      behavior = behavior.cutAfterBytes(Behavior.NEVER);
      return new Reaction.Cut();
    }
    return behavior.stopAfter() >= 0 && since >= behavior.stopAfter() ? new Reaction.Stops() : GOES;
  }

  private boolean ends(String command) {
    int at = format.length() - command.length();
    return at >= 0 && format.indexOf(command, at) == at;
  }

  private void takeIn(SimulatedLabel label) {
    waiting.add(label);
    remaining = label.copies();
    busyLeft = behavior.busyAnswers();
    if (isMute()) {
      printAll();
    }
  }

  private boolean isMute() {
    return !behavior.answers() || behavior.silentAfterLabel();
  }

  private Reaction answer() {
    boolean hasLabel = !waiting.isEmpty() || !printed.isEmpty();
    if (isMute() && (!behavior.answers() || hasLabel)) {
      return GOES;
    }
    boolean busy = busyLeft > 0 && behavior.state().prints();
    if (busy) {
      busyLeft--;
    } else if (canPrint()) {
      print();
    }
    int stuck = behavior.state().prints() ? 0 : waiting.size();
    return new Reaction.Answers(status(stuck, busy ? remaining : 0));
  }

  /** Source: ZPL II Programming Guide, "Host Status Return". */
  private String status(int formats, int labels) {
    Behavior.State state = behavior.state();
    return String.format(
            Locale.ROOT,
            "\u0002030,%d,%d,0400,%03d,%d,0,0,000,0,0,%d\u0003\r\n",
            flag(state == Behavior.State.MEDIA_OUT),
            flag(state == Behavior.State.PAUSED),
            formats,
            flag(state == Behavior.State.BUFFER_FULL),
            flag(state == Behavior.State.HOT))
        + String.format(
            Locale.ROOT,
            "\u0002000,0,%d,%d,0,2,4,0,%08d,1,000\u0003\r\n",
            flag(state == Behavior.State.HEAD_OPEN),
            flag(state == Behavior.State.RIBBON_OUT),
            labels)
        + "\u00021234,0\u0003\r\n";
  }

  private static int flag(boolean raised) {
    return raised ? 1 : 0;
  }

  /** The bytes of an answer. */
  static byte[] bytes(String status) {
    return status.getBytes(StandardCharsets.US_ASCII);
  }
}
