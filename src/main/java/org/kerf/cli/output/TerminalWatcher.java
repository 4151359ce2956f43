package org.kerf.cli.output;

import java.util.Optional;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.kernel.Cancellation;

/**
 * Whoever gave the command: waits for its end, unless it runs in a station that is open and the
 * terminal is gone. Made on the command's thread, asked on any.
 */
public final class TerminalWatcher implements ImportWatcher, PlanWatcher {

  private final Optional<Cancellation> cancellation = Cancellation.current();

  @Override
  public void at(int line, int ofAbout) {}

  @Override
  public void better(CutProposal proposal) {}

  @Override
  public boolean enough() {
    return cancellation.isPresent() && cancellation.get().cancelled();
  }
}
