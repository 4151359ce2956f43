package org.kerf.labels.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a label can't be drawn, kept so that each reader gets the sentence in his own language.
 *
 * @param about what the sentence names
 */
public record NotDrawable(Kind kind, List<String> about) {

  /** The reasons. Each has a sentence in the bundle {@code labels}. */
  public enum Kind {
    /** The symbology. */
    NO_DATA,
    /** The symbology and the data. */
    NO_ROOM,
    /** The symbology: of GS1, and something stands before its first application identifier. */
    UNLED,
    /** The data. */
    NOT_IN_CODE_128,
    /** The data. */
    NOT_IN_EAN_13,
    /** The symbology and the application identifier. */
    UNKNOWN_IDENTIFIER,
    /** The symbology, the application identifier and its data. */
    WRONG_VALUE,
    /** The symbology and the application identifier. */
    TWICE,
    /** The symbology and the application identifier. */
    EXCLUDED,
    /** The symbology and the application identifier. */
    AMBIGUOUS,
    /** How wide the label is and how wide the printer's, in millimetres. */
    WIDER_THAN_MEDIA
  }

  public NotDrawable {
    about = List.copyOf(about);
  }

  /** A barcode of this symbology can't be drawn. */
  public static NotDrawable of(Kind kind, Symbology symbology, String... more) {
    List<String> about = new ArrayList<>();
    about.add(symbology.label());
    about.addAll(List.of(more));
    return new NotDrawable(kind, about);
  }

  /** Plain, without a full stop. */
  public String sentence(Locale locale) {
    boolean measures = kind == Kind.WIDER_THAN_MEDIA;
    Object[] names =
        about.stream().map(each -> measures ? LabelWords.number(locale, each) : each).toArray();
    return LabelWords.of(locale, "not-drawable." + kind.name(), names);
  }

  /**
   * As texts that {@link #parse} understands. The sentence comes first, for whoever knows the
   * sentence alone.
   */
  List<String> stored() {
    List<String> stored = new ArrayList<>(List.of(sentence(Locale.ENGLISH), kind.name()));
    stored.addAll(about);
    return stored;
  }

  /** Empty if it is a sentence alone, of a version that kept no more. */
  static Optional<NotDrawable> parse(List<String> stored) {
    if (stored.size() < 2) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(stored.get(1)))
        .findFirst()
        .map(kind -> new NotDrawable(kind, stored.subList(2, stored.size())));
  }
}
