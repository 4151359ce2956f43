package org.kerf.flow.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelTemplates;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.labels.model.TemplateContent;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.template.TemplateText;
import org.kerf.labels.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates that this station makes labels of: what people made of one, and else the file that
 * came with Kerf. The store is asked for each label, so that a change holds for the next one,
 * whoever prints it.
 */
public final class StationTemplates {

  private static final Logger LOG = LoggerFactory.getLogger(StationTemplates.class);

  private final Reading reading;
  private final LabelTemplates saved;
  private final Templates files;

  /** What was read last of each name: most labels are made of what the one before was made of. */
  private final Map<String, TemplateInUse> lastRead = new ConcurrentHashMap<>();

  public StationTemplates(Reading reading, LabelTemplates saved, Templates files) {
    this.reading = reading;
    this.saved = saved;
    this.files = files;
  }

  /** The template that the next label of this name is made of. */
  public Optional<LabelTemplate> find(String name) {
    try {
      return template(name).map(TemplateInUse::template);
    } catch (StationFault e) {
      // Who prints a label writes into the same store, and says what is wrong with it.
      LOG.warn("the label template {} is as it was read last", name, e);
      return Optional.ofNullable(lastRead.get(name))
          .map(TemplateInUse::template)
          .or(() -> files.find(name));
    }
  }

  /** The template with what people made of it. */
  public Optional<TemplateInUse> template(String name) throws StationFault {
    return reading.of(tx -> template(tx, name));
  }

  Optional<TemplateInUse> template(Tx tx, String name) {
    return inUse(name, saved.template(tx, name));
  }

  /** All of them, by name. */
  public List<TemplateInUse> all() throws StationFault {
    return reading.of(
        tx -> {
          List<TemplateInUse> all = new ArrayList<>();
          SequencedSet<String> names = new TreeSet<>(files.names());
          saved.all(tx).forEach(each -> names.add(each.name()));
          names.forEach(name -> template(tx, name).ifPresent(all::add));
          return all;
        });
  }

  /** The template that came with Kerf. */
  public Optional<LabelTemplate> file(String name) {
    return files.find(name);
  }

  /**
   * Reads a template from a file of any name, checked as a whole.
   *
   * @param name what it is called here
   */
  public LabelTemplate fileAs(Path file, String name) throws StationFault {
    LabelTemplate read = Templates.read(file);
    return new LabelTemplate(
        name, read.width(), read.height(), read.dotsPerMm(), read.captions(), read.elements());
  }

  private Optional<TemplateInUse> inUse(String name, Optional<SavedTemplate> now) {
    TemplateInUse last = lastRead.get(name);
    if (last != null && last.saved().equals(now)) {
      return Optional.of(last);
    }
    Optional<TemplateInUse> read =
        now.flatMap(SavedTemplate::content)
            .map(content -> read(name, now, content))
            .orElseGet(() -> ofFile(name, now, List.of()));
    read.ifPresent(each -> lastRead.put(name, each));
    return read;
  }

  private Optional<TemplateInUse> read(
      String name, Optional<SavedTemplate> now, TemplateContent content) {
    return switch (TemplateText.read(name, content.json())) {
      case TemplateText.Outcome.Read(LabelTemplate template) ->
          Optional.of(new TemplateInUse(template, now, List.of()));
      case TemplateText.Outcome.Wrong(List<TemplateMistake> mistakes) -> {
        LOG.warn(
            "the changed label template {} is not used: {}",
            name,
            mistakes.stream().map(each -> each.text(Locale.ENGLISH)).toList());
        yield ofFile(name, now, mistakes);
      }
    };
  }

  private Optional<TemplateInUse> ofFile(
      String name, Optional<SavedTemplate> now, List<TemplateMistake> mistakes) {
    return files.find(name).map(file -> new TemplateInUse(file, now, mistakes));
  }
}
