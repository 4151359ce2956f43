package org.kerf.labels.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.labels.model.PrintFailureKind;

/**
 * What a printer answers to ~HS: three lines, each between STX and ETX, of numbers between commas.
 * Source: ZPL II Programming Guide, "Host Status Return".
 *
 * @param formatsWaiting in the receive buffer
 * @param labelsRemaining of the batch being printed
 */
record HostStatus(
    boolean mediaOut,
    boolean paused,
    boolean headOpen,
    boolean ribbonOut,
    boolean hotOrCold,
    boolean bufferFull,
    int formatsWaiting,
    int labelsRemaining) {

  static final int LINES = 3;
  private static final char BEGIN = '\u0002';
  private static final char END = '\u0003';
  private static final int FIRST_FIELDS = 12;
  private static final int SECOND_FIELDS = 11;

  /** Whether all three lines have arrived. */
  static boolean isWhole(String answer) {
    return answer.chars().filter(c -> c == END).count() >= LINES;
  }

  /** Empty if the answer is none to ~HS. */
  static Optional<HostStatus> parse(String answer) {
    List<String[]> lines = new ArrayList<>();
    int from = answer.indexOf(BEGIN);
    while (from >= 0) {
      int to = answer.indexOf(END, from);
      if (to < 0) {
        break;
      }
      lines.add(answer.substring(from + 1, to).split(",", -1));
      from = answer.indexOf(BEGIN, to);
    }
    if (lines.size() != LINES
        || lines.get(0).length < FIRST_FIELDS
        || lines.get(1).length < SECOND_FIELDS) {
      return Optional.empty();
    }
    return read(lines.get(0), lines.get(1));
  }

  private static Optional<HostStatus> read(String[] first, String[] second) {
    try {
      return Optional.of(
          new HostStatus(
              flag(first[1]),
              flag(first[2]),
              flag(second[2]),
              flag(second[3]),
              flag(first[10]) || flag(first[11]),
              flag(first[5]),
              Integer.parseInt(first[4].strip()),
              Integer.parseInt(second[8].strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean flag(String text) {
    return Integer.parseInt(text.strip()) != 0;
  }

  /** What a person has to see to before anything prints. */
  Optional<PrintFailureKind> failure() {
    if (headOpen) {
      return Optional.of(PrintFailureKind.PRINTER_HEAD_OPEN);
    }
    if (mediaOut) {
      return Optional.of(PrintFailureKind.PRINTER_MEDIA_OUT);
    }
    if (ribbonOut) {
      return Optional.of(PrintFailureKind.PRINTER_RIBBON_OUT);
    }
    if (paused) {
      return Optional.of(PrintFailureKind.PRINTER_PAUSED);
    }
    if (hotOrCold) {
      return Optional.of(PrintFailureKind.PRINTER_HOT_OR_COLD);
    }
    return bufferFull ? Optional.of(PrintFailureKind.PRINTER_BUFFER_FULL) : Optional.empty();
  }

  boolean isIdle() {
    return formatsWaiting == 0 && labelsRemaining == 0;
  }
}
