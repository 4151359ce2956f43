package org.kerf.scanning.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.scanning.SerialScanners;
import org.kerf.scanning.model.SerialProfile;
import org.kerf.tools.printer.PseudoTerminal;

/** A scanner at a real serial line: a pseudo-terminal, plugged in, pulled out and back again. */
@EnabledOnOs(OS.LINUX)
class SerialPortScannersTest {

  private static final long PATIENCE_SECONDS = 20;

  @TempDir private Path folder;

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final SerialScanners scanners =
      new SerialPortScanners(job -> Thread.ofPlatform().daemon(true).start(job), System::nanoTime);
  private final SerialScanners.Listener listener =
      new SerialScanners.Listener() {
        @Override
        public void scanned(String text) {
          heard.add(text);
        }

        @Override
        public void broken(String text) {
          heard.add("broken " + text);
        }

        @Override
        public void connected(boolean now) {
          heard.add(now ? "here" : "gone");
        }
      };

  @AfterEach
  void close() {
    scanners.close();
  }

  @Test
  void codesArriveUnpluggingIsToldAndItGoesOnByItself() throws Exception {
    Path port = folder.resolve("scanner");
    scanners.use(Optional.of(new SerialProfile(port.toString(), 9_600)), listener);
    assertThat(next()).isEqualTo("gone");

    try (var first = new PseudoTerminal(port)) {
      assertThat(next()).isEqualTo("here");
      first.send("B0100000L7\r\n");
      assertThat(next()).isEqualTo("B0100000L7");
      first.send("one\rtwo\nthree\r\n");
      assertThat(List.of(next(), next(), next())).containsExactly("one", "two", "three");
      first.send("01059412345678991\u001D0AB\r");
      assertThat(next()).isEqualTo("01059412345678991\u001D0AB");
      first.send("half a co");
      assertThat(next()).isEqualTo("broken half a co");
    }
    assertThat(next()).isEqualTo("gone");

    try (var again = new PseudoTerminal(port)) {
      assertThat(next()).isEqualTo("here");
      again.send("without an end");
      assertThat(next()).as("a silence ends it").isEqualTo("without an end");
      again.send("back\r");
      assertThat(next()).isEqualTo("back");
      scanners.use(Optional.empty(), listener);
      again.send("nobody listens\r");
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void whatWasHalfSentWhenThePlugWasPulledIsToldAsBroken() throws Exception {
    Path port = folder.resolve("scanner");
    var line = new PseudoTerminal(port);
    scanners.use(Optional.of(new SerialProfile(port.toString(), 115_200)), listener);
    assertThat(next()).isEqualTo("here");
    line.send("whole\rha");
    assertThat(next()).isEqualTo("whole");
    line.close();
    assertThat(List.of(next(), next())).containsExactly("broken ha", "gone");
  }

  private String next() throws InterruptedException {
    String said = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return said == null ? "nothing" : said;
  }

  @Test
  void linesArePutTogetherWhereverTheReadsEnd() {
    String sent = "B01\rP02\r\n\nR03\n";
    for (int cut = 0; cut <= sent.length(); cut++) {
      var lines = new SerialLines(100);
      var texts = new ArrayList<String>();
      for (String part : List.of(sent.substring(0, cut), sent.substring(cut))) {
        lines
            .feed(part.getBytes(StandardCharsets.UTF_8), part.length(), 0)
            .forEach(line -> texts.add(line.text()));
      }
      assertThat(texts).as("cut at %d", cut).containsExactly("B01", "P02", "R03");
    }
  }
}
