package org.kerf.cutting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;

@Entity
@Table(name = "plan_piece")
class PlanPieceEntity {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "bar_id")
  PlanBarEntity bar;

  int seq;

  @Column(name = "line_id")
  UUID lineId;

  long length;

  @Enumerated(EnumType.STRING)
  PieceState state;

  @Column(name = "first_angle")
  int firstAngle;

  @Column(name = "second_angle")
  int secondAngle;

  boolean surplus;

  protected PlanPieceEntity() {}

  PlanPieceEntity(PlanBarEntity bar, PlanPiece piece) {
    id = piece.id().value();
    this.bar = bar;
    seq = piece.seq();
    lineId = piece.line().value();
    length = piece.length().micrometres();
    state = piece.state();
    firstAngle = piece.ends().first().hundredths();
    secondAngle = piece.ends().second().hundredths();
    surplus = piece.surplus();
  }

  PlanPiece piece() {
    return new PlanPiece(
        new PlanPieceId(id),
        seq,
        new PieceSpec(
            new LineId(lineId),
            new Length(length),
            new Ends(new Angle(firstAngle), new Angle(secondAngle)),
            surplus),
        state);
  }
}
