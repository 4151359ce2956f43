package org.kerf.tools.printer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets a person at a terminal do to a simulated printer what happens to a real one. */
public final class PrinterConsole {

  /** What can be typed. */
  public static final List<String> COMMANDS =
      List.of(
          "paper out, paper in, paper N   no labels, a new roll, a roll of N labels",
          "head open, head closed",
          "ribbon out, ribbon in",
          "pause, resume",
          "hot, full, ready               too hot, its buffer full, nothing wrong",
          "silent, answer                 answers no question, answers again",
          "cut N                          drops the line after N more bytes",
          "stop N                         takes nothing after N more bytes",
          "unplug, plug                   pulls the plug of the serial port, puts it back",
          "status                         what came out and what waits",
          "quit");

  private final SimulatedPrinter printer;
  private final Optional<SerialSimulator> serial;
  private final PrintWriter out;

  /**
   * A printer whose lines are open.
   *
   * @param serial its serial port, if it has one
   */
  public PrinterConsole(
      SimulatedPrinter printer, Optional<SerialSimulator> serial, PrintWriter out) {
    this.printer = printer;
    this.serial = serial;
    this.out = out;
  }

  /** Does what is typed, until "quit"; whether that was said before the input ended. */
  public boolean run(BufferedReader typed) throws IOException {
    String line = typed.readLine();
    while (line != null) {
      String command = line.strip().toLowerCase(Locale.ROOT);
      if (command.equals("quit")) {
        return true;
      }
      if (!command.isEmpty() && !does(command)) {
        COMMANDS.forEach(out::println);
      }
      line = typed.readLine();
    }
    return false;
  }

  private boolean does(String command) throws IOException {
    String[] words = command.strip().split(" +", -1);
    Behavior now = printer.behavior();
    if (words.length == 2 && words[1].matches("[0-9]{1,7}")) {
      return counted(now, words[0], Integer.parseInt(words[1]));
    }
    switch (command) {
      case "paper out" -> printer.load(0);
      case "paper in" -> printer.load(Integer.MAX_VALUE);
      case "head open" -> printer.behave(now.in(Behavior.State.HEAD_OPEN));
      case "ribbon out" -> printer.behave(now.in(Behavior.State.RIBBON_OUT));
      case "pause" -> printer.behave(now.in(Behavior.State.PAUSED));
      case "hot" -> printer.behave(now.in(Behavior.State.HOT));
      case "full" -> printer.behave(now.in(Behavior.State.BUFFER_FULL));
      case "head closed", "ribbon in", "resume", "ready" ->
          printer.behave(now.in(Behavior.State.READY));
      case "silent" -> printer.behave(now.silent());
      case "answer" -> printer.behave(now.answering());
      case "unplug", "plug" -> plug(command);
      case "status" -> status();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean counted(Behavior now, String what, int count) {
    switch (what) {
      case "paper" -> printer.load(count);
      case "cut" -> printer.behave(now.cutAfterBytes(count));
      case "stop" -> printer.behave(now.stopAfterBytes(count));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void plug(String command) throws IOException {
    if (serial.isEmpty()) {
      out.println("It has no serial port: start it with --serial.");
    } else if (command.equals("plug")) {
      serial.get().plugIn();
    } else {
      serial.get().unplug();
    }
  }

  private void status() {
    out.println(
        printer.printed().size()
            + " labels came out, "
            + printer.waiting()
            + " wait, "
            + printer.received().length()
            + " bytes taken, "
            + printer.behavior().state()
            + (printer.behavior().answers() ? "" : ", silent"));
  }

  /** Writes that a label came out, and keeps its format in a folder, if there is one. */
  public static void tell(
      PrintWriter out, int number, SimulatedLabel label, Optional<Path> folder) {
    out.println(
        "Label "
            + number
            + ": "
            + String.join(", ", label.fields())
            + (label.copies() == 1 ? "" : " x " + label.copies())
            + ", "
            + label.format().length()
            + " bytes");
    folder.ifPresent(
        each -> {
          Path file = each.resolve(String.format(Locale.ROOT, "label-%05d.zpl", number));
          try {
            Files.writeString(file, label.format(), StandardCharsets.ISO_8859_1);
          } catch (IOException e) {
            out.println(file + " can't be written: " + e.getMessage());
          }
        });
  }
}
