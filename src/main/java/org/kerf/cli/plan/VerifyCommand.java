package org.kerf.cli.plan;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.instance.PatternJson;
import org.kerf.cli.instance.TextFile;
import org.kerf.cli.instance.UnfitFile;
import org.kerf.cli.output.Counted;
import org.kerf.cli.output.ExitCode;
import org.kerf.kernel.StationFault;
import org.kerf.verify.ClaimedPlan;
import org.kerf.verify.PatternChecker;
import org.kerf.verify.PatternTask;
import org.kerf.verify.TaskReader;
import org.kerf.verify.TaskReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description = {
      "Checks a plan of a file by other means.",
      "The plan is what kerf plan --csp or --items wrote with --json; the instance is read anew."
          + " Exit code 3 with every reason if it is wrong."
    },
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  private static final String ITEMS = "items";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PLAN.json", description = "The plan.")
  private Path plan;

  @Parameters(
      index = "1",
      paramLabel = "INSTANCE",
      description = "A CSP file, or the table of items; bins lie beside it, unless --bins says so.")
  private Path instance;

  @Option(names = "--bins", paramLabel = "B.csv", description = "The table of bins.")
  private @Nullable Path bins;

  @Override
  public Integer call() throws Exception {
    return switch (reading()) {
      case TaskReading.Unread unread -> {
        spec.commandLine().getErr().println(instance + ": " + unread.reason());
        yield ExitCode.REFUSED;
      }
      case TaskReading.Read read -> check(read.task());
    };
  }

  private TaskReading reading() throws StationFault {
    String text = TextFile.read(instance);
    Path given = bins;
    boolean table =
        text.lines().findFirst().filter(line -> line.matches(".*[,A-Za-z].*")).isPresent();
    if (given == null && !table) {
      return TaskReader.csp(text);
    }
    return TaskReader.itemsAndBins(text, TextFile.read(given == null ? besideItems() : given));
  }

  private Path besideItems() {
    String name = String.valueOf(instance.getFileName());
    int at = name.lastIndexOf(ITEMS);
    return instance.resolveSibling(
        at < 0 ? "bins.csv" : name.substring(0, at) + "bins" + name.substring(at + ITEMS.length()));
  }

  private int check(PatternTask task) throws StationFault {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ClaimedPlan claimed = PatternJson.read(plan);
      List<String> reasons = new PatternChecker(task).check(claimed);
      reasons.forEach(out::println);
      out.println(
          reasons.isEmpty()
              ? "The plan is valid: "
                  + Counted.of(claimed.bars(), "bar")
                  + ", bound "
                  + claimed.bound()
                  + "."
              : "The plan is not valid: " + Counted.of(reasons.size(), "reason") + ".");
      return reasons.isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    } catch (UnfitFile unfit) {
      spec.commandLine().getErr().println(unfit.sentence());
      return ExitCode.REFUSED;
    }
  }
}
