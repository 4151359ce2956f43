package org.kerf.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder; without it, the user's own.")
  private @Nullable Path data;

  @Option(
      names = "--recovery-key",
      paramLabel = "KEY",
      description = "The key from the safe, if this machine has lost the store's key.",
      interactive = true,
      arity = "0..1")
  private @Nullable String recoveryKey;

  Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  Optional<String> recoveryKey() {
    return Optional.ofNullable(recoveryKey);
  }

  OpenStation open(Programs programs) throws StationFault {
    return programs.open(data(), recoveryKey());
  }
}
