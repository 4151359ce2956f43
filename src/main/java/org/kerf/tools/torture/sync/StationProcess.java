package org.kerf.tools.torture.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.server.FileLimit;

/**
 * A station from outside: its folder, and its process while it runs. The process is a Java of its
 * own with this one's class path, running {@link StationChild}.
 */
@Exempt(rule = "threads", reason = "reads what the process says, for as long as that lives")
final class StationProcess implements AutoCloseable {

  private static final int ANSWER_SECONDS = 60;

  private final Path folder;
  private final String characters;
  private final int writer;
  private final StoreKey key;
  private final List<String> acknowledged = new ArrayList<>();
  private final Set<String> bugs = new LinkedHashSet<>();
  private volatile boolean diskWasFull;
  private @Nullable Process process;
  private @Nullable Thread reader;
  private BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

  /**
   * @param folder where its store lies or will lie
   * @param characters that its codes begin with
   * @param writer which saw it has
   */
  StationProcess(Path folder, String characters, int writer, StoreKey key) {
    this.folder = folder;
    this.characters = characters;
    this.writer = writer;
    this.key = key;
  }

  String name() {
    return "station " + characters;
  }

  boolean isRunning() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Starts it, and does not wait until its store is open. */
  void start(long seed) throws StationFault {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            StationChild.class.getName(),
            folder.toString(),
            characters,
            Integer.toString(writer),
            Long.toString(seed));
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
      process = started;
      answers = new LinkedBlockingQueue<>();
      BlockingQueue<Optional<String>> to = answers;
      reader = Thread.ofPlatform().daemon().name(name()).start(() -> listen(started, to));
      tell(started, key.recoveryKey());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Has its disk be full soon.
   *
   * @param more by how many bytes its store may still grow
   */
  void fillDisk(long more) throws StationFault {
    Process running = process;
    diskWasFull = false;
    if (running != null) {
      try {
        FileLimit.set(running.pid(), Files.size(folder.resolve("kerf.mv.db")) + more);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  /** Whether it has said since that there is no room. */
  boolean diskWasFull() {
    return diskWasFull;
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private StationFault failed(IOException e) {
    return new StationFault(
        FaultCode.STORE_FAILED, "The process of " + name() + " could not be started.", e);
  }

  private void listen(Process from, BlockingQueue<Optional<String>> to) {
    try (var lines =
        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line, to);
      }
    } catch (IOException e) {
      // It was killed while it spoke.
      from.destroyForcibly();
    } finally {
      to.add(Optional.empty());
    }
  }

  private void take(String line, BlockingQueue<Optional<String>> to) {
    if (!line.endsWith(StationChild.END)) {
      return;
    }
    String said = line.substring(0, line.length() - StationChild.END.length());
    if (said.startsWith(StationChild.BOOKED)) {
      synchronized (acknowledged) {
        acknowledged.add(said.substring(StationChild.BOOKED.length()));
      }
    } else if (said.equals(StationChild.FAULT + FaultCode.DISK_FULL.code())) {
      diskWasFull = true;
    } else if (said.startsWith(StationChild.BUG)) {
      synchronized (bugs) {
        bugs.add(name() + ": " + said.substring(StationChild.BUG.length()));
      }
    } else if (said.startsWith(StationChild.ANSWER)) {
      to.add(Optional.of(said.substring(StationChild.ANSWER.length())));
    }
  }

  private static void tell(Process child, String line) throws IOException {
    OutputStream to = child.getOutputStream();
    to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  /** Its next answer; empty if it has ended. */
  Optional<String> answer() throws StationFault {
    try {
      // It says within the time what it has to say, or that it has ended.
      return Optional.ofNullable(answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS))
          .orElseThrow(
              () ->
                  new StationFault(FaultCode.STATION_LOST, name() + " does not answer any more."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StationFault(FaultCode.STATION_LOST, "The torture was broken off.", e);
    }
  }

  /** Asks it something, and waits for what it says; empty if it has ended. */
  Optional<String> ask(String question) throws StationFault {
    Process running = process;
    if (running == null) {
      return Optional.empty();
    }
    try {
      tell(running, question);
    } catch (IOException e) {
      return Optional.empty();
    }
    return answer();
  }

  /** Lets it live for so long, or until it ends by itself. */
  void live(int millis) {
    Process running = process;
    if (running != null) {
      running.onExit().completeOnTimeout(running, millis, TimeUnit.MILLISECONDS).join();
    }
  }

  /** As a power cut does it; what it had said before counts. */
  void kill() throws StationFault {
    Process running = process;
    Thread listening = reader;
    if (running == null || listening == null) {
      return;
    }
    running.destroyForcibly().onExit().join();
    try {
      listening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StationFault(FaultCode.STATION_LOST, "The torture was broken off.", e);
    }
    process = null;
  }

  /** The proofs of all bookings that it said were durable. */
  List<String> acknowledged() {
    synchronized (acknowledged) {
      return List.copyOf(acknowledged);
    }
  }

  /** What it said of itself that should never happen. */
  List<String> bugs() {
    synchronized (bugs) {
      return List.copyOf(bugs);
    }
  }

  @Override
  public void close() throws StationFault {
    kill();
  }
}
