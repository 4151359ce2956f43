package org.kerf.cli.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cli.output.ExitCode;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the station that is open run a command, and shows what it says. For one command. */
public final class StationClient {

  private static final Logger LOG = LoggerFactory.getLogger(StationClient.class);

  private final Path data;
  private final UUID id;
  private final SocketChannel first;

  private StationClient(Path data, UUID id, SocketChannel first) {
    this.data = data;
    this.id = id;
    this.first = first;
  }

  /**
   * Of the station that has the store in this folder open, if it listens.
   *
   * @param id of the command that it will be asked for
   */
  public static Optional<StationClient> of(Path data, UUID id) {
    try {
      return Files.isDirectory(data)
          ? connect(data).map(channel -> new StationClient(data, id, channel))
          : Optional.empty();
    } catch (IOException e) {
      // What a killed station left refuses; whether the store is free is seen by opening it.
      LOG.debug("no station listens in {}", data, e);
      return Optional.empty();
    }
  }

  private static Optional<SocketChannel> connect(Path data) throws IOException {
    Optional<UnixDomainSocketAddress> address = SocketPlace.find(data);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(address.get());
      if (SocketPlace.isOwners(channel, data)) {
        return Optional.of(channel);
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Asks at the terminal. */
  @FunctionalInterface
  public interface Secret {
    String ask() throws StationFault;
  }

  /**
   * Has the command run; if the connection breaks, asks once more, as the same command.
   *
   * @param language of the terminal, as a tag
   * @param folder where relative paths among the arguments begin
   * @param secret asked if the station wants to know it; the command is then sent with it
   * @return the exit code
   * @throws StationFault if there is no answer to its end
   */
  public int run(
      String language,
      Path folder,
      List<String> arguments,
      Secret secret,
      PrintWriter out,
      PrintWriter err)
      throws StationFault {
    var command = new ForwardedCommand(id, language, folder.toString(), arguments);
    int code = run(Optional.of(first), command, out, err);
    return code == ExitCode.SECRET_WANTED
        ? run(Optional.empty(), command.with(secret.ask()), out, err)
        : code;
  }

  private int run(
      Optional<SocketChannel> open, ForwardedCommand command, PrintWriter out, PrintWriter err)
      throws StationFault {
    try {
      return run(open.isPresent() ? open.get() : again(), command, out, err);
    } catch (IOException broken) {
      LOG.debug("the connection to the station broke", broken);
    }
    try {
      SocketChannel second = again();
      err.println("The connection to the station broke; asking it again.");
      return run(second, command, out, err);
    } catch (IOException broken) {
      throw new StationFault(
          FaultCode.STATION_LOST,
          "The station ended before this command was done. What it has booked stays; run the"
              + " command again for the rest.",
          broken);
    }
  }

  private SocketChannel again() throws IOException {
    return connect(data).orElseThrow(() -> new IOException("nobody listens"));
  }

  private static int run(
      SocketChannel channel, ForwardedCommand command, PrintWriter out, PrintWriter err)
      throws IOException, StationFault {
    try (channel) {
      Protocol.ask(channel, command);
      Protocol.greeted(channel);
      while (true) {
        switch (Protocol.frame(channel)) {
          case Frame.Out said -> show(said.text(), out);
          case Frame.Err said -> show(said.text(), err);
          case Frame.End end -> {
            return end.code();
          }
        }
      }
    }
  }

  private static void show(String text, PrintWriter on) {
    on.print(text);
    on.flush();
  }
}
