package org.kerf.ui.task;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Runs jobs for the screen. To be called on the screen's thread, where the answers arrive too; the
 * work itself runs on the workers. A fault is logged here, once, and handed to the caller to be
 * shown. A bug in the work, or in what shows its answer, is handed to the caller as a fault too, so
 * that whatever waits for the job waits no longer.
 */
public final class Tasks {

  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

  private record Answers<T>(
      BooleanSupplier wanted,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {}

  private final ExecutorService workers;
  private final BugHandler bugs;
  private final ObservableList<Running> active = FXCollections.observableArrayList();
  private final BooleanBinding busy = Bindings.isNotEmpty(active);
  private final StringBinding current =
      Bindings.createStringBinding(() -> active.isEmpty() ? "" : active.getLast().name(), active);

  /**
   * Takes the threads that the work runs on; whoever made them also stops them.
   *
   * @param workers threads for short and long jobs alike
   */
  public Tasks(ExecutorService workers) {
    this(workers, new BugHandler());
  }

  /** As above, with a handler for bugs that others share. */
  public Tasks(ExecutorService workers, BugHandler bugs) {
    this.workers = workers;
    this.bugs = bugs;
  }

  /** Runs a job and hands over its answer, however late. */
  public <T> Running run(
      String name,
      Work<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(name, progress -> work.run(), new Answers<T>(() -> true, onSuccess, onFault));
  }

  /** Runs a job that reports how far it is and can be asked to stop. */
  public <T> Running runLong(
      String name,
      LongWork<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(name, work, new Answers<T>(() -> true, onSuccess, onFault));
  }

  /** Runs a job unless a newer one has taken its slot; an answer that comes too late is dropped. */
  public <T> Running latest(
      Slot slot,
      String name,
      Work<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    long ticket = slot.take();
    return start(
        name, progress -> work.run(), new Answers<T>(() -> slot.holds(ticket), onSuccess, onFault));
  }

  /**
   * As {@link #latest}, for what the station does by itself every so often: it is not shown as
   * being busy.
   */
  public <T> Running quietly(
      Slot slot,
      String name,
      Work<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    long ticket = slot.take();
    var answers = new Answers<T>(() -> slot.holds(ticket), onSuccess, onFault);
    return begin(new Running(name, this::onScreen), progress -> work.run(), answers);
  }

  /** As {@link #latest}, for a job that reports and can be asked to stop. */
  public <T> Running latestLong(
      Slot slot,
      String name,
      LongWork<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    long ticket = slot.take();
    return start(name, work, new Answers<T>(() -> slot.holds(ticket), onSuccess, onFault));
  }

  /**
   * Does something on the screen's thread soon; the way in for what happens outside, from any
   * thread.
   */
  public void onScreen(Runnable change) {
    Platform.runLater(change);
  }

  /**
   * Asks the screen something and waits for the answer. To be called on a worker.
   *
   * @return nothing if the station closes meanwhile
   */
  public <A> Optional<A> askScreen(Supplier<A> question) {
    var asked = new FutureTask<>(question::get);
    onScreen(asked);
    try {
      return Optional.of(asked.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the screen could not answer", e);
    }
  }

  /** Whether any job is under way. */
  public BooleanBinding busyProperty() {
    return busy;
  }

  /** The name of the job that started last and is still under way, or nothing. */
  public StringBinding currentProperty() {
    return current;
  }

  private <T> Running start(String name, LongWork<? extends T> work, Answers<T> answers) {
    var running = new Running(name, this::onScreen);
    begin(running, work, answers);
    active.add(running);
    return running;
  }

  private <T> Running begin(Running running, LongWork<? extends T> work, Answers<T> answers) {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("jobs start on the screen's thread: " + running.name());
    }
    if (workers.isShutdown()) {
      // The station is closing: what would have been read is not wanted any more.
      onScreen(() -> end(running, Running.State.DROPPED));
    } else {
      workers.execute(() -> work(running, work, answers));
    }
    return running;
  }

  @Exempt(
      rule = "catch-all",
      reason = "the edge of the job: a screen that is told nothing would wait for ever")
  private <T> void work(Running running, LongWork<? extends T> work, Answers<T> answers) {
    Runnable ending = () -> end(running, Running.State.BROKEN);
    try {
      if (answers.wanted().getAsBoolean()) {
        T result = work.run(running.progress());
        ending = () -> succeed(running, result, answers);
      } else {
        ending = () -> end(running, Running.State.DROPPED);
      }
    } catch (StationFault fault) {
      LOG.atLevel(workers.isShutdown() ? Level.DEBUG : Level.WARN)
          .setCause(fault)
          .log("{}: {} {}", running.name(), fault.code().code(), fault.sentence());
      ending = () -> fail(running, fault, Running.State.FAULT, answers);
    } catch (RuntimeException | Error bug) {
      StationFault fault = bugs.fault(running.name(), bug);
      ending = () -> fail(running, fault, Running.State.BROKEN, answers);
    } finally {
      onScreen(ending);
    }
  }

  @Exempt(
      rule = "catch-all",
      reason = "what waits for the answer must not wait on because half of it was shown")
  private <T> void succeed(Running running, T result, Answers<T> answers) {
    boolean wanted = answers.wanted().getAsBoolean();
    end(running, wanted ? Running.State.DONE : Running.State.DROPPED);
    if (wanted) {
      try {
        answers.onSuccess().accept(result);
      } catch (RuntimeException | Error bug) {
        answers.onFault().accept(bugs.fault(running.name(), bug));
      }
    }
  }

  private <T> void fail(
      Running running, StationFault fault, Running.State how, Answers<T> answers) {
    boolean wanted = answers.wanted().getAsBoolean();
    end(running, wanted ? how : Running.State.DROPPED);
    if (wanted) {
      answers.onFault().accept(fault);
    }
  }

  private void end(Running running, Running.State ending) {
    active.remove(running);
    running.end(ending);
  }
}
