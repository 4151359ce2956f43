package org.kerf.labels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.labels.model.TemplateFact;

/** The label templates that people changed, each as it is now; how it was before is journaled. */
public interface LabelTemplates {

  /** What people made of the template of this name; empty if nobody ever changed it. */
  Optional<SavedTemplate> template(Tx tx, String name);

  /** All that were ever changed, by name. */
  List<SavedTemplate> all(Tx tx);

  /** Makes the template what the fact says; once more changes nothing. */
  void setState(Tx tx, TemplateFact fact, Instant at, UUID by);
}
