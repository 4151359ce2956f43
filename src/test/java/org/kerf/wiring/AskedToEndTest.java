package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.Main;

/** A plan of a file that is ended from outside keeps the best: the real program. */
class AskedToEndTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final int LENGTHS = 1_400;
  private static final int BAR = 12_000_000;
  private static final int[] SECONDS_TO_START = {3, 10, 30};

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be asked to end there")
  void aPlanThatIsAskedToEndIsSaidAndWritten() throws Exception {
    Path json = folder.resolve("plan.json");
    String said = "";
    // A slow machine may not have begun to plan yet, and is then ended without a plan.
    for (int seconds : SECONDS_TO_START) {
      Process plan = start(json);
      assertThat(plan.waitFor(seconds, TimeUnit.SECONDS)).isFalse();
      plan.destroy();
      assertThat(plan.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      said = Files.readString(folder.resolve("said"));
      if (plan.exitValue() == 0) {
        break;
      }
    }
    assertThat(said).startsWith("bars=").contains("proven=false").hasLineCount(1);
    assertThat(json).content().contains("\"patterns\"");
  }

  private Process start(Path json) throws IOException {
    Path instance = folder.resolve("instance.txt");
    StringBuilder text = new StringBuilder(LENGTHS + "\n" + BAR + "\n");
    new Random(7)
        .ints(BAR / 30, BAR / 3)
        .distinct()
        .limit(LENGTHS)
        .forEach(length -> text.append(length).append("\t97\n"));
    Files.writeString(instance, text);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "plan",
            "--csp",
            instance.toString(),
            "--time-limit",
            "3600s",
            "--json",
            json.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }
}
