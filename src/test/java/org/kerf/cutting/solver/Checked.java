package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.flow.planning.CheckedProposal;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.ItemTerms;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.SawTrims;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** Problems and proposals as the independent checker sees them, to be damaged. */
record Checked(
    SawTrims saw,
    List<BarsOnHand> stock,
    List<Wanted> wanted,
    List<ItemTerms> items,
    PlanToCheck plan) {

  static Checked of(CuttingProblem problem, CutProposal proposal) {
    CheckedProposal all = CheckedProposal.of(problem, proposal);
    return new Checked(all.saw(), all.stock(), all.wanted(), all.items(), all.plan());
  }

  /** Each item by itself too, for the bounds are claimed per item. */
  static Verdict verdict(CuttingProblem problem, CutProposal proposal) {
    List<String> faults = CheckedProposal.faults(problem, proposal);
    return faults.isEmpty()
        ? CheckedProposal.of(problem, proposal).verdict()
        : new Verdict.Invalid(faults);
  }

  /** What the checker says of one bar cut like this. */
  static Verdict ofBar(BarGeometry geometry, List<PieceShape> pieces) {
    long bar = geometry.bar().micrometres();
    List<Wanted> wanted =
        IntStream.range(0, pieces.size()).mapToObj(i -> wanted(i, pieces.get(i))).toList();
    List<PlanToCheck.Piece> cut =
        wanted.stream()
            .map(
                line ->
                    new PlanToCheck.Piece(
                        line.line(), line.length(), line.oneEnd(), line.otherEnd()))
            .toList();
    long height = geometry.height().micrometres();
    return new PlanChecker(
            saw(geometry.saw()),
            List.of(new BarsOnHand("unit", "item", bar, 1, 7, "", "", height, false, false)),
            wanted)
        .check(
            new PlanToCheck(
                List.of(new PlanToCheck.Bar("unit", "item", bar, cut)), List.of(), 1, 1, 7));
  }

  private static Wanted wanted(int line, PieceShape piece) {
    return new Wanted(
        "line " + line,
        "item",
        piece.length().micrometres(),
        1,
        "",
        "",
        "",
        piece.ends().first().hundredths(),
        piece.ends().second().hundredths());
  }

  Verdict verdict() {
    return new PlanChecker(saw, stock, wanted, items).check(plan);
  }

  Checked withPlan(PlanToCheck other) {
    return new Checked(saw, stock, wanted, items, other);
  }

  static SawTrims saw(org.kerf.cutting.model.geometry.Saw saw) {
    return CheckedProposal.saw(saw);
  }

  /** Spoils it in each of these ways that there is for it, and sees each refused; their names. */
  Set<String> spoilt(Map<String, UnaryOperator<Checked>> damages, String about) {
    Set<String> done = new TreeSet<>();
    damages.forEach(
        (name, damage) -> {
          Checked damaged = damage.apply(this);
          if (!damaged.equals(this)) {
            done.add(name);
            assertThat(damaged.verdict())
                .as("%s: %s", about, name)
                .isInstanceOf(Verdict.Invalid.class);
          }
        });
    return done;
  }
}
