package org.kerf.ui.start;

import java.util.function.Consumer;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.StationFault;
import org.kerf.ui.task.Progress;

/** Takes the demo warehouse into the open store. Implemented in wiring. */
@FunctionalInterface
public interface DemoLoading {

  /**
   * Takes in what is not there yet, on the calling worker.
   *
   * @param progress may ask to stop; what was taken in stays
   * @param onFile receives which file is next
   * @return whether it was not asked to stop
   */
  boolean load(Progress progress, Consumer<ImportKind> onFile) throws StationFault;
}
