package org.kerf.cutting.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Proof;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.Tx;

/**
 * What holds between plans, bars on the saw, cuts, orders and labels in a sound store; most of it
 * is what only half a booking could leave behind.
 */
final class SawProofs {

  /**
   * Of line {@code w}: another station may cancel what is planned here, and the other way round,
   * before either has heard; that is no damage.
   */
  private static final String BOOKED_HERE_ALONE =
      " AND NOT EXISTS (SELECT 1 FROM LEDGER.pulled_entry f WHERE f.subject = w.order_id)"
          + " AND NOT EXISTS (SELECT 1 FROM plan_piece pp JOIN plan_bar pb ON pb.id = pp.bar_id"
          + " JOIN LEDGER.pulled_entry f ON f.subject = pb.plan_id WHERE pp.line_id = w.id)";

  /** Whether another station moved this unit or planned it. */
  private static String othersHad(String unit) {
    return "(EXISTS (SELECT 1 FROM LEDGER.movement x JOIN LEDGER.pulled_entry f"
        + " ON f.subject = x.document_id AND f.kind = 'movement.completed' WHERE x.unit_id = "
        + unit
        + ") OR EXISTS (SELECT 1 FROM plan_bar x JOIN LEDGER.pulled_entry f"
        + " ON f.subject = x.plan_id WHERE x.unit_id = "
        + unit
        + "))";
  }

  private static final List<Proof> PROOFS =
      List.of(
          Proof.ofStations(
              "A bar's blade and trims are not those of its cuts",
              "SELECT r.id, "
                  + othersHad("r.unit_id")
                  + """
                   FROM run_bar r
                    LEFT JOIN (SELECT run_bar_id, SUM(kerf) AS kerf, SUM(head_trim + offcut) AS before
                                 FROM cut_piece WHERE undone_by IS NULL
                                GROUP BY run_bar_id) c ON c.run_bar_id = r.id
                   WHERE r.kerf <> COALESCE(c.kerf, 0)
                      OR r.trims - COALESCE(c.before, 0) NOT BETWEEN 0
                         AND CASE WHEN r.state = 'CLOSED' THEN r.tail_trim ELSE 0 END
                             + CASE WHEN r.state = 'CLOSED' AND r.face > 0
                               THEN r.height * TAN(RADIANS(r.face / 100.0)) / 2 + 2 * r.kerf_width + 1
                               ELSE 0 END
                  """),
          new Proof(
              "An order's customer is missing",
              "SELECT o.code FROM cut_order o LEFT JOIN party p ON p.id = o.customer_id"
                  + " WHERE p.id IS NULL"),
          new Proof(
              "The owner of the material that a line asks for is missing, order",
              "SELECT o.code FROM cut_line l JOIN cut_order o ON o.id = l.order_id LEFT JOIN party"
                  + " p ON p.id = l.material_of_id WHERE l.material_of_id IS NOT NULL AND p.id IS"
                  + " NULL"),
          new Proof(
              "A piece is planned on a bar of another owner than its line asks for, bar",
              """
              SELECT u.code FROM plan_piece p JOIN plan_bar b ON b.id = p.bar_id
                JOIN stock_unit u ON u.id = b.unit_id JOIN cut_line l ON l.id = p.line_id
               WHERE u.owner_id IS DISTINCT FROM l.material_of_id
              """),
          new Proof(
              "A bar on the saw, its plan and its unit differ",
              """
              SELECT b.id FROM plan_bar b JOIN stock_unit u ON u.id = b.unit_id
                LEFT JOIN run_bar r ON r.plan_bar_id = b.id
               WHERE b.length <> u.length OR b.item_id <> u.item_id OR r.item_id <> b.item_id
                  OR (r.length <> b.length OR r.unit_id <> b.unit_id)
                     AND NOT (r.state = 'TAKEN_BACK' AND EXISTS (SELECT 1 FROM LEDGER.missing_bar m
                       WHERE m.bar_id = b.id AND m.instead_unit IS NOT NULL
                         AND r.unit_id IN (m.unit_id, m.instead_unit)))
              """),
          new Proof(
              "A bar was not found and its document says otherwise, or the other way round",
              """
              SELECT d.code FROM LEDGER.document d
               WHERE d.kind IN ('BAR_PUT_OFF', 'BAR_REPLACED')
                 AND NOT EXISTS (SELECT 1 FROM LEDGER.missing_bar m WHERE m.document_id = d.id)
              UNION ALL
              SELECT d.code FROM LEDGER.missing_bar m JOIN LEDGER.document d ON d.id = m.document_id
               WHERE d.kind <> CASE WHEN m.instead_unit IS NULL THEN 'BAR_PUT_OFF'
                                    ELSE 'BAR_REPLACED' END
                  OR (m.put_off IS NULL) <> (m.instead_unit IS NOT NULL)
                  OR d.subject_kind IS DISTINCT FROM 'plan_bar' OR d.subject_id IS DISTINCT FROM m.bar_id
                  OR 1 <> (SELECT COUNT(*) FROM LEDGER.movement w WHERE w.document_id = d.id
                       AND w.unit_id = m.unit_id AND w.kind = 'NOT_FOUND')
              """),
          Proof.ofStations(
              "A bar has not the turn or the unit that it got when it was not found",
              "SELECT b.id, "
                  + othersHad("b.unit_id")
                  + """
                   FROM plan_bar b
                    LEFT JOIN (SELECT m.* FROM LEDGER.missing_bar m
                                WHERE NOT EXISTS (SELECT 1 FROM LEDGER.document c
                                       WHERE c.reverses = m.document_id)
                                  AND NOT EXISTS (SELECT 1 FROM LEDGER.missing_bar n
                                       WHERE n.bar_id = m.bar_id AND n.document_id > m.document_id
                                         AND NOT EXISTS (SELECT 1 FROM LEDGER.document c
                                             WHERE c.reverses = n.document_id))) l
                      ON l.bar_id = b.id
                   WHERE b.put_off IS DISTINCT FROM l.put_off
                      OR b.unit_id <> COALESCE(l.instead_unit, l.unit_id)
                  """),
          new Proof(
              "A planned piece and its order's line differ",
              """
              SELECT p.id FROM plan_piece p JOIN plan_bar b ON b.id = p.bar_id
                JOIN cut_line l ON l.id = p.line_id
               WHERE p.length <> l.length OR b.item_id <> l.item_id
                  OR LEAST(p.first_angle, p.second_angle) <> LEAST(l.angle_a, l.angle_b)
                  OR GREATEST(p.first_angle, p.second_angle) <> GREATEST(l.angle_a, l.angle_b)
              """),
          new Proof(
              "A piece for stock is not square, or its cut or its unit says otherwise",
              """
              SELECT p.id FROM plan_piece p LEFT JOIN cut_piece c ON c.plan_piece_id = p.id
                LEFT JOIN stock_unit u ON u.id = c.unit_id
               WHERE p.surplus AND p.first_angle + p.second_angle > 0
                  OR c.surplus <> p.surplus
                  OR c.good AND p.surplus <> (u.origin = 'CUT_AHEAD')
              """),
          new Proof(
              "A bar was cut for stock and its plan says otherwise, or the other way round",
              """
              SELECT b.id FROM plan_bar b JOIN stock_unit u ON u.id = b.unit_id
               WHERE b.cut_ahead <> (u.origin = 'CUT_AHEAD')
              """),
          new Proof(
              "More pieces of a line are planned and cut than were ordered, order",
              "SELECT o.code FROM (SELECT l.id, l.order_id, l.quantity, "
                  + OrderStore.PLANNED
                  + " AS planned, "
                  + OrderStore.CUT
                  + " AS cut FROM cut_line l) w JOIN cut_order o ON o.id = w.order_id"
                  + " WHERE w.planned + w.cut > w.quantity"
                  + BOOKED_HERE_ALONE),
          new Proof(
              "A cut has no piece, or too many, document",
              "SELECT d.code FROM LEDGER.document d WHERE d.kind = 'CUT' AND 1 <> (SELECT COUNT(*)"
                  + " FROM cut_piece c WHERE c.document_id = d.id)"),
          new Proof(
              "A piece has no movement of its document",
              "SELECT c.id FROM cut_piece c WHERE NOT EXISTS (SELECT 1 FROM LEDGER.movement m"
                  + " WHERE m.document_id = c.document_id AND m.unit_id = c.unit_id"
                  + " AND m.kind = 'PIECE_CUT' AND (m.length = c.measured OR NOT c.good"
                  + " AND c.material < c.measured AND m.length < c.measured))"),
          Proof.ofStations(
              "A bar's end has another angle than its last cut",
              "SELECT r.id, "
                  + othersHad("r.unit_id")
                  + " FROM run_bar r WHERE r.face <> COALESCE((SELECT p.second_angle FROM"
                  + " cut_piece c JOIN plan_piece p ON p.id = c.plan_piece_id WHERE c.run_bar_id ="
                  + " r.id AND c.undone_by IS NULL ORDER BY c.seq DESC LIMIT 1), 0)"),
          Proof.ofStations(
              "A piece was undone and its document not, or the other way round",
              "SELECT c.id, 1 < (SELECT COUNT(*) FROM LEDGER.document x WHERE x.reverses ="
                  + " c.document_id) FROM cut_piece c LEFT JOIN LEDGER.document d"
                  + " ON d.reverses = c.document_id WHERE c.undone_by IS DISTINCT FROM d.id"),
          new Proof(
              "What was cut here has no label",
              """
              SELECT u.code FROM stock_unit u WHERE u.parent_id IS NOT NULL
                 AND u.origin <> 'STOCK'
                 AND NOT EXISTS (SELECT 1 FROM label_job l WHERE l.code = u.code)
                 AND NOT EXISTS (SELECT 1 FROM LEDGER.movement m JOIN LEDGER.pulled_entry f
                                     ON f.subject = m.document_id WHERE m.unit_id = u.id)
              """),
          new Proof(
              "A label was written by hand and nobody said so, or the other way round",
              "(SELECT id FROM label_job WHERE state = 'BY_HAND' EXCEPT SELECT subject FROM"
                  + " LEDGER.journal WHERE kind = 'label.by_hand') UNION ALL (SELECT subject FROM"
                  + " LEDGER.journal WHERE kind = 'label.by_hand' EXCEPT SELECT id FROM label_job"
                  + " WHERE state = 'BY_HAND')"),
          new Proof(
              "A piece is cut for its order and not on its bar's plan, or the other way round",
              "SELECT p.id FROM plan_piece p WHERE (p.state = 'CUT') <> (EXISTS (SELECT 1 FROM"
                  + " cut_piece c JOIN run_bar r ON r.id = c.run_bar_id WHERE r.plan_bar_id ="
                  + " p.bar_id AND c.plan_piece_id = p.id AND c.line_id = p.line_id AND c.good"
                  + " AND c.undone_by IS NULL))"),
          Proof.ofStations(
              "A bar lies on the saw and its plan says otherwise, or the other way round",
              "SELECT b.id, "
                  + othersHad("b.unit_id")
                  + " FROM plan_bar b WHERE (CASE WHEN b.state = 'ON_SAW' THEN 1 ELSE 0 END)"
                  + " <> (SELECT COUNT(*) FROM run_bar r WHERE r.plan_bar_id = b.id"
                  + " AND r.state = 'ON_SAW')"),
          new Proof(
              "A bar waits for a saw that there is not, lies on another, or has half a turn",
              """
              SELECT b.id FROM plan_bar b LEFT JOIN saw s ON s.id = b.saw_id
               WHERE s.id IS NULL OR (b.turn_at IS NULL) <> (b.turn_seq IS NULL)
              UNION ALL
              SELECT b.id FROM plan_bar b JOIN run_bar r ON r.plan_bar_id = b.id
               WHERE r.state = 'ON_SAW' AND r.saw_id <> b.saw_id
              """),
          Proof.ofStations(
              "More than one bar lies on a saw",
              "SELECT s.name, EXISTS (SELECT 1 FROM run_bar r WHERE r.saw_id = s.id"
                  + " AND r.state = 'ON_SAW' AND "
                  + othersHad("r.unit_id")
                  + ") FROM saw s WHERE 1 < (SELECT COUNT(*) FROM run_bar r WHERE r.saw_id ="
                  + " s.id AND r.state = 'ON_SAW')"),
          Proof.ofStations(
              "A closed bar's remnant was not made, or made otherwise",
              "SELECT r.id, "
                  + othersHad("r.unit_id")
                  + " FROM run_bar r WHERE r.state = 'CLOSED' AND (r.remnant > 0) <> (EXISTS"
                  + " (SELECT 1 FROM LEDGER.movement m WHERE m.unit_id = r.remnant_unit"
                  + " AND m.kind = 'REMNANT_MADE' AND m.length = r.remnant))"),
          new Proof(
              "A plan has not the bars that were approved",
              "SELECT p.code FROM cut_plan p WHERE p.bars <> (SELECT COUNT(*) FROM plan_bar b"
                  + " WHERE b.plan_id = p.id)"),
          new Proof(
              "A plan is done too early, or not done too late",
              """
              SELECT p.code FROM cut_plan p
               WHERE p.state <> 'WITHDRAWN' AND (p.state = 'APPROVED') <> (EXISTS (SELECT 1
                     FROM plan_bar b WHERE b.plan_id = p.id AND b.state IN ('TO_CUT', 'ON_SAW')))
                  OR p.state = 'WITHDRAWN' AND EXISTS (SELECT 1 FROM plan_bar b
                     WHERE b.plan_id = p.id AND b.state = 'TO_CUT')
              """),
          new Proof(
              "An order is done too early, or not done too late",
              "SELECT o.code FROM cut_order o WHERE o.state <> 'CANCELLED' AND (o.state = 'OPEN')"
                  + " <> (EXISTS (SELECT 1 FROM cut_line l WHERE l.order_id = o.id"
                  + " AND l.quantity > "
                  + OrderStore.CUT
                  + "))"));

  private SawProofs() {}

  static List<CheckFinding> differences(Tx tx, int most, DoubleConsumer progress) {
    List<Proof.Finding> all = new ArrayList<>();
    all.add(SawProofs::barsAgainstCuts);
    all.add(Proof.Finding.ofDamage(SawProofs::reservationsAgainstPlans));
    PROOFS.forEach(proof -> all.add(proof.finding()));
    return Proof.differences(tx, all, most, progress);
  }

  private static List<String> reservationsAgainstPlans(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT u.code, u.reserved, COALESCE(b.planned, 0) AS planned
              FROM stock_unit u
              LEFT JOIN (SELECT unit_id, COUNT(*) AS planned FROM plan_bar
                          WHERE state = 'TO_CUT' GROUP BY unit_id) b ON b.unit_id = u.id
             WHERE u.reserved <> COALESCE(b.planned, 0)
             ORDER BY u.code LIMIT ?
            """,
            p -> p.add(most),
            row ->
                "Unit "
                    + Proof.named(Columns.text(row, "code"))
                    + ": "
                    + row.getInt("reserved")
                    + " reserved, "
                    + row.getInt("planned")
                    + " on waiting plans.");
  }

  private static List<CheckFinding> barsAgainstCuts(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT r.id, r.length, r.pieces, COALESCE(c.material, 0) AS material,
            """
                + othersHad("r.unit_id")
                + """
                       AS others
                  FROM run_bar r
                  LEFT JOIN (SELECT run_bar_id, SUM(material) AS material FROM cut_piece
                              WHERE undone_by IS NULL GROUP BY run_bar_id) c ON c.run_bar_id = r.id
                 WHERE r.length <> r.pieces + r.kerf + r.trims + r.remnant + r.scrap + r.rest
                    OR r.pieces <> COALESCE(c.material, 0)
                    OR r.state = 'CLOSED' AND r.rest <> 0
                 ORDER BY others, r.id LIMIT ?
                """,
            p -> p.add(most),
            row ->
                new CheckFinding(
                    "Bar run "
                        + Columns.id(row, "id")
                        + ": the bar says "
                        + row.getLong("pieces")
                        + " um of pieces, its cuts "
                        + row.getLong("material")
                        + " um, or it does not add up.",
                    row.getBoolean("others")
                        ? CheckFinding.Cause.TWO_STATIONS
                        : CheckFinding.Cause.DAMAGE));
  }
}
