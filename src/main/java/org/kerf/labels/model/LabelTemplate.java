package org.kerf.labels.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a kind of label looks.
 *
 * @param name by which jobs ask for it, the file's name
 * @param dotsPerMm where no printer says otherwise, as on the screen: one of {@link
 *     PrintSetup#DOTS_PER_MM}
 * @param captions the fixed words, by language ("ro") and key
 */
public record LabelTemplate(
    String name,
    Mm width,
    Mm height,
    int dotsPerMm,
    Map<String, Map<String, String>> captions,
    List<LabelElement> elements) {

  public LabelTemplate {
    captions = Map.copyOf(captions);
    elements = List.copyOf(elements);
  }

  /** The fixed word in this language; empty if the template lacks one of them. */
  public Optional<String> caption(String language, String key) {
    return Optional.ofNullable(captions.get(language)).map(words -> words.get(key));
  }
}
