package org.kerf.cutting.solver.sequence;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/** The groups in the order in which they come to the saw: what OptaPlanner changes. */
@PlanningEntity
class SawQueue {

  @PlanningListVariable(valueRangeProviderRefs = SequenceSolution.GROUPS)
  private final List<SawGroup> groups;

  SawQueue(List<SawGroup> groups) {
    this.groups = new ArrayList<>(groups);
  }

  List<SawGroup> groups() {
    return groups;
  }
}
