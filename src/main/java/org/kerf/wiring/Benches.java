package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kerf.cli.programs.Benchmarks;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.files.FileTrees;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.bench.CancelBench;
import org.kerf.tools.bench.CspBench;
import org.kerf.tools.bench.PlantedBench;
import org.kerf.tools.bench.ReplanBench;
import org.kerf.tools.bench.ScaleBench;
import org.kerf.tools.bench.SequenceBench;
import org.kerf.tools.bench.StartBench;
import org.kerf.tools.bench.sync.SyncBench;
import org.kerf.tools.demo.DemoFiles;

/** Measures the station and its planner, on files that go afterwards. */
final class Benches implements Benchmarks {

  /** Of the warehouse whose audit is measured. */
  private static final int OWN_MOVEMENTS = 50_000;

  private static final int WORKERS = 3;

  /** Movements of a store in which something else is measured than its size. */
  private static final int SMALL_WAREHOUSE = 10_000;

  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dprism.text=t2k");

  /** What is measured in a folder of its own. */
  private interface Measuring<T> {
    T in(Path folder) throws StationFault;
  }

  @Override
  public String start(int rounds) throws StationFault {
    List<String> options = Display.isThere() ? List.of() : HEADLESS;
    return inNewFolder(folder -> new StartBench(folder, options).run(rounds));
  }

  @Override
  public boolean csp(CspRun run, Consumer<String> line) throws StationFault {
    try (ExecutorService workers = PatternProgram.workers(run.threads())) {
      return new CspBench(new PatternEngine(workers), run, line).run();
    }
  }

  @Override
  public boolean planner(PlannerRun what, long seed, int rounds, Consumer<String> line)
      throws StationFault {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("bench-", 1).daemon(true).factory())) {
      var engine = new PatternEngine(workers);
      var planner = new ItemPlanner(engine, workers, 1);
      return switch (what) {
        case PLANTED -> new PlantedBench(engine, planner, line).run(seed, rounds);
        case SCALE -> new ScaleBench(engine, line).run(seed, rounds);
        case CANCEL -> new CancelBench(engine, line).run(seed, rounds);
        case SEQUENCE -> new SequenceBench(planner, line).run(seed, rounds);
        case REPLAN -> inNewFolder(folder -> replan(folder, seed, rounds, line));
      };
    }
  }

  private static boolean replan(Path folder, long seed, int rounds, Consumer<String> line)
      throws StationFault {
    StationConfig config =
        StationConfig.of(Optional.of(folder.resolve("data")), Optional.empty()).forDemo(folder);
    new DemoFiles(config.program()).setUpPrinters(config.data());
    try (OpenStation station = new OpenedStation(Station.open(config))) {
      return new ReplanBench(station, folder, line).run(seed, rounds);
    }
  }

  @Override
  public boolean warehouse(Optional<Path> data, int movements, long seed, Consumer<String> line)
      throws StationFault {
    return data.isPresent()
        ? warehouse(data.get(), movements, seed, line)
        : inNewFolder(folder -> warehouse(folder.resolve("data"), movements, seed, line));
  }

  @Override
  public void audit(Optional<Path> data, int lines, long seed, Consumer<String> line)
      throws StationFault {
    if (data.isPresent()) {
      audit(data.get(), lines, seed, line);
    } else {
      inNewFolder(folder -> audit(folder.resolve("data"), lines, seed, line));
    }
  }

  private static int audit(Path data, int lines, long seed, Consumer<String> line)
      throws StationFault {
    StationConfig config = StationConfig.of(Optional.of(data), Optional.empty()).forDemo(data);
    return new WarehouseBenchRun(config, OWN_MOVEMENTS, seed, line).audit(lines);
  }

  private static boolean warehouse(Path data, int movements, long seed, Consumer<String> line)
      throws StationFault {
    StationConfig config = StationConfig.of(Optional.of(data), Optional.empty()).forDemo(data);
    return new WarehouseBenchRun(config, movements, seed, line).run();
  }

  @Override
  public boolean imports(int rows, long seed, Consumer<String> line) throws StationFault {
    return inNewFolder(
        folder -> {
          StationConfig config =
              StationConfig.of(Optional.of(folder.resolve("data")), Optional.empty())
                  .forDemo(folder);
          return new WarehouseBenchRun(config, SMALL_WAREHOUSE, seed, line).imports(rows, folder);
        });
  }

  @Override
  public boolean labels(int count, long seed, Consumer<String> line) throws StationFault {
    return inNewFolder(folder -> new LabelBenchRun(folder, seed, line).labels(count));
  }

  @Override
  public boolean cable(int labels, int stride, long seed, Consumer<String> line)
      throws StationFault {
    return inNewFolder(folder -> new LabelBenchRun(folder, seed, line).cable(labels, stride));
  }

  @Override
  public boolean sync(
      Optional<Path> programs, boolean small, List<String> parts, Consumer<String> line)
      throws StationFault {
    var asked = EnumSet.noneOf(SyncBench.Part.class);
    parts.forEach(part -> asked.add(SyncBench.Part.valueOf(part.toUpperCase(Locale.ROOT))));
    Set<SyncBench.Part> wanted = asked.isEmpty() ? EnumSet.allOf(SyncBench.Part.class) : asked;
    SyncBench.Size size = small ? SyncBench.Size.SMALL : SyncBench.Size.WHOLE;
    return inNewFolder(folder -> new SyncBenchRun(folder, line).run(programs, size, wanted));
  }

  private static <T> T inNewFolder(Measuring<T> measuring) throws StationFault {
    try {
      Path folder = Files.createTempDirectory("kerf-bench");
      try {
        return measuring.in(folder);
      } finally {
        FileTrees.delete(folder);
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "There is no folder for the benchmark's files.", e);
    }
  }
}
