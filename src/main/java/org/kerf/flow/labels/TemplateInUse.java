package org.kerf.flow.labels;

import java.util.List;
import java.util.Optional;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.labels.model.TemplateMistake;

/**
 * A template as labels are made of it now.
 *
 * @param saved what people made of it; empty if nobody ever changed it
 * @param mistakes why what people made of it can't be used by this program, so that the file holds;
 *     empty if nothing is wrong
 */
public record TemplateInUse(
    LabelTemplate template, Optional<SavedTemplate> saved, List<TemplateMistake> mistakes) {

  public TemplateInUse {
    mistakes = List.copyOf(mistakes);
  }

  public String name() {
    return template.name();
  }

  /** Counts changes; 0 if nobody ever changed it. */
  public int version() {
    return saved.map(SavedTemplate::version).orElse(0);
  }

  /** Whether it is something else than the file that came with Kerf. */
  public boolean isChanged() {
    return mistakes.isEmpty() && saved.flatMap(SavedTemplate::content).isPresent();
  }
}
