package org.kerf;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table: a package with what lies below it, unless a longer row names that.
 *
 * @param name the package without "org.kerf."; empty for the package that holds Main
 * @param uses what it may use of the house besides itself; see {@link #covers}
 * @param libraries what it may use from outside
 * @param reason why, in a sentence that is printed when somebody breaks it
 */
record Room(String name, Set<String> uses, Set<Library> libraries, String reason) {

  static final String HOUSE = "org.kerf";

  Room {
    uses = Set.copyOf(uses);
    libraries = Set.copyOf(libraries);
  }

  Room with(Library first, Library... more) {
    return new Room(name, uses, EnumSet.of(first, more), reason);
  }

  boolean mayUse(String className) {
    return uses.stream().anyMatch(pattern -> covers(pattern, className));
  }

  /** Whether a class lies in this room or below it. */
  boolean holds(String packageName) {
    return packageName.equals(name) || (!name.isEmpty() && packageName.startsWith(name + "."));
  }

  /**
   * Whether a pattern means this class (its name without "org.kerf."): "stock" is that package
   * alone, "labels.." everything from there on down, "stock.model.item.LengthUnit" one class, "*"
   * everything.
   */
  static boolean covers(String pattern, String className) {
    if (pattern.equals("*")) {
      return true;
    }
    if (pattern.endsWith("..")) {
      return className.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    String outer = className.replaceFirst("\\$.*", "");
    return outer.equals(pattern) || packageOf(outer).equals(pattern);
  }

  static boolean coversAny(Collection<String> patterns, String className) {
    return patterns.stream().anyMatch(pattern -> covers(pattern, className));
  }

  /** A class's or package's name without "org.kerf."; the name itself outside the house. */
  static String inHouse(String name) {
    if (name.equals(HOUSE)) {
      return "";
    }
    return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1) : name;
  }

  private static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }
}
