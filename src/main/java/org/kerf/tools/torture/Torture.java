package org.kerf.tools.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/**
 * Kills a process that books, at a random moment, and looks whether the store kept what the process
 * was told; again and again on the same store. The process is a Java of its own with this one's
 * class path, running {@link TortureChild}.
 */
public final class Torture {

  private static final int SHORTEST_MILLIS = 50;
  private static final int LONGEST_MILLIS = 1_500;
  private static final int BOOKED_BEFORE_KILL = 3;

  /** In one of so many rounds the kill may come before the first booking. */
  private static final int ROUNDS_PER_EARLY_KILL = 4;

  private final Path folder;
  private final StoreKey key;
  private final Future<SessionFactory> sessions;
  private final CutWorkload workload;
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  /**
   * @param folder an empty folder for the store
   * @param sessions Hibernate over what the workload needs, as {@link CutWorkload#sessions}
   * @param workload checks what the child booked
   */
  public Torture(Path folder, StoreKey key, Future<SessionFactory> sessions, CutWorkload workload) {
    this.folder = folder;
    this.key = key;
    this.sessions = sessions;
    this.workload = workload;
  }

  /**
   * Kills so many times; stops at the first violation.
   *
   * @throws StationFault if the store can't be made or no child starts
   */
  public TortureReport run(int rounds, long seed) throws StationFault {
    var random = new Random(seed);
    try (Store store = open()) {
      workload.prepare(store);
    }
    int done = 0;
    while (done < rounds && violations.isEmpty()) {
      bookAndKill(random, done % ROUNDS_PER_EARLY_KILL == 0 ? 0 : BOOKED_BEFORE_KILL);
      done++;
      check(done);
    }
    return new TortureReport(seed, done, acknowledged.size(), violations);
  }

  private Store open() throws StationFault {
    return Store.open(StorePlace.in(folder), key, sessions, "01");
  }

  private void check(int round) {
    try (Store store = open()) {
      for (String violation : workload.check(store, acknowledged)) {
        violations.add("After kill " + round + ": " + violation);
      }
    } catch (StationFault fault) {
      violations.add("After kill " + round + ": " + fault.sentence());
    }
  }

  /**
   * Kills a child at a random time after it has started and has booked so often: how often it books
   * in a while, a busy machine decides.
   */
  private void bookAndKill(Random random, int leastBooked) throws StationFault {
    try {
      Process child = start(random.nextLong());
      try (OutputStream toChild = child.getOutputStream()) {
        toChild.write((key.recoveryKey() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
      try (var lines = reader(child.getInputStream())) {
        waitForStart(lines);
        waitForBookings(lines, acknowledged.size() + leastBooked);
        int millis = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        child.onExit().completeOnTimeout(child, millis, TimeUnit.MILLISECONDS).join();
        child.toHandle().destroyForcibly();
        lines.lines().forEach(this::acknowledge);
      }
      child.onExit().join();
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.STORE_FAILED, "The process that books could not be started.", e);
    }
  }

  private void waitForBookings(BufferedReader lines, int wanted) throws IOException {
    while (acknowledged.size() < wanted) {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("the child ended before it was killed");
      }
      acknowledge(line);
    }
  }

  private static void waitForStart(BufferedReader lines) throws IOException {
    List<String> said = new ArrayList<>();
    String line = lines.readLine();
    while (!TortureChild.STARTED.equals(line)) {
      if (line == null) {
        throw new IOException("the child ended and said " + said);
      }
      said.add(line);
      line = lines.readLine();
    }
  }

  /**
   * Takes a booking's line; the kill may cut off the last one, and what is logged comes between.
   */
  private void acknowledge(String line) {
    if (line.startsWith(TortureChild.BOOKED) && line.endsWith(TortureChild.END)) {
      acknowledged.add(
          line.substring(TortureChild.BOOKED.length(), line.length() - TortureChild.END.length()));
    }
  }

  private Process start(long seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            TortureChild.class.getName(),
            folder.toString(),
            Long.toString(seed))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
