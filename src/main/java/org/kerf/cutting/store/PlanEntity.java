package org.kerf.cutting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;

@Entity
@Table(name = "cut_plan")
class PlanEntity {

  @Id UUID id;
  String code;

  @Column(name = "saw_id")
  UUID sawId;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "made_by")
  UUID madeBy;

  @Enumerated(EnumType.STRING)
  PlanState state;

  int bars;
  int bound;
  long cost;

  @Column(name = "most_saving")
  @Nullable Integer mostSaving;

  protected PlanEntity() {}

  PlanEntity(CutPlan plan) {
    id = plan.id().value();
    code = plan.code().text();
    sawId = plan.saw().value();
    madeAt = plan.madeAt();
    madeBy = plan.madeBy();
    state = plan.state();
    bars = plan.bars();
    bound = plan.bound();
    cost = plan.cost().bani();
    mostSaving = plan.mostSavingPpm().isPresent() ? plan.mostSavingPpm().getAsInt() : null;
  }

  CutPlan plan() {
    return new CutPlan(
        new PlanId(id),
        new ShortCode(code),
        new SawId(sawId),
        madeAt,
        madeBy,
        state,
        bars,
        bound,
        new Money(cost),
        mostSaving == null ? OptionalInt.empty() : OptionalInt.of(mostSaving));
  }
}
