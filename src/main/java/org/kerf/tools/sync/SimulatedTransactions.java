package org.kerf.tools.sync;

import java.util.OptionalLong;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.StoreState;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;

/**
 * Transactions of a simulated store. The power may go at each step, the disk may be full, and
 * between a commit and the moment when it is durable others go on.
 */
final class SimulatedTransactions implements Transactions {

  private final SimulatedWorld world;
  private final SimulatedStation station;
  private boolean writing;

  private static final class Running implements Tx {
    private boolean nothing;

    @Override
    public void keepNothing() {
      nothing = true;
    }
  }

  SimulatedTransactions(SimulatedWorld world, SimulatedStation station) {
    this.world = world;
    this.station = station;
  }

  private SimulatedStore store() {
    return station.store();
  }

  @Override
  public <T> T write(Work<T> work) throws StationFault {
    if (writing) {
      throw new IllegalStateException("a transaction within a transaction");
    }
    world.mayCut(station);
    var tx = new Running();
    T answer;
    writing = true;
    try {
      answer = work.run(tx);
    } catch (RuntimeException e) {
      store().rollBack();
      throw e;
    } finally {
      writing = false;
    }
    if (tx.nothing) {
      store().rollBack();
      return answer;
    }
    world.mayCut(station);
    if (station.isDiskFull()) {
      store().rollBack();
      if (world.has(PlantedFault.FULL_DISK_IGNORED)) {
        return answer;
      }
      throw new StationFault(FaultCode.DISK_FULL, "The disk is full.");
    }
    store().commit();
    if (world.has(PlantedFault.ACKNOWLEDGED_BEFORE_DURABLE)) {
      return answer;
    }
    world.meanwhile(station);
    world.mayCut(station);
    store().sync();
    world.mayCut(station);
    return answer;
  }

  @Override
  @Exempt(rule = "transactions", reason = "these are the transactions themselves")
  public <T> T writePart(Work<T> work) throws StationFault {
    return write(work);
  }

  @Override
  public <T> T read(Work<T> work) {
    return work.run(new Running());
  }

  @Override
  public <T> T survey(Work<T> work) {
    return read(work);
  }

  @Override
  public Snapshot snapshot() {
    throw new UnsupportedOperationException("nobody proves a simulated store");
  }

  @Override
  public StoreState state() {
    return new StoreState(false, OptionalLong.empty());
  }

  @Override
  public long durableJournal() {
    return world.has(PlantedFault.NOT_DURABLE_SENT) ? store().lastNo : store().durable();
  }
}
