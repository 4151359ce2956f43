package org.kerf.ui.shell.palette;

import java.util.List;
import org.kerf.kernel.StationFault;

/** Finds things of one kind for Ctrl+K. Asked on a worker. */
@FunctionalInterface
public interface SearchProvider {

  /**
   * The best hits, best first.
   *
   * @param text what was typed, without blanks around it, never empty
   * @param most how many hits there may be
   */
  List<Hit> find(String text, int most) throws StationFault;

  /**
   * Whether it finds what the program has, such as pages: then a hit whose name begins with what
   * was typed stands above what only contains it.
   */
  default boolean findsByName() {
    return false;
  }
}
