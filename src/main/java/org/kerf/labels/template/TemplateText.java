package org.kerf.labels.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.TemplateMistake;

/** Templates as the text of their files: reads it, checked as a whole, and writes it. */
public final class TemplateText {

  /** What came of reading. */
  public sealed interface Outcome {

    record Read(LabelTemplate template) implements Outcome {}

    /** All that is wrong. */
    record Wrong(List<TemplateMistake> mistakes) implements Outcome {

      public Wrong {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TemplateText() {}

  /** Reads a template that is called so. */
  public static Outcome read(String name, String text) {
    return switch (TemplateFile.read(name, text)) {
      case TemplateFile.Outcome.Right(LabelTemplate template) -> new Outcome.Read(template);
      case TemplateFile.Outcome.Wrong(List<TemplateMistake> mistakes) ->
          new Outcome.Wrong(mistakes);
    };
  }

  /** As {@link #read}, whatever is wrong with it; empty if it is no template at all. */
  public static Optional<LabelTemplate> unfinished(String name, String text) {
    return TemplateFile.unfinished(name, text);
  }

  /** All that is wrong with a template; empty if labels can be made of it. */
  public static List<TemplateMistake> mistakes(LabelTemplate template) {
    return TemplateCheck.mistakes(template);
  }

  /** The text of a template, one element a line; {@link #read} gives an equal template. */
  public static String of(LabelTemplate template) {
    String elements =
        template.elements().stream()
            .map(element -> "    " + element(element))
            .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    return String.format(
        Locale.ROOT,
        """
        {
          "width": %s, "height": %s, "dotsPerMm": %d,
          "captions": %s,
          "elements": %s
        }
        """,
        template.width(),
        template.height(),
        template.dotsPerMm(),
        captions(template.captions()),
        elements);
  }

  private static String captions(Map<String, Map<String, String>> captions) {
    ObjectNode languages = NODES.objectNode();
    new TreeMap<>(captions)
        .forEach(
            (language, words) -> new TreeMap<>(words).forEach(languages.putObject(language)::put));
    return languages.toString();
  }

  private static ObjectNode element(LabelElement element) {
    ObjectNode node = ofItsKind(element);
    element
        .condition()
        .ifPresent(
            condition -> node.put(condition.filled() ? "when" : "unless", condition.field().key()));
    return node;
  }

  private static ObjectNode ofItsKind(LabelElement element) {
    return switch (element) {
      case LabelElement.Text text -> text(text);
      case LabelElement.Barcode code -> {
        ObjectNode node = placed(kind(code), code);
        side(node, "width", code.width());
        side(node, "height", code.height());
        side(node, "module", code.module());
        yield node.put("data", code.data().toString());
      }
      case LabelElement.Line line -> {
        ObjectNode node = placed("line", line);
        side(node, "width", line.width());
        yield side(node, "height", line.height());
      }
      case LabelElement.Box box -> {
        ObjectNode node = placed("box", box);
        side(node, "width", box.width());
        side(node, "height", box.height());
        yield side(node, "thickness", box.thickness());
      }
      case LabelElement.Image image -> {
        ObjectNode node = placed("image", image);
        side(node, "width", image.width());
        side(node, "height", image.height());
        yield node.put("png", image.png());
      }
    };
  }

  private static String kind(LabelElement.Barcode code) {
    return TemplateJson.KINDS.entrySet().stream()
        .filter(kind -> kind.getValue() == code.symbology())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode text(LabelElement.Text text) {
    ObjectNode node = placed("text", text);
    side(node, "width", text.width());
    side(node, "size", text.size());
    if (!text.smallest().equals(text.size())) {
      side(node, "smallest", text.smallest());
    }
    if (text.bold()) {
      node.put("bold", true);
    }
    if (text.white()) {
      node.put("white", true);
    }
    if (text.align() != Align.LEFT) {
      node.put("align", text.align().name().toLowerCase(Locale.ROOT));
    }
    if (text.overlong() != Overlong.SHRINK) {
      node.put("overlong", text.overlong().name().toLowerCase(Locale.ROOT));
    }
    if (text.lines() > 1) {
      node.put("lines", text.lines());
    }
    return node.put("text", text.text().toString());
  }

  private static ObjectNode placed(String kind, LabelElement element) {
    ObjectNode node = NODES.objectNode().put("kind", kind);
    side(node, "x", element.x());
    return side(node, "y", element.y());
  }

  private static ObjectNode side(ObjectNode node, String name, Mm side) {
    return node.put(name, new BigDecimal(side.toString()));
  }
}
