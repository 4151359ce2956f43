package org.kerf.tools.sync;

/** A simulated process ends here, whatever it was doing. */
final class PowerCut extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient SimulatedStation station;

  PowerCut(SimulatedStation station) {
    super("power cut", null, false, false);
    this.station = station;
  }

  SimulatedStation station() {
    return station;
  }
}
