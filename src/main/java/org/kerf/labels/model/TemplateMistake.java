package org.kerf.labels.model;

import java.util.OptionalInt;

/**
 * What is wrong with a template.
 *
 * @param element which one of its elements, counted from 0; empty if it is the template as a whole
 * @param line of its file where that begins, counted from 1; empty if it is in no file
 * @param sentence plain, without a full stop
 */
public record TemplateMistake(OptionalInt element, OptionalInt line, String sentence) {

  public static TemplateMistake ofWhole(String sentence) {
    return new TemplateMistake(OptionalInt.empty(), OptionalInt.empty(), sentence);
  }

  public static TemplateMistake ofElement(int element, String sentence) {
    return new TemplateMistake(OptionalInt.of(element), OptionalInt.empty(), sentence);
  }

  public TemplateMistake atLine(OptionalInt where) {
    return new TemplateMistake(element, where, sentence);
  }

  /** With the line in front, where it is known. */
  public String text() {
    return line.isPresent() ? "line " + line.getAsInt() + ": " + sentence : sentence;
  }
}
