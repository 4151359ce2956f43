package org.kerf.tools.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.wiring.StationPrograms;

/** What {@code kerf printer-sim} starts, as a person has it at a terminal. */
class PrinterSimulationTest {

  private static final int PATIENCE_SECONDS = 30;
  private static final String LABEL = "^XA^FO10,10^FDP010004K7F^FS^PQ1^XZ";
  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)");

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void labelsComeOutUntilThePaperEndsAndAgainWithANewRoll() throws Exception {
    var in = new PipedInputStream();
    Writer typed = new OutputStreamWriter(new PipedOutputStream(in), StandardCharsets.UTF_8);
    var running = new FutureTask<>(() -> run(in), true);
    Thread.ofPlatform().daemon(true).start(running);
    type(typed, "paper 1");
    type(typed, "nonsense");
    waitFor("quit\n");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      send(socket, LABEL + "~HS");
      assertThat(answer(socket)).as("still printing").contains(",00000001,1,000");
      send(socket, "~HS~HS");
      assertThat(answer(socket)).as("still printing").contains(",00000001,1,000");
      assertThat(answer(socket)).as("printed").contains(",00000000,1,000");
      waitFor("Label 1: P010004K7F, " + LABEL.length() + " bytes");
      assertThat(folder.resolve("label-00001.zpl")).hasContent(LABEL);
      send(socket, LABEL + "~HS");
      assertThat(answer(socket)).as("no paper").startsWith("\u0002030,1,");
      assertThat(Files.exists(folder.resolve("label-00002.zpl"))).isFalse();
      type(typed, "paper in");
      waitFor("Label 2: ");
      type(typed, "status");
      waitFor("2 labels came out, 0 wait");
    }
    type(typed, "quit");
    assertThat(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private void run(PipedInputStream in) {
    try {
      StationPrograms.usual()
          .printers()
          .run(
              OptionalInt.of(0),
              Optional.empty(),
              Optional.of(folder),
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
              new PrintWriter(said, true));
    } catch (StationFault e) {
      throw new AssertionError(e);
    }
  }

  private static void type(Writer typed, String line) throws IOException {
    typed.write(line + "\n");
    typed.flush();
  }

  private int port() throws InterruptedException {
    waitFor("In the network: ");
    Matcher address = ADDRESS.matcher(said.toString());
    assertThat(address.find()).isTrue();
    return Integer.parseInt(address.group(1));
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Three lines. */
  private static String answer(Socket socket) throws IOException {
    socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    var answer = new StringBuilder();
    while (answer.chars().filter(c -> c == '\n').count() < 3) {
      answer.append((char) socket.getInputStream().read());
    }
    return answer.toString();
  }

  private void waitFor(String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!said.toString().contains(text) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(said.toString()).contains(text);
  }
}
