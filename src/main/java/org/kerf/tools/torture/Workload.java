package org.kerf.tools.torture;

import java.util.Collection;
import java.util.List;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * Bookings to be interrupted. Holds no state of the store, so that one process can book and another
 * can check. Two writers book side by side; what one writer acknowledges comes in the order in
 * which it was booked.
 */
public interface Workload {

  /** How many writers book; they are counted from 0. */
  int WRITERS = 2;

  /** Puts into a new store what the steps need. */
  void prepare(Transactions store) throws StationFault;

  /**
   * Makes one booking, chosen by the seed. Each writer makes one at a time.
   *
   * @return the proof of it, one line of text: whoever has it was told that the booking is kept
   * @throws StationFault if the store fails; the booking may be there or not, but not half
   */
  String step(Transactions store, int writer, long seed) throws StationFault;

  /**
   * Looks whether all acknowledged bookings are there, in their writer's order, none is half there,
   * and all numbers and chains are whole.
   *
   * @return what is wrong, each in a sentence; empty if nothing is
   */
  List<String> check(Transactions store, Collection<String> acknowledged) throws StationFault;
}
