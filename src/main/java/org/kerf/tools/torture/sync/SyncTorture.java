package org.kerf.tools.torture.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.server.FileLimit;
import org.kerf.tools.server.LocalServer;
import org.kerf.tools.server.ServerPrograms;

/**
 * Two stations that book and exchange without a pause, and a real server as their centre. In each
 * round something happens to one of them in the middle of its work; then all is well again, and all
 * has to be everywhere, once.
 */
public final class SyncTorture {

  private static final int SHORTEST_MILLIS = 60;
  private static final int LONGEST_MILLIS = 350;
  private static final int LEAST_BOOKED = 4;
  private static final int ROUNDS_PER_BAD_CABLE = 3;
  private static final int MOST_STATION_BYTES = 60_000;
  private static final int FULL_WITHIN_MILLIS = 10_000;
  private static final int LOOK_MILLIS = 20;
  private static final int LOG_FILE_BYTES = 1 << 20;
  private static final int ROOM_TO_TELL = 1 << 16;

  private final Path folder;
  private final ServerPrograms programs;
  private final Set<Stroke> kinds;
  private final SecureRandom secrets;
  private final Consumer<String> progress;
  private final List<Stroke> due = new ArrayList<>();
  private final List<String> strokes = new ArrayList<>();
  private FullDisks fullDisks = FullDisks.NONE;
  private volatile @Nullable ServerPair running;

  /**
   * @param folder an empty one for the files of all
   * @param kinds what is done to them; each before any is done again
   * @param progress is told each round, in words
   */
  public SyncTorture(
      Path folder,
      ServerPrograms programs,
      Set<Stroke> kinds,
      SecureRandom secrets,
      Consumer<String> progress) {
    this.folder = folder;
    this.kinds = EnumSet.copyOf(kinds);
    this.programs = programs;
    this.secrets = secrets;
    this.progress = progress;
  }

  /**
   * So many rounds; stops at the first in which anything is wrong.
   *
   * @throws StationFault if server or stations can't be started
   */
  public SyncTortureReport run(int rounds, long seed) throws StationFault {
    var random = new Random(seed);
    var findings = new Findings();
    int done = 0;
    StoreKey key = StoreKey.random(secrets);
    new KeyFile(folder.resolve("store.key")).write(key);
    try (var servers = new ServerPair(folder, programs, secrets, random);
        var company = new TorturedCompany(folder, key, random, findings)) {
      running = servers;
      company.found(servers.admin(), servers.url());
      // Who has not heard of the saws and locations yet can book nothing there.
      company.settle(servers.primary(), "at the beginning", false);
      while (done < rounds && findings.none()) {
        done++;
        Stroke stroke = next(random);
        strokes.add(stroke.words());
        String round = "round " + done + " of " + rounds + ", " + stroke.words();
        strike(stroke, company, servers, random);
        servers.mendCables();
        if (!servers.primary().isRunning()) {
          servers.primary().start();
        }
        company.settle(servers.primary(), "after " + round, stroke.losesAtCentre());
        progress.accept(round + ": " + company.acknowledged() + " bookings acknowledged");
      }
      if (findings.none()) {
        company.join(servers.primary(), servers.admin(), servers.url());
      }
      return findings.report(
          seed, done, company.acknowledged(), company.noticed(), fullDisks, strokes);
    }
  }

  /** Leaves no server behind when the program ends; stations end by themselves then. */
  public void killAll() {
    ServerPair servers = running;
    if (servers != null) {
      servers.close();
    }
  }

  /** Each comes before any comes again. */
  private Stroke next(Random random) {
    if (due.isEmpty()) {
      due.addAll(kinds);
      due.removeIf(stroke -> stroke.fillsDisk() && !FileLimit.exists());
      Collections.shuffle(due, random);
    }
    return due.removeLast();
  }

  private static int aWhile(Random random) {
    return random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
  }

  private void strike(Stroke stroke, TorturedCompany company, ServerPair servers, Random random)
      throws StationFault {
    LocalServer primary = servers.primary();
    if (Stroke.STANDBY.contains(stroke)) {
      servers.follow(!stroke.losesAtCentre(), company);
    } else if (random.nextInt(ROUNDS_PER_BAD_CABLE) == 0) {
      servers.spoilCables();
    }
    company.tellAll("work");
    company.book(LEAST_BOOKED);
    company.live(aWhile(random));
    switch (stroke) {
      case STATION_KILLED -> company.any().kill();
      case SERVER_KILLED -> primary.kill();
      case BOTH_KILLED -> {
        primary.kill();
        company.any().kill();
      }
      case BACKEND_KILLED -> killBackend(primary);
      case CONNECTIONS_CUT -> servers.spoilCables();
      case CLOCKS_SET -> company.tellAll("jump");
      case STATION_DISK_FULL -> {
        StationProcess station = company.any();
        station.fillDisk(random.nextInt(MOST_STATION_BYTES));
        boolean met = waitFor(station::diskWasFull, station::live);
        fullDisks = fullDisks.station(met);
        station.live(aWhile(random));
        station.kill();
      }
      case SERVER_DISK_FULL -> {
        primary.limitFiles(fullAt(primary, random));
        boolean met = waitFor(primary::diskWasFull, company::live);
        fullDisks = fullDisks.centre(met);
        company.live(aWhile(random));
        primary.kill();
      }
      case FAILED_OVER -> servers.failOver();
      case FAILED_OVER_BEHIND -> {
        servers.holdBack(company);
        company.live(aWhile(random));
        servers.failOver();
      }
    }
    company.live(aWhile(random));
  }

  /** Whether it comes to that while all go on. */
  private static boolean waitFor(BooleanSupplier met, IntConsumer live) {
    for (int i = 0; i < FULL_WITHIN_MILLIS / LOOK_MILLIS && !met.getAsBoolean(); i++) {
      live.accept(LOOK_MILLIS);
      // One that has ended does not keep anybody waiting.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
    return met.getAsBoolean();
  }

  /**
   * The size of a file at which the server's disk is full: of its log of changes, or of its largest
   * table once that is larger than a file of the log. What the server says of it must find room.
   */
  private static long fullAt(LocalServer server, Random random) throws StationFault {
    try {
      long largest =
          Long.parseLong(
              server.ask(
                  TorturedCompany.DATABASE,
                  "SELECT max(pg_relation_size(oid)) FROM pg_class"
                      + " WHERE relnamespace = 'kerf'::regnamespace"));
      return largest > LOG_FILE_BYTES && random.nextBoolean()
          ? largest + random.nextInt(LOG_FILE_BYTES / 8)
          : Math.min(LOG_FILE_BYTES, server.toldBytes() + ROOM_TO_TELL)
              + random.nextInt(LOG_FILE_BYTES / 8);
    } catch (SQLException e) {
      throw new StationFault(FaultCode.CENTRE_FAILED, "The server's tables are unknown.", e);
    }
  }

  /** Its fellows are ended by the server then, for what they share may be damaged. */
  private static void killBackend(LocalServer server) throws StationFault {
    try {
      long pid =
          Long.parseLong(
              server.ask(
                  "postgres",
                  "SELECT coalesce(max(pid), 0) FROM pg_stat_activity"
                      + " WHERE datname = 'kerf' AND pid <> pg_backend_pid()"));
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    } catch (SQLException e) {
      throw new StationFault(FaultCode.CENTRE_FAILED, "The server's processes are unknown.", e);
    }
  }
}
