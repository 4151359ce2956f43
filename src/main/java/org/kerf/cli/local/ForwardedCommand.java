package org.kerf.cli.local;

import java.util.List;
import java.util.UUID;

/**
 * A command line that another process runs.
 *
 * @param id of the request, the same in each try
 * @param language of the terminal, as a tag such as "ro-RO"
 * @param folder that relative paths among the arguments begin at, absolute
 * @param arguments with files of arguments already read
 */
public record ForwardedCommand(UUID id, String language, String folder, List<String> arguments) {

  public ForwardedCommand {
    arguments = List.copyOf(arguments);
  }
}
