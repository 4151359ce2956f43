package org.kerf.labels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelColumn;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrinterOutage;
import org.kerf.labels.model.PrinterQueue;

/**
 * The journal of all labels: each is queued with the booking that causes it, and none is ever
 * unaccounted for.
 */
public interface Labels {

  /** Adds jobs at the end of the queue, in this order. */
  void queue(Tx tx, List<LabelJob> jobs);

  Optional<LabelJob> job(Tx tx, LabelId id);

  /**
   * The job of this printer that has waited longest. It stands for all behind it: labels come out
   * in the order of the cuts, or wait.
   */
  Optional<LabelJob> firstQueued(Tx tx, String printer);

  /** The printers that a queued job waits for, by name. */
  List<String> printersWaitedFor(Tx tx);

  /** Keeps that a printer takes no labels; the first time counts. */
  void outage(Tx tx, String printer, Instant since);

  /** Keeps that a printer takes labels again. */
  void outageOver(Tx tx, String printer);

  /** Since when a printer takes no labels; empty while it takes them, or before the first. */
  Optional<Instant> outageSince(Tx tx, String printer);

  /** The printers that labels wait for and that take none, the one that does so longest first. */
  List<PrinterOutage> outages(Tx tx);

  /** The newest first. */
  List<LabelJob> recent(Tx tx, LabelFilter filter, int most);

  /**
   * A page of a list, in an order that the person chose.
   *
   * @param text only the jobs whose code, printer or user contains it; empty means all
   * @param after the last job of the page before
   */
  List<LabelJob> page(
      Tx tx,
      LabelFilter filter,
      String text,
      Sorting<LabelColumn> by,
      Optional<LabelJob> after,
      int most);

  /** The printers that have had jobs, by name. */
  List<PrinterQueue> printers(Tx tx);

  /** The last job for what has this code, reprints included. */
  Optional<LabelJob> latestFor(Tx tx, ShortCode code);

  /** How many jobs are in each state; a state without jobs counts 0. */
  Map<LabelState, Integer> counts(Tx tx);

  /** How many wait, are under way or need a person: few, however many were ever printed. */
  Map<LabelState, Integer> unsettled(Tx tx);

  /** How the newest label of each of these codes stands; a code without a label is left out. */
  Map<ShortCode, LabelState> newest(Tx tx, List<ShortCode> codes);

  /** When a label was last queued or settled; empty if there is none. */
  Optional<Instant> lastChange(Tx tx);

  /**
   * Moves a job from one state to another, if it still is in the first.
   *
   * @return whether it was; if not, nothing has changed
   * @throws IllegalArgumentException if no job may ever go from the one state to the other
   */
  boolean settle(Tx tx, LabelId id, LabelState from, LabelSettlement to);

  /**
   * Lets a job that waits go to another printer, at once and as if it had never been tried; one
   * that has left the queue stays.
   *
   * @return whether it waited
   */
  boolean move(Tx tx, LabelId id, String printer);

  /** As {@link #move}, all that wait for a printer, in their order; how many. */
  int moveAll(Tx tx, String from, String to);

  /** A printer is called otherwise; so are the jobs that it has not done, and its outage. */
  void rename(Tx tx, String from, String to);

  /** How many jobs wait for their turn. */
  int waiting(Tx tx);

  /**
   * Remnants whose labels have not left the station, in the order of the queue: the next bar of
   * their saw waits for them.
   */
  List<LabelJob> remnantsThatWait(Tx tx);

  /**
   * Takes back the label of what has this code, if it is not known to be printed: what it names has
   * been undone.
   */
  void withdraw(Tx tx, ShortCode code);

  /**
   * Puts back the last label of what has this code, if it was withdrawn: what it names is there
   * again. One that may have come out is for a person to look at, as before.
   */
  void restore(Tx tx, ShortCode code);
}
