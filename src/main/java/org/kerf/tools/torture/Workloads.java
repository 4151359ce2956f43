package org.kerf.tools.torture;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.UuidV7;

/** The workloads by name, so that a child process can make the one that its parent checks. */
@Exempt(rule = "clock", reason = "made in a process of its own, which nothing wires")
public final class Workloads {

  /** Rows of the ledger, without a feature. */
  public static final String LEDGER = "ledger";

  private Workloads() {}

  public static Workload named(String name) {
    return switch (name) {
      case LEDGER -> new LedgerWorkload(new UuidV7(InstantSource.system(), new SecureRandom()));
      default -> throw new IllegalArgumentException("no workload " + name);
    };
  }
}
