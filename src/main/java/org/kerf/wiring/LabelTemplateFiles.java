package org.kerf.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kerf.cli.programs.LabelSheets;
import org.kerf.flow.labels.files.DrawLabels;
import org.kerf.kernel.StationFault;
import org.kerf.labels.template.Templates;

/** The templates in the program's own folder, without any station's changes of them. */
final class LabelTemplateFiles implements LabelSheets {

  private static final String FILE = ".json";

  @Override
  public List<String> names() throws StationFault {
    return List.copyOf(templates().names());
  }

  @Override
  public Optional<DrawLabels> of(String template) throws StationFault {
    return template.endsWith(FILE)
        ? Optional.of(new DrawLabels(Templates.read(Path.of(template))))
        : templates().find(template).map(DrawLabels::new);
  }

  private static Templates templates() throws StationFault {
    return Templates.load(Folders.program().resolve("labels"));
  }
}
