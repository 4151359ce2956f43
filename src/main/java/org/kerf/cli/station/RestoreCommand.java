package org.kerf.cli.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.options.DataOptions;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.StoreRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = {
      "Puts a copy of the store in its place.",
      "What was booked after the copy was made has to be booked again. Labels printed since then"
          + " are in the hall: so new codes begin with two other characters from now on. The file"
          + " that lay there is kept beside it."
    },
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

  private final StoreRestore restore;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private ActingUser who;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "The copy, a file such as kerf.mv.db; without it, the one that somebody has already put"
              + " in the store's place.")
  private @Nullable Path from;

  public RestoreCommand(StoreRestore restore) {
    this.restore = restore;
  }

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    StoreRestore.Report report = restore.run(data.choice(), Optional.ofNullable(from), who);
    out.println(
        "The store is restored as it was after entry "
            + report.lastEntry()
            + " of its journal. Its codes begin with "
            + report.characters()
            + " from now on, formerly "
            + report.formerly()
            + "; epoch "
            + report.epoch()
            + ".");
    return ExitCode.OK;
  }
}
