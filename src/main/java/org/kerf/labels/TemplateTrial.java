package org.kerf.labels;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.model.TemplateMistakeKind;

/**
 * Tries a template before it is kept: with made-up contents, in the dots of each printer that there
 * is, would a label of it print and its barcodes be read?
 */
public final class TemplateTrial {

  private static final String WITHOUT_CAPTIONS = "en";

  /**
   * What was found of an element first.
   *
   * @param dpi of the printers where it is so
   */
  private record Found(
      TemplateMistakeKind kind, Optional<NotDrawable> because, SortedSet<Integer> dpi) {}

  private final LabelPreview preview = new LabelPreview();

  /**
   * What is wrong, each with the element, the printers' dots per inch and what to do; empty if
   * labels of it print.
   *
   * @param template one in which its check finds nothing wrong
   */
  public List<TemplateMistake> mistakes(LabelTemplate template) {
    List<String> languages =
        template.captions().isEmpty()
            ? List.of(WITHOUT_CAPTIONS)
            : template.captions().keySet().stream().sorted().toList();
    SortedMap<Integer, Found> found = new TreeMap<>();
    for (int dots : new TreeSet<>(PrintSetup.DOTS_PER_MM)) {
      String name = template.name();
      String first = languages.getFirst();
      look(template, SampleContent.usual(name, first), dots, TemplateMistakeKind.UNREADABLE, found);
      look(template, SampleContent.bare(name, first), dots, TemplateMistakeKind.UNREADABLE, found);
      for (String language : languages) {
        look(
            template,
            SampleContent.longest(name, language),
            dots,
            TemplateMistakeKind.UNREADABLE_WHEN_LONG,
            found);
      }
    }
    return found.entrySet().stream()
        .map(each -> mistake(template, each.getKey(), each.getValue()))
        .toList();
  }

  private void look(
      LabelTemplate template,
      LabelContent content,
      int dots,
      TemplateMistakeKind unreadable,
      SortedMap<Integer, Found> found) {
    for (LabelPreview.Finding finding : preview.findings(template, content, dots)) {
      switch (finding.effect()) {
        case NOT_DRAWABLE -> {
          // Whether other data fits is known only when a label is filled.
          if (content.equals(SampleContent.usual(content.template(), content.language()))) {
            add(found, finding, TemplateMistakeKind.NOT_DRAWABLE, dots);
          }
        }
        case UNREADABLE -> add(found, finding, unreadable, dots);
        case SHRUNK, CUT -> {}
      }
    }
  }

  private static void add(
      SortedMap<Integer, Found> found,
      LabelPreview.Finding finding,
      TemplateMistakeKind kind,
      int dots) {
    Found first =
        found.computeIfAbsent(
            finding.element(), number -> new Found(kind, finding.because(), new TreeSet<>()));
    if (first.kind() == kind) {
      first.dpi().add(PrintSetup.dpi(dots));
    }
  }

  private static TemplateMistake mistake(LabelTemplate template, int element, Found found) {
    String dpi = found.dpi().stream().map(Object::toString).collect(Collectors.joining(", "));
    TemplateMistake mistake =
        TemplateMistake.of(found.kind(), dpi)
            .of(template.elements().get(element))
            .inElement(element);
    return found.because().map(mistake::because).orElse(mistake);
  }
}
