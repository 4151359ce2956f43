package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the network for a printer's address. The system's look-up has no time limit and can't be
 * broken off, so it runs elsewhere, and one that still runs is waited for again, not asked twice.
 */
final class NameLookup {

  private static final Logger LOG = LoggerFactory.getLogger(NameLookup.class);

  /** What the network says. */
  sealed interface Answer {

    record Known(InetAddress address) implements Answer {}

    /** There is no such name. */
    record Unknown() implements Answer {}

    /** Nothing in time. */
    record None() implements Answer {}
  }

  private final String host;
  private final Executor executor;
  private Optional<CompletableFuture<Answer>> running = Optional.empty();

  NameLookup(String host, Executor executor) {
    this.host = host;
    this.executor = executor;
  }

  /** Waits no longer than this. */
  Answer within(int millis) {
    CompletableFuture<Answer> question =
        running.orElseGet(() -> CompletableFuture.supplyAsync(this::ask, executor));
    running = Optional.empty();
    try {
      return question.get(millis, MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("no answer yet where {} is", host, e);
      running = Optional.of(question);
      return new Answer.None();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = Optional.of(question);
      return new Answer.None();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer ask() {
    try {
      return new Answer.Known(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      LOG.debug("the network does not know {}", host, e);
      return new Answer.Unknown();
    }
  }
}
