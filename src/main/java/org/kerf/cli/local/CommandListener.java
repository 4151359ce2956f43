package org.kerf.cli.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.kerf.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands for the station that has the store open, until it is closed. Only the owner's
 * programs are heard.
 */
public final class CommandListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);
  private static final int MOST_CONNECTIONS = 16;
  private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(5);
  private static final long ANSWER_MILLIS = 1_000;
  private static final long STOP_MILLIS = 10_000;

  private final Path data;
  private final ServerSocketChannel server;
  private final ExecutorService threads;
  private final Duration patience;
  private final Runs runs;
  private final Set<SocketChannel> connections = new HashSet<>();

  private CommandListener(
      Path data,
      ServerSocketChannel server,
      CommandRunner runner,
      ExecutorService threads,
      Duration patience) {
    this.data = data;
    this.server = server;
    this.threads = threads;
    this.patience = patience;
    this.runs = new Runs(runner, threads);
  }

  /**
   * Listens from now on; only for whoever has the store in this folder open.
   *
   * @param temporary where the socket lies if it can't lie in the data folder
   * @param threads for connections and commands, as many as are asked for; ended with the listener
   */
  public static CommandListener open(
      Path data, Path temporary, CommandRunner runner, ExecutorService threads) throws IOException {
    return open(data, temporary, runner, threads, REQUEST_PATIENCE);
  }

  static CommandListener open(
      Path data, Path temporary, CommandRunner runner, ExecutorService threads, Duration patience)
      throws IOException {
    Path socket = SocketPlace.prepare(data, temporary);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      OwnerOnly.close(socket);
    } catch (IOException e) {
      server.close();
      SocketPlace.remove(data);
      throw e;
    }
    var listener = new CommandListener(data, server, runner, threads, patience);
    threads.execute(listener::accept);
    return listener;
  }

  private void accept() {
    try {
      while (server.isOpen()) {
        SocketChannel channel = server.accept();
        if (!begin(channel)) {
          channel.close();
        }
      }
    } catch (ClosedChannelException closed) {
      LOG.debug("no more commands are taken", closed);
    } catch (IOException e) {
      LOG.warn("commands beside the station are not taken any more", e);
    }
  }

  private boolean begin(SocketChannel channel) {
    synchronized (this) {
      if (connections.size() >= MOST_CONNECTIONS) {
        return false;
      }
      connections.add(channel);
    }
    boolean begun = execute(() -> serve(channel));
    if (!begun) {
      end(channel);
    }
    return begun;
  }

  /** False if no more is begun, for the station is being closed. */
  private boolean execute(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException closing) {
      LOG.debug("the station is being closed", closing);
      return false;
    }
  }

  private synchronized void end(SocketChannel channel) {
    connections.remove(channel);
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      if (!SocketPlace.isOwners(channel, data)) {
        LOG.warn("another user of this computer tried to give the station a command");
        return;
      }
      Run run = answer(Protocol.request(channel, patience));
      Protocol.greet(channel);
      execute(() -> watch(channel, run));
      stream(channel, run);
    } catch (AsynchronousCloseException closed) {
      LOG.debug("the connection was closed with the station", closed);
    } catch (IOException e) {
      LOG.debug("the connection of a command broke", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(channel);
    }
  }

  private Run answer(Request request) throws InterruptedException {
    return switch (request) {
      case Request.Asked asked -> runs.of(asked.command());
      case Request.OtherVersion other ->
          Runs.refused(
              "The station that is open is of another version of Kerf than this command. Close its"
                  + " window and start it anew, or run the command with its version.");
      case Request.Unfit unfit -> Runs.refused("This is no command of Kerf's.");
    };
  }

  /** Nothing more comes from a client; when its end of the connection goes, nobody waits. */
  private static void watch(SocketChannel channel, Run run) {
    try {
      Protocol.awaitEnd(channel);
    } catch (IOException e) {
      LOG.debug("the connection of a command broke", e);
    }
    if (!run.ended()) {
      run.cancellation().cancel();
    }
  }

  private static void stream(SocketChannel channel, Run run)
      throws IOException, InterruptedException {
    int number = 0;
    for (var frame = run.frame(number); frame.isPresent(); frame = run.frame(number)) {
      Protocol.send(channel, frame.get());
      number++;
    }
  }

  /**
   * Takes no more commands, stops those that are under way after the part that they are at, and
   * waits for them: the store can be closed then.
   */
  @Override
  public void close() {
    try {
      synchronized (this) {
        server.close();
      }
      SocketPlace.remove(data);
    } catch (IOException e) {
      LOG.warn("the socket in {} can't be removed", data, e);
    }
    runs.breakOff();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(ANSWER_MILLIS, TimeUnit.MILLISECONDS)) {
        closeConnections();
        threads.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeConnections() {
    Set<SocketChannel> open;
    synchronized (this) {
      open = Set.copyOf(connections);
    }
    for (SocketChannel channel : open) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.debug("a connection can't be closed", e);
      }
    }
  }
}
