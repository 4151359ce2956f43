package org.kerf.labels.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is wrong with a template, kept so that each reader gets the sentence in his own language.
 *
 * @param element which one of its elements, counted from 0; empty if it is the template as a whole
 * @param line of its file where that begins, counted from 1; empty if it is in no file
 * @param thing what the sentence is about; empty if it says so itself
 * @param about what else the sentence names
 * @param because why a barcode can't be drawn; empty if that is not it
 */
public record TemplateMistake(
    OptionalInt element,
    OptionalInt line,
    Optional<Thing> thing,
    TemplateMistakeKind kind,
    List<String> about,
    Optional<NotDrawable> because) {

  /**
   * An element as sentences name it.
   *
   * @param kind "text", "barcode", "line", "box" or "image"
   * @param x from the left edge, in millimetres
   * @param y from the upper edge, in millimetres
   */
  public record Thing(String kind, String x, String y) {

    static Thing of(LabelElement element) {
      String kind =
          switch (element) {
            case LabelElement.Text _ -> "text";
            case LabelElement.Barcode _ -> "barcode";
            case LabelElement.Line _ -> "line";
            case LabelElement.Box _ -> "box";
            case LabelElement.Image _ -> "image";
          };
      return new Thing(kind, element.x().toString(), element.y().toString());
    }

    String named(Locale locale) {
      return LabelWords.of(
          locale, "thing." + kind, LabelWords.number(locale, x), LabelWords.number(locale, y));
    }
  }

  public TemplateMistake {
    about = List.copyOf(about);
  }

  /** Of the template as a whole, or of what its sentence names. */
  public static TemplateMistake of(TemplateMistakeKind kind, Object... about) {
    return new TemplateMistake(
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        kind,
        List.of(about).stream().map(Object::toString).toList(),
        Optional.empty());
  }

  /** Said of this thing. */
  public TemplateMistake of(Thing named) {
    return new TemplateMistake(element, line, Optional.of(named), kind, about, because);
  }

  /** Said of this element. */
  public TemplateMistake of(LabelElement named) {
    return of(Thing.of(named));
  }

  /** In this element, counted from 0. */
  public TemplateMistake inElement(int number) {
    return new TemplateMistake(OptionalInt.of(number), line, thing, kind, about, because);
  }

  public TemplateMistake atLine(OptionalInt where) {
    return new TemplateMistake(element, where, thing, kind, about, because);
  }

  public TemplateMistake because(NotDrawable reason) {
    return new TemplateMistake(element, line, thing, kind, about, Optional.of(reason));
  }

  /** Plain, without a full stop and without the element's name. */
  public String said(Locale locale) {
    Object[] names = about.stream().map(each -> LabelWords.number(locale, each)).toArray();
    String said = LabelWords.of(locale, "mistake." + kind.name(), names);
    return because
        .map(why -> said + ": " + why.sentence(locale) + "; " + makeRoom(locale))
        .orElse(said);
  }

  private static String makeRoom(Locale locale) {
    return LabelWords.of(locale, "mistake.make-room");
  }

  /** Plain, without a full stop. */
  public String sentence(Locale locale) {
    return thing.map(named -> named.named(locale) + " ").orElse("") + said(locale);
  }

  /** With the line in front, where it is known. */
  public String text(Locale locale) {
    return line.isPresent()
        ? LabelWords.of(locale, "mistake.at-line", Integer.toString(line.getAsInt()))
            + ": "
            + sentence(locale)
        : sentence(locale);
  }
}
