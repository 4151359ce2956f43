package org.kerf.scanning.gs1;

import java.util.List;

/** Puts element strings together as a barcode holds them: the other way round than the parser. */
public final class Gs1Composer {

  /** The control character that stands for FNC1 between element strings. */
  public static final char SEPARATOR = ElementReader.SEPARATOR;

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * All is as the table of GS1 wants it.
     *
     * @param data the element strings with {@link #SEPARATOR} where one is needed, none in front
     */
    record Composed(Gs1Elements elements, String data) implements Outcome {}

    record Refused(Gs1Fault fault) implements Outcome {}
  }

  private final Gs1Table table;
  private final Associations associations;

  public Gs1Composer() {
    this(Gs1Table.shipped());
  }

  Gs1Composer(Gs1Table table) {
    this.table = table;
    this.associations = new Associations(table);
  }

  /** Whether this application identifier is assigned. */
  public boolean knows(String ai) {
    return table.rule(ai).isPresent();
  }

  /** Composes element strings in this order; what should stand beside them is not asked for. */
  public Outcome compose(List<Gs1Element> elements) {
    for (Gs1Element element : elements) {
      var rule = table.rule(element.ai());
      if (rule.isEmpty()) {
        return refused(Gs1Fault.Kind.UNKNOWN_AI, element);
      }
      if (!rule.get().accepts(element.value())) {
        return refused(Gs1Fault.Kind.WRONG_VALUE, element);
      }
    }
    return switch (associations.judge(elements)) {
      case Gs1Reading.Understood understood ->
          new Outcome.Composed(understood.elements(), joined(understood.elements().all()));
      case Gs1Reading.Refused(Gs1Fault fault) -> new Outcome.Refused(fault);
      case Gs1Reading.NotGs1 _ -> throw new IllegalStateException("element strings are GS1");
    };
  }

  private static Outcome refused(Gs1Fault.Kind kind, Gs1Element element) {
    return new Outcome.Refused(new Gs1Fault(kind, element.ai()));
  }

  private String joined(List<Gs1Element> elements) {
    var data = new StringBuilder();
    boolean open = false;
    for (Gs1Element element : elements) {
      if (open) {
        data.append(SEPARATOR);
      }
      data.append(element.ai()).append(element.value());
      open = table.rule(element.ai()).stream().noneMatch(ElementRule::predefined);
    }
    return data.toString();
  }
}
