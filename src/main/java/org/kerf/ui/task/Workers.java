package org.kerf.ui.task;

import java.util.concurrent.ExecutorService;

/**
 * The threads that jobs run on, apart by what a person waits for: a list that takes long keeps no
 * scan and no booking waiting. Whoever made them also stops them.
 *
 * @param lists read lists, pages and searches
 * @param bookings book, and read what a scan or a tap at the saw asks for
 * @param longJobs import, plan, print and check
 */
public record Workers(ExecutorService lists, ExecutorService bookings, ExecutorService longJobs) {

  /** The same threads for all. */
  public static Workers all(ExecutorService threads) {
    return new Workers(threads, threads, threads);
  }
}
