package org.kerf.cli.instance;

import java.util.List;
import org.kerf.cutting.model.problem.PatternProblem;

/** What files of pieces and bars say. */
public sealed interface CuttingTask {

  /**
   * A problem that a planner can take.
   *
   * @param name of the instance
   * @param problem with each length once
   * @param bins the name of each kind of bar; empty where all bars are equal
   */
  record Ready(String name, PatternProblem problem, List<String> bins) implements CuttingTask {

    public Ready {
      bins = List.copyOf(bins);
    }
  }

  /**
   * The files can't be used.
   *
   * @param sentence the file, the line, what is wrong and what to do
   */
  record Unfit(String sentence) implements CuttingTask {}
}
