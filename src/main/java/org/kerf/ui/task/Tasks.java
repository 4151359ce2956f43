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
import org.kerf.kernel.Cancellation;
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
      Cancellation reading,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {

    /** Wanted however late. */
    static <T> Answers<T> always(
        Consumer<? super T> onSuccess, Consumer<? super StationFault> onFault) {
      return new Answers<>(() -> true, new Cancellation(), onSuccess, onFault);
    }

    /** Wanted as long as no newer question took the slot. */
    static <T> Answers<T> in(
        Slot slot, Consumer<? super T> onSuccess, Consumer<? super StationFault> onFault) {
      Cancellation ticket = slot.take();
      return new Answers<>(() -> slot.holds(ticket), ticket, onSuccess, onFault);
    }
  }

  /** Told how the jobs end, so that what was said of one that failed need not stay for ever. */
  public interface Endings {

    /**
     * Lets the job's owner say how it ended.
     *
     * @param job the job's name
     */
    void ended(String job, Runnable say);
  }

  private final Workers workers;
  private final BugHandler bugs;
  private final ObservableList<Running> active = FXCollections.observableArrayList();
  private Endings endings = (job, say) -> say.run();
  private final BooleanBinding busy = Bindings.isNotEmpty(active);
  private final StringBinding current =
      Bindings.createStringBinding(() -> active.isEmpty() ? "" : active.getLast().name(), active);

  /** Takes threads for lists, bookings and long jobs alike; whoever made them also stops them. */
  public Tasks(ExecutorService threads) {
    this(Workers.all(threads), new BugHandler());
  }

  /** Takes the threads that the work runs on, and a handler for bugs that others share. */
  public Tasks(Workers workers, BugHandler bugs) {
    this.workers = workers;
    this.bugs = bugs;
  }

  /** From now on these are called at every end of a job that is still wanted. */
  public void setEndings(Endings told) {
    endings = told;
  }

  /** Runs a booking, or what a scan asks, and hands over its answer, however late. */
  public <T> Running run(
      String name,
      Work<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(
        workers.bookings(), name, progress -> work.run(), Answers.<T>always(onSuccess, onFault));
  }

  /** Runs a job that reports how far it is and can be asked to stop. */
  public <T> Running runLong(
      String name,
      LongWork<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(workers.longJobs(), name, work, Answers.<T>always(onSuccess, onFault));
  }

  /**
   * Looks through the whole store and reports how far it is; asked to stop, it is stopped where it
   * is, and its answer is dropped.
   */
  public <T> Running survey(
      String name,
      LongWork<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    var reading = new Cancellation();
    var answers = new Answers<T>(() -> !reading.cancelled(), reading, onSuccess, onFault);
    var running = new Running(name, this::onScreen, reading::cancel);
    begin(workers.longJobs(), running, work, answers);
    active.add(running);
    return running;
  }

  /**
   * Reads for a list or a page unless a newer question has taken the slot; an answer that comes too
   * late is dropped, and what it still reads of the store is stopped.
   */
  public <T> Running latest(
      Slot slot,
      String name,
      Work<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(
        workers.lists(), name, progress -> work.run(), Answers.<T>in(slot, onSuccess, onFault));
  }

  /**
   * As {@link #latest}, for what a scan or a tap at the saw waits for: beside the bookings, never
   * behind a list.
   */
  public <T> Running atOnce(
      Slot slot,
      String name,
      Work<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(
        workers.bookings(), name, progress -> work.run(), Answers.<T>in(slot, onSuccess, onFault));
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
    return begin(
        workers.lists(),
        new Running(name, this::onScreen),
        progress -> work.run(),
        Answers.<T>in(slot, onSuccess, onFault));
  }

  /** As {@link #latest}, for a job that reports and can be asked to stop. */
  public <T> Running latestLong(
      Slot slot,
      String name,
      LongWork<? extends T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super StationFault> onFault) {
    return start(workers.longJobs(), name, work, Answers.<T>in(slot, onSuccess, onFault));
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

  private <T> Running start(
      ExecutorService threads, String name, LongWork<? extends T> work, Answers<T> answers) {
    var running = new Running(name, this::onScreen);
    begin(threads, running, work, answers);
    active.add(running);
    return running;
  }

  private <T> Running begin(
      ExecutorService threads, Running running, LongWork<? extends T> work, Answers<T> answers) {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("jobs start on the screen's thread: " + running.name());
    }
    if (threads.isShutdown()) {
      // The station is closing: what would have been read is not wanted any more.
      onScreen(() -> end(running, Running.State.DROPPED));
    } else {
      threads.execute(() -> work(running, work, answers));
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
        T result = answers.reading().during(() -> work.run(running.progress()));
        ending = () -> succeed(running, result, answers);
      } else {
        ending = () -> end(running, Running.State.DROPPED);
      }
    } catch (StationFault fault) {
      boolean expected = answers.reading().cancelled() || workers.lists().isShutdown();
      LOG.atLevel(expected ? Level.DEBUG : Level.WARN)
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
  private <T> void tell(Running running, T result, Answers<T> answers) {
    try {
      answers.onSuccess().accept(result);
    } catch (RuntimeException | Error bug) {
      answers.onFault().accept(bugs.fault(running.name(), bug));
    }
  }

  private <T> void succeed(Running running, T result, Answers<T> answers) {
    boolean wanted = answers.wanted().getAsBoolean();
    end(running, wanted ? Running.State.DONE : Running.State.DROPPED);
    if (wanted) {
      endings.ended(running.name(), () -> tell(running, result, answers));
    }
  }

  private <T> void fail(
      Running running, StationFault fault, Running.State how, Answers<T> answers) {
    boolean wanted = answers.wanted().getAsBoolean();
    end(running, wanted ? how : Running.State.DROPPED);
    if (wanted) {
      endings.ended(running.name(), () -> answers.onFault().accept(fault));
    }
  }

  private void end(Running running, Running.State ending) {
    active.remove(running);
    running.end(ending);
  }
}
