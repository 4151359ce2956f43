package org.kerf.cutting.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.QueueTurn;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

@Entity
@Table(name = "plan_bar")
class PlanBarEntity {

  @Id UUID id;

  @Column(name = "plan_id")
  UUID planId;

  @Column(name = "saw_id")
  UUID sawId;

  int seq;

  @Column(name = "unit_id")
  UUID unitId;

  @Column(name = "item_id")
  UUID itemId;

  long length;
  boolean remnant;

  @Column(name = "keeps_leftover")
  boolean keepsLeftover;

  @Column(name = "cut_ahead")
  boolean cutAhead;

  @Column(name = "put_off")
  @Nullable Instant putOff;

  @Column(name = "turn_at")
  @Nullable Instant turnAt;

  @Column(name = "turn_seq")
  @Nullable Integer turnSeq;

  @Enumerated(EnumType.STRING)
  BarState state;

  @OneToMany(mappedBy = "bar", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  List<PlanPieceEntity> pieces = new ArrayList<>();

  protected PlanBarEntity() {}

  PlanBarEntity(PlanBar bar) {
    id = bar.id().value();
    planId = bar.plan().value();
    sawId = bar.saw().value();
    seq = bar.seq();
    unitId = bar.unit().value();
    itemId = bar.item().value();
    length = bar.length().micrometres();
    remnant = bar.source().remnant();
    keepsLeftover = bar.keepsLeftover();
    cutAhead = bar.source().cutAhead();
    state = bar.state();
    putOff = bar.putOff().orElse(null);
    setTurn(bar.turn());
    bar.pieces().forEach(piece -> pieces.add(new PlanPieceEntity(this, piece)));
  }

  void become(BarProgress now) {
    state = now.state();
    unitId = now.unit().value();
    length = now.length().micrometres();
    remnant = now.remnant();
    keepsLeftover = now.keepsLeftover();
    cutAhead = now.cutAhead();
    putOff = now.putOff().orElse(null);
    now.saw().ifPresent(saw -> sawId = saw.value());
    setTurn(now.turn());
  }

  void waitFor(SawId saw, Optional<QueueTurn> turn) {
    sawId = saw.value();
    setTurn(turn);
  }

  private void setTurn(Optional<QueueTurn> turn) {
    turnAt = turn.map(QueueTurn::at).orElse(null);
    turnSeq = turn.map(QueueTurn::seq).orElse(null);
  }

  PlanBar bar() {
    return new PlanBar(
        new PlanBarId(id),
        new PlanId(planId),
        new SawId(sawId),
        seq,
        new BarSource(
            new ItemId(itemId), new UnitId(unitId), new Length(length), remnant, cutAhead),
        keepsLeftover,
        state,
        pieces.stream().map(PlanPieceEntity::piece).toList(),
        Optional.ofNullable(putOff),
        turn());
  }

  private Optional<QueueTurn> turn() {
    return turnAt == null || turnSeq == null
        ? Optional.empty()
        : Optional.of(new QueueTurn(turnAt, turnSeq));
  }
}
