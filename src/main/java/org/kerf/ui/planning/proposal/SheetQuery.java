package org.kerf.ui.planning.proposal;

import org.kerf.cutting.model.proposal.Draft;
import org.kerf.kernel.StationFault;
import org.kerf.query.planning.ProposalSheet;

/** Reads the names of all that is in a draft. On a worker. */
@FunctionalInterface
public interface SheetQuery {

  ProposalSheet of(Draft draft) throws StationFault;
}
