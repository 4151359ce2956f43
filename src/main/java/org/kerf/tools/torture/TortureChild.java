package org.kerf.tools.torture;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;

/**
 * The process that {@link Torture} kills: books cuts at each writer until it dies, and says each
 * booking's proof on standard output once it is durable. The key comes on standard input, so that
 * no list of processes shows it.
 */
@Exempt(rule = "clock", reason = "a process of its own, which nothing wires")
@Exempt(rule = "threads", reason = "a process of its own, which nothing wires")
public final class TortureChild {

  /** The first line, once the store is open. */
  static final String STARTED = "started";

  /** Begins the line of a booking. */
  static final String BOOKED = "booked ";

  /** Ends it. */
  static final String END = " .";

  private final Store store;
  private final Workload workload;
  private final PrintStream out;

  private TortureChild(Store store, Workload workload, PrintStream out) {
    this.store = store;
    this.workload = workload;
    this.out = out;
  }

  /** Arguments: data folder, seed. */
  public static void main(String[] arguments) throws IOException, StationFault {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    StoreKey key = StoreKey.parse(String.valueOf(in.readLine())).orElseThrow();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var sessions = CompletableFuture.completedFuture(CutWorkload.sessions());
    Store store = Store.open(StorePlace.in(Path.of(arguments[0])), key, sessions, "01");
    var clock = InstantSource.system();
    var workload = new CutWorkload(clock, new UuidV7(clock, new SecureRandom()));
    var child = new TortureChild(store, workload, out);
    child.book(new Random(Long.parseLong(arguments[1])));
  }

  private void book(Random random) {
    ExecutorService writers = Executors.newFixedThreadPool(Workload.WRITERS);
    out.println(STARTED);
    for (int i = 0; i < Workload.WRITERS; i++) {
      int writer = i;
      long seed = random.nextLong();
      writers.execute(() -> write(writer, new Random(seed)));
    }
    writers.close();
  }

  private void write(int writer, Random random) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String proof = workload.step(store, writer, random.nextLong());
        say(proof);
      }
    } catch (StationFault fault) {
      throw new IllegalStateException(fault.sentence(), fault);
    }
  }

  private synchronized void say(String proof) {
    out.println(BOOKED + proof + END);
  }
}
