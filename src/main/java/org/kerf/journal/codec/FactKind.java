package org.kerf.journal.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kerf.kernel.Fact;

/**
 * A kind of fact: its stored name and its versions. Only the newest is written. One that is read in
 * an earlier version is raised to the newest, step by step.
 */
public final class FactKind<F extends Fact> {

  private final String name;
  private final List<Class<? extends Fact>> versions;
  private final List<Function<Fact, Fact>> steps;

  private FactKind(
      String name, List<Class<? extends Fact>> versions, List<Function<Fact, Fact>> steps) {
    this.name = name;
    this.versions = versions;
    this.steps = steps;
  }

  /**
   * A kind in its first version.
   *
   * @param name such as "cut.confirmed"; never changes
   */
  public static <F extends Fact> FactKind<F> of(String name, Class<F> type) {
    return new FactKind<>(name, List.of(type), List.of());
  }

  /**
   * The same kind with one version more.
   *
   * @param step makes the new version of the one before
   */
  public <G extends Fact> FactKind<G> then(Class<G> type, Function<F, G> step) {
    List<Class<? extends Fact>> types = new ArrayList<>(versions);
    types.add(type);
    List<Function<Fact, Fact>> all = new ArrayList<>(steps);
    Class<? extends Fact> before = versions.getLast();
    @SuppressWarnings("unchecked") // The last version is of this type, by of and by this method.
    var last = (Class<F>) before;
    all.add(fact -> step.apply(last.cast(fact)));
    return new FactKind<>(name, List.copyOf(types), List.copyOf(all));
  }

  public String name() {
    return name;
  }

  /** The number of the newest version; the first is 1. */
  public int version() {
    return versions.size();
  }

  /** What the newest version is. */
  Class<? extends Fact> type() {
    return versions.getLast();
  }

  /** What a version is. */
  Class<? extends Fact> type(int version) {
    return versions.get(version - 1);
  }

  /** Makes the newest version of a fact of this version. */
  Fact raised(Fact fact, int version) {
    Fact newest = fact;
    for (Function<Fact, Fact> step : steps.subList(version - 1, steps.size())) {
      newest = step.apply(newest);
    }
    return newest;
  }
}
