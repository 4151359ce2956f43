package org.kerf.wiring;

import java.lang.Thread.UncaughtExceptionHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.kerf.attachment.store.EncryptedFolder;
import org.kerf.db.Store;
import org.kerf.db.StoreKeys;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.OpeningWatcher;
import org.kerf.flow.UseCases;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.template.Templates;

/**
 * A station, open: the store, the use cases on it, the workers beside it. Built top to bottom,
 * stopped bottom to top.
 */
public final class Station implements AutoCloseable {

  private final Store store;
  private final ExecutorService planning;

  /** The second thread of a check; begins with the first one. */
  private final ExecutorService checking = checker();

  private final StationWorkers workers;
  private final UseCases useCases;
  private final StoreKey key;
  private final Optional<String> newRecoveryKey;

  /**
   * Opens the station's store and builds everything on it. Workers start with {@link
   * #startWorkers}.
   *
   * @throws StationFault with a sentence, if the store, its key, the label templates or the printer
   *     list of a first start are no good
   */
  public static Station open(StationConfig config) throws StationFault {
    return open(config, OpeningWatcher.NOBODY);
  }

  /** As above, with somebody who waits for the store. */
  public static Station open(StationConfig config, OpeningWatcher watcher) throws StationFault {
    Future<SessionFactory> sessions = SharedSessions.STARTING;
    Templates templates = Templates.load(config.program().resolve("labels"));
    var place = StorePlace.in(config.data());
    StoreKeys.Found key = key(config);
    String newStation =
        config.characters().orElseGet(() -> ShortCode.proposedStation(new SecureRandom()));
    Store store = Store.open(place, key.key(), sessions, newStation, watcher);
    Outputs.putInOrder(config.data(), config.outputs());
    Optional<String> recoveryKey =
        key.fresh() ? Optional.of(key.key().recoveryKey()) : Optional.empty();
    return new Station(config, store, templates, key.key(), recoveryKey);
  }

  private static StoreKeys.Found key(StationConfig config) throws StationFault {
    StoreKeys keys = config.keys();
    return config.recoveryKey().isPresent()
        ? new StoreKeys.Found(keys.recover(config.recoveryKey().get()), false)
        : keys.find();
  }

  private Station(
      StationConfig config,
      Store store,
      Templates templates,
      StoreKey key,
      Optional<String> newRecoveryKey)
      throws StationFault {
    this.store = store;
    this.key = key;
    this.newRecoveryKey = newRecoveryKey;
    planning = planners(config.planThreads());

    var composition =
        StationComposition.of(
            config, store, templates, attachments(config, key), planning, checking);
    useCases = composition.useCases();
    workers = composition.workers();
  }

  /** The key of the attachments follows from the store's, so a copy is opened by the same key. */
  private static EncryptedFolder attachments(StationConfig config, StoreKey key) {
    return new EncryptedFolder(
        config.data().resolve("attachments"),
        HexFormat.of().parseHex(key.password("attachments")),
        new SecureRandom());
  }

  private static ExecutorService checker() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("check").daemon(true).factory());
  }

  private static ExecutorService planners(int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().name("plan-", 1).daemon(true).factory());
  }

  public UseCases useCases() {
    return useCases;
  }

  public LabelRenderer renderer() {
    return useCases.renderer();
  }

  /** Below the use cases: for generating and proving only. */
  Store store() {
    return store;
  }

  /** The two characters that this station's codes begin with. */
  public String name() {
    return store.station();
  }

  /** The name of the printer that labels go to by default. */
  public String printer() throws StationFault {
    return useCases
        .reading()
        .of(useCases.repositories().printers()::standard)
        .map(LabelPrinter::name)
        .orElse(Outputs.LABELS);
  }

  /** The recovery key of a store that was just made, to be shown once. */
  public Optional<String> newRecoveryKey() {
    return newRecoveryKey;
  }

  /** The written form of the store's key, as {@link StoreKey#recoveryKey}. */
  public String recoveryKey() {
    return key.recoveryKey();
  }

  /**
   * Prints labels and notifies the screens, until the station is closed.
   *
   * @param bugs receives each bug in a worker's step
   */
  public void startWorkers(UncaughtExceptionHandler bugs) throws StationFault {
    workers.start(bugs);
  }

  /**
   * Prints all labels that are due now, in the calling thread: for commands that run without
   * workers.
   */
  public int printDueLabels() throws StationFault {
    return workers.printDueLabels();
  }

  @Override
  public void close() {
    workers.close();
    planning.shutdownNow();
    checking.shutdownNow();
    store.close();
  }
}
