package org.kerf.tools.torture.sync;

import java.util.List;

/**
 * How a torture of stations and centre went.
 *
 * @param seed repeats the same strokes as far as the machine's timing allows
 * @param rounds how many there were
 * @param acknowledged how many bookings the stations had acknowledged
 * @param wentBack how often stations noticed that the centre had lost what it had acknowledged
 * @param fullDisks how often disks were full
 * @param strokes what was done to them, in words, for people
 * @param lost acknowledged bookings that are not at the centre
 * @param doubled those that are there more than once
 * @param diverged stations that have other tables than the first, or did not come to an end
 * @param told each violation in a sentence
 */
public record SyncTortureReport(
    long seed,
    int rounds,
    int acknowledged,
    long wentBack,
    FullDisks fullDisks,
    List<String> strokes,
    int lost,
    int doubled,
    int diverged,
    List<String> told) {

  public SyncTortureReport {
    strokes = List.copyOf(strokes);
    told = List.copyOf(told);
  }

  public boolean passed() {
    return lost == 0 && doubled == 0 && diverged == 0 && told.isEmpty();
  }
}
