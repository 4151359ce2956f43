package org.kerf;

import static org.kerf.Library.OPTAPLANNER;
import static org.kerf.RoomRows.feature;
import static org.kerf.RoomRows.room;

import java.util.List;
import java.util.stream.Stream;

/** Cutting: its model in rooms over each other, its store, and the two rooms that find plans. */
final class CuttingRooms {

  private CuttingRooms() {}

  static List<Room> rows() {
    return Stream.of(
            model(),
            feature(
                "cutting",
                "cuts what stock describes, by its models only",
                "party.model..",
                "stock.model.."),
            planners(),
            patterns(),
            solver())
        .flatMap(List::stream)
        .toList();
  }

  /** The rooms of the model of cutting, each over those before it. */
  private static List<Room> model() {
    return List.of(
        room(
            "cutting.model.geometry",
            "saws and the arithmetic of a bar: uses no order and no plan",
            "kernel",
            "stock.model.location"),
        room(
            "cutting.model.order",
            "what is wanted, whoever plans it",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry"),
        room(
            "cutting.model.bar",
            "a bar and its pieces, proposed or approved: uses no plan",
            "kernel",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order"),
        room(
            "cutting.model.problem",
            "what a planner is asked, however it answers",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.bar"),
        room(
            "cutting.model.proposal",
            "nothing here is reserved yet: uses no approved plan",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.bar",
            "cutting.model.problem"),
        room(
            "cutting.model.plan",
            "what is approved, whichever bar lies on a saw",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.bar",
            "cutting.model.problem",
            "cutting.model.proposal"),
        room(
            "cutting.model.saw",
            "cuts what plans say, so plans know nothing of it",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.bar",
            "cutting.model.problem",
            "cutting.model.proposal",
            "cutting.model.plan"));
  }

  /** What finds plans, behind the interface Planner. */
  private static List<Room> planners() {
    return List.of(
        room(
            "cutting.solver",
            "can be exchanged behind the interface Planner: sees problems, not a store",
            "kernel",
            "cutting.model..",
            "stock.model..",
            "cutting.solver.."),
        room(
            "cutting.patterns",
            "whole numbers in and out; uses no order, no saw, no library",
            "kernel",
            "cutting.model.problem",
            "cutting.patterns.problem",
            "cutting.patterns.bounds",
            "cutting.patterns.heuristics",
            "cutting.patterns.branching"));
  }

  /** The rooms of the pattern engine. */
  private static List<Room> patterns() {
    return List.of(
        room(
            "cutting.patterns.problem",
            "the problem, however it is solved",
            "cutting.model.problem"),
        room(
            "cutting.patterns.master",
            "a linear programme, wherever its columns come from",
            "cutting.patterns.problem"),
        room(
            "cutting.patterns.pricing",
            "fills one bar at given prices, whoever made the prices",
            "cutting.patterns.problem"),
        room(
            "cutting.patterns.bounds",
            "what no plan can beat; finds no plan",
            "cutting.patterns.problem",
            "cutting.patterns.master",
            "cutting.patterns.pricing"),
        room(
            "cutting.patterns.heuristics",
            "finds plans and proves nothing",
            "cutting.patterns.problem",
            "cutting.patterns.pricing",
            "cutting.patterns.bounds"),
        room(
            "cutting.patterns.branching",
            "the exact search; a plan to beat is passed in",
            "cutting.patterns.problem",
            "cutting.patterns.master",
            "cutting.patterns.pricing",
            "cutting.patterns.bounds"));
  }

  /** The rooms of the solver. */
  private static List<Room> solver() {
    return List.of(
        room(
            "cutting.solver.model",
            "a loading, however it was found",
            "kernel",
            "cutting.model..",
            "stock.model.."),
        room(
                "cutting.solver.sequence",
                "orders groups of bars, whatever is cut from them",
                "kernel")
            .with(OPTAPLANNER),
        room(
            "cutting.solver.bounds",
            "proves; finds no loading",
            "kernel",
            "cutting.model.problem",
            "cutting.model.proposal",
            "cutting.solver.model"),
        room(
            "cutting.solver.construction",
            "loads at once; proves nothing",
            "kernel",
            "cutting.model.problem",
            "cutting.solver.model"),
        room(
            "cutting.solver.improvement",
            "improves loadings by patterns",
            "kernel",
            "cutting.model.problem",
            "cutting.solver.model",
            "cutting.solver.bounds"),
        room(
                "cutting.solver.localsearch",
                "improves loadings by OptaPlanner, which only this and the sequence may use",
                "kernel",
                "cutting.model.problem",
                "cutting.solver.model")
            .with(OPTAPLANNER),
        room(
            "cutting.solver.assembly",
            "makes a plan of a loading; finds no loading",
            "cutting.model..",
            "cutting.solver.model",
            "cutting.solver.bounds",
            "cutting.solver.sequence"));
  }
}
