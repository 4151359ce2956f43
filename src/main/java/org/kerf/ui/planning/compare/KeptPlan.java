package org.kerf.ui.planning.compare;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.kerf.cutting.model.proposal.PlanMerits;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.texts.Texts;

/**
 * A proposal of this session, kept to be compared.
 *
 * @param number 1 for the session's first
 * @param at by the clock on the wall
 * @param effort how long the planner was allowed to look
 * @param byHand whether a person changed it since
 */
public record KeptPlan(
    int number,
    LocalDateTime at,
    Effort effort,
    boolean byHand,
    ProposalSheet sheet,
    PlanMerits merits) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** "2 · 14:05 · Kasto 2 · Normal". */
  String name(Texts texts) {
    return String.join(
        " · ",
        texts.figures().count(number),
        TIME.format(at),
        sheet.proposal().sawNames(),
        byHand ? texts.of("planning.by-hand") : texts.of(effort.shortWords()));
  }

  /** "2 · 14:05 · Kasto 2 · Normal · 12 bars · 3 450,00 lei". */
  String label(Texts texts) {
    return String.join(
        " · ",
        name(texts),
        texts.count("planning.count-bars", merits.bars()),
        texts.figures().money(merits.cost()));
  }
}
