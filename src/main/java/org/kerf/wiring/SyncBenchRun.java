package org.kerf.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kerf.flow.UseCases;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.sync.postgres.PostgresAdministration;
import org.kerf.sync.postgres.PostgresCentres;
import org.kerf.tools.bench.sync.BenchStation;
import org.kerf.tools.bench.sync.SyncBench;
import org.kerf.tools.server.LocalServer;
import org.kerf.tools.server.ServerPrograms;

/** Starts a server and stations in a folder, and measures what goes between them. */
final class SyncBenchRun {

  private final Path folder;
  private final Consumer<String> line;

  SyncBenchRun(Path folder, Consumer<String> line) {
    this.folder = folder;
    this.line = line;
  }

  /**
   * @param programs where those of a PostgreSQL lie, if not in the usual places
   * @return whether everything arrived once
   */
  boolean run(Optional<Path> programs, SyncBench.Size size, Set<SyncBench.Part> parts)
      throws StationFault {
    var random = new SecureRandom();
    try (var server =
            LocalServer.in(ServerPrograms.of(programs), folder.resolve("server"), random);
        ExecutorService threads =
            Executors.newCachedThreadPool(
                Thread.ofPlatform().name("bench-", 1).daemon(true).factory())) {
      server.start();
      return new SyncBench(
              server,
              new PostgresAdministration(),
              new PostgresCentres(random),
              PostgresCentres::within,
              this::open,
              threads,
              InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS),
              line)
          .run(size, parts);
    }
  }

  private BenchStation open(String name, String characters) throws StationFault {
    Path data = folder.resolve(name);
    StationConfig config =
        StationConfig.of(Optional.of(data), Optional.empty(), Optional.of(characters))
            .forDemo(folder.resolve(name + "-out"));
    return new Opened(Station.open(config));
  }

  private record Opened(Station station) implements BenchStation {

    @Override
    public Transactions store() {
      return station.store();
    }

    @Override
    public UseCases useCases() {
      return station.useCases();
    }

    @Override
    public void startWorkers() throws StationFault {
      station.startWorkers(
          (_, bug) -> {
            throw new IllegalStateException(bug);
          });
    }

    @Override
    public void close() {
      station.close();
    }
  }
}
