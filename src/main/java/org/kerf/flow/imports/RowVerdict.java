package org.kerf.flow.imports;

import java.util.List;

/** What taking a row in would do: it is accepted, changes nothing, or stays out with a fault. */
public sealed interface RowVerdict permits RowVerdict.Accepted, RowVerdict.Same, RowFault {

  /** Taking it in changes something. */
  sealed interface Accepted extends RowVerdict {}

  record New() implements Accepted {}

  /** It is there already, but differently. */
  record Changed(List<ChangedCell> cells) implements Accepted {

    public Changed {
      cells = List.copyOf(cells);
    }
  }

  /**
   * It ends an order that is there already and of which the file does not have all lines any more.
   *
   * @param cells what it changes of its own line
   */
  record LinesGone(List<ChangedCell> cells, List<GoneLine> lines) implements Accepted {

    public LinesGone {
      cells = List.copyOf(cells);
      lines = List.copyOf(lines);
    }
  }

  /** It is there already, just so: nothing happens. */
  record Same() implements RowVerdict {}
}
