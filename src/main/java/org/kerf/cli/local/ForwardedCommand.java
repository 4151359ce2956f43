package org.kerf.cli.local;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A command line that another process runs.
 *
 * @param id of the request, the same in each try
 * @param language of the terminal, as a tag such as "ro-RO"
 * @param folder that relative paths among the arguments begin at, absolute
 * @param secret the PIN or password of whoever it books as, if the station has asked for it
 * @param arguments with files of arguments already read
 */
public record ForwardedCommand(
    UUID id, String language, String folder, Optional<String> secret, List<String> arguments) {

  public ForwardedCommand {
    arguments = List.copyOf(arguments);
  }

  /** As it is asked for first. */
  public ForwardedCommand(UUID id, String language, String folder, List<String> arguments) {
    this(id, language, folder, Optional.empty(), arguments);
  }

  /** The same with a secret: another request, for the first one has been answered. */
  ForwardedCommand with(String said) {
    return new ForwardedCommand(
        new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits()),
        language,
        folder,
        Optional.of(said),
        arguments);
  }

  /** The same without its secret. */
  ForwardedCommand withoutSecret() {
    return new ForwardedCommand(id, language, folder, Optional.empty(), arguments);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ForwardedCommand[" + id + ' ' + arguments + ']';
  }
}
