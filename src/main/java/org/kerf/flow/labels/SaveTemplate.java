package org.kerf.flow.labels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelTemplates;
import org.kerf.labels.TemplateTrial;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.labels.model.TemplateContent;
import org.kerf.labels.model.TemplateFact;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.template.TemplateText;

/**
 * Saves how labels of a kind look from the next one on, or takes that back. Who saves says which
 * version they saw, and is told if somebody else has changed it since.
 */
public final class SaveTemplate {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * Labels look like this from now on.
     *
     * @param before what people had made of it; empty if the file held
     */
    record Saved(int version, String name, Optional<TemplateContent> before) implements Outcome {}

    /** They look like this already; nothing was booked. */
    record Unchanged(int version) implements Outcome {}

    /** No label can be made of it, or not in each language, or its barcodes would not be read. */
    record Faulty(List<TemplateMistake> mistakes) implements Outcome {

      public Faulty {
        mistakes = List.copyOf(mistakes);
      }
    }

    /** There is no room in the store for so much. */
    record TooLarge() implements Outcome {}

    /** Somebody else has changed it since it was read. */
    record ChangedMeanwhile(SavedTemplate now) implements Outcome {}
  }

  private final Booking booking;
  private final LabelTemplates templates;
  private final Projections projections;
  private final TemplateTrial trial = new TemplateTrial();

  public SaveTemplate(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.templates = repositories.labelTemplates();
    this.projections = new Projections(repositories);
  }

  /**
   * Labels look like this from the next one on.
   *
   * @param seen the version that the person saw; 0 if nobody had ever changed it
   */
  public Outcome run(Command command, int seen, LabelTemplate template) throws StationFault {
    List<TemplateMistake> mistakes = TemplateText.mistakes(template);
    if (mistakes.isEmpty()) {
      mistakes = trial.mistakes(template);
    }
    if (!mistakes.isEmpty()) {
      return new Outcome.Faulty(mistakes);
    }
    var content = new TemplateContent(TemplateText.of(template));
    return content.json().length() > TemplateContent.MOST_CHARACTERS
        ? new Outcome.TooLarge()
        : change(command, template.name(), seen, Optional.of(content));
  }

  /** Labels look as the file says that came with Kerf. */
  public Outcome reset(Command command, int seen, String name) throws StationFault {
    return change(command, name, seen, Optional.empty());
  }

  /** Labels look as before, if nobody has changed that since. */
  public Outcome undo(Command command, Outcome.Saved saved) throws StationFault {
    return change(command, saved.name(), saved.version(), saved.before());
  }

  private Outcome change(Command command, String name, int seen, Optional<TemplateContent> wanted)
      throws StationFault {
    return booking.book(
        command,
        Permission.EDIT_LABELS,
        Answers.of(
            outcome -> Integer.toString(((Outcome.Saved) outcome).version()),
            (tx, kept) -> new Outcome.Unchanged(Integer.parseInt(kept))),
        (tx, at) -> changed(tx, at, command, name, seen, wanted));
  }

  private Booked<Outcome> changed(
      Tx tx, Instant at, Command command, String name, int seen, Optional<TemplateContent> wanted) {
    Optional<SavedTemplate> now = templates.template(tx, name);
    int version = now.map(SavedTemplate::version).orElse(0);
    if (version != seen) {
      return Booked.refused(new Outcome.ChangedMeanwhile(now.orElseThrow()));
    }
    Optional<TemplateContent> before = now.flatMap(SavedTemplate::content);
    if (before.equals(wanted)) {
      return Booked.refused(new Outcome.Unchanged(version));
    }
    TemplateFact fact =
        wanted
            .<TemplateFact>map(
                content -> new TemplateFact.LabelTemplateSaved(name, version + 1, content))
            .orElseGet(() -> new TemplateFact.LabelTemplateReset(name, version + 1));
    return Booked.of(
        new Outcome.Saved(version + 1, name, before),
        List.of(projections.book(tx, at, command.actor().id(), fact)));
  }
}
