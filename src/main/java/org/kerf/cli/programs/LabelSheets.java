package org.kerf.cli.programs;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.labels.files.DrawLabels;
import org.kerf.kernel.StationFault;

/** The label templates that come with the program, or lie in a file. */
public interface LabelSheets {

  /** What {@link #of} knows beside files, by name. */
  List<String> names() throws StationFault;

  /**
   * What draws labels of this template.
   *
   * @param template its name, or a file NAME.json
   * @return empty if none has this name
   * @throws StationFault if a template can't be read or is wrong
   */
  Optional<DrawLabels> of(String template) throws StationFault;
}
