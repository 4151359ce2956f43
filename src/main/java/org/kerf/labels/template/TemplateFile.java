package org.kerf.labels.template;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.model.TemplateMistakeKind;
import org.kerf.labels.model.WrongTemplate;

/**
 * The text of a template, wherever it is kept: read, checked, and told what is wrong on which line.
 */
final class TemplateFile {

  /** What became of reading one. */
  sealed interface Outcome {

    record Right(LabelTemplate template) implements Outcome {}

    /**
     * No label is made of it.
     *
     * @param mistakes all that were found, at least one
     */
    record Wrong(List<TemplateMistake> mistakes) implements Outcome {

      public Wrong {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  /** The largest that is read. */
  static final int MOST_BYTES = 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private TemplateFile() {}

  /**
   * Reads and checks a template.
   *
   * @param name by which jobs will ask for it
   */
  static Outcome read(String name, String json) {
    if (json.length() > MOST_BYTES) {
      return wrong(TemplateMistake.of(TemplateMistakeKind.TOO_LARGE));
    }
    try {
      TemplateJson file = JSON.readValue(json, TemplateJson.class);
      return judged(name, file, elementLines(json));
    } catch (JsonProcessingException e) {
      return wrong(mistake(e).atLine(line(e.getLocation())));
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail to be read", e);
    }
  }

  /** The template whatever is wrong with it; empty if it is no template at all. */
  static Optional<LabelTemplate> unfinished(String name, String json) {
    try {
      var mistakes = new ArrayList<TemplateMistake>();
      LabelTemplate template =
          JSON.readValue(json, TemplateJson.class).template(name, mistakes::add);
      return mistakes.isEmpty() ? Optional.of(template) : Optional.empty();
    } catch (JsonProcessingException | WrongTemplate e) {
      return Optional.empty();
    }
  }

  private static Outcome judged(String name, TemplateJson file, List<Integer> lines) {
    var mistakes = new ArrayList<TemplateMistake>();
    try {
      LabelTemplate template = file.template(name, mistakes::add);
      if (mistakes.isEmpty()) {
        mistakes.addAll(TemplateCheck.mistakes(template));
      }
      if (mistakes.isEmpty()) {
        return new Outcome.Right(template);
      }
    } catch (WrongTemplate e) {
      mistakes.add(e.mistake());
    }
    return new Outcome.Wrong(mistakes.stream().map(mistake -> placed(mistake, lines)).toList());
  }

  private static TemplateMistake placed(TemplateMistake mistake, List<Integer> lines) {
    OptionalInt element = mistake.element();
    return element.isPresent() && element.getAsInt() < lines.size()
        ? mistake.atLine(OptionalInt.of(lines.get(element.getAsInt())))
        : mistake;
  }

  private static Outcome wrong(TemplateMistake mistake) {
    return new Outcome.Wrong(List.of(mistake));
  }

  private static TemplateMistake mistake(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          TemplateMistake.of(TemplateMistakeKind.UNKNOWN_MEMBER, unknown.getPropertyName());
      case JsonMappingException mapping when !mapping.getPath().isEmpty() ->
          TemplateMistake.of(TemplateMistakeKind.WRONG_VALUE, path(mapping));
      default -> TemplateMistake.of(TemplateMistakeKind.NOT_JSON);
    };
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      path.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }

  private static OptionalInt line(@Nullable JsonLocation where) {
    return where == null || where.getLineNr() < 1
        ? OptionalInt.empty()
        : OptionalInt.of(where.getLineNr());
  }

  /** On which line each member of "elements" begins. */
  private static List<Integer> elementLines(String json) throws IOException {
    var lines = new ArrayList<Integer>();
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          boolean elements = parser.currentName().equals("elements");
          if (parser.nextToken() == JsonToken.START_ARRAY && elements) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              lines.add(parser.currentTokenLocation().getLineNr());
              parser.skipChildren();
            }
          } else {
            parser.skipChildren();
          }
        }
      }
    }
    return lines;
  }
}
