package org.kerf.tools.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/**
 * How long the station takes to start: each start is a process of its own with this one's class
 * path. Cold means without the class cache that the launcher keeps, warm means with it; the
 * operating system's own caches are warm in both.
 */
public final class StartBench {

  private static final Pattern TIMES = Pattern.compile("window=(\\d+) ready=(\\d+)");

  private final Path folder;
  private final List<String> windowOptions;

  private record Times(long window, long ready) {}

  /**
   * @param folder for a store and the class cache
   * @param windowOptions what Java needs for a window here
   */
  public StartBench(Path folder, List<String> windowOptions) {
    this.folder = folder;
    this.windowOptions = List.copyOf(windowOptions);
  }

  /** Starts so many times each way; the medians, for people. */
  public String run(int rounds) throws StationFault {
    Path cache = folder.resolve("kerf.jsa");
    start(List.of());
    String cold = median("cold", rounds, List.of());
    List<String> cached = List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + cache);
    start(cached);
    String warm = median("with the class cache", rounds, cached);
    return cold + System.lineSeparator() + warm;
  }

  private String median(String name, int rounds, List<String> options) throws StationFault {
    List<Long> windows = new ArrayList<>();
    List<Long> readies = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Times times = start(options);
      windows.add(times.window());
      readies.add(times.ready());
    }
    return name + ": window " + middle(windows) + " ms, ready " + middle(readies) + " ms";
  }

  private static long middle(List<Long> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElse(0L);
  }

  private Times start(List<String> options) throws StationFault {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xlog:cds*=off");
    command.add("-Xlog:aot*=off");
    command.add("-Dkerf.home=" + System.getProperty("kerf.home", "."));
    command.addAll(windowOptions);
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "org.kerf.Main",
            "station",
            "--measure-start",
            "--data",
            folder.resolve("data").toString()));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        Times times = times(out.lines().toList());
        process.onExit().join();
        return times;
      }
    } catch (IOException e) {
      throw new StationFault(FaultCode.FILE_UNREADABLE, "The station did not start.", e);
    }
  }

  private static Times times(List<String> lines) throws StationFault {
    for (String line : lines) {
      Matcher matcher = TIMES.matcher(line);
      if (matcher.find()) {
        return new Times(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
      }
    }
    throw new StationFault(
        FaultCode.FILE_NOT_UNDERSTOOD, "The station did not say how long its start took.");
  }
}
