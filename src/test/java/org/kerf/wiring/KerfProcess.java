package org.kerf.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kerf.Main;

/** The program in a process of its own, without a display, as a person starts it. */
final class KerfProcess {

  private KerfProcess() {}

  /**
   * A process that is yet to be started.
   *
   * @param said where what it says is kept
   */
  static ProcessBuilder of(Path said, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dprism.text=t2k",
            "-Dlogback.configurationFile=" + Path.of("src", "main", "resources", "logback.xml"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("DISPLAY", "headless");
    return builder;
  }
}
