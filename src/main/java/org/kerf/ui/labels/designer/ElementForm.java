package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Flow;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.LabelElement.Letters;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.TextPattern;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What the one element that is selected is like, to be typed. */
final class ElementForm extends VBox {

  private record Shown(FieldBox box, Function<LabelElement, Mm> measure) {}

  private final Texts texts;
  private final Design design;
  private final List<Shown> measures = new ArrayList<>();
  private Optional<PatternField> pattern = Optional.empty();
  private Optional<FieldBox> lines = Optional.empty();
  private Optional<ConditionField> condition = Optional.empty();
  private Optional<ElementKind> kind = Optional.empty();
  private int number = -1;

  ElementForm(Texts texts, Design design) {
    this.texts = texts;
    this.design = design;
    getStyleClass().add("kerf-design-form");
    design.selectionProperty().subscribe(this::follow);
    design.labelProperty().subscribe(this::follow);
    texts.languageProperty().subscribe((before, now) -> build());
    build();
  }

  /** Puts the focus where the words are typed, or else where the element lies. */
  void focusWords() {
    pattern.ifPresentOrElse(
        PatternField::focus,
        () -> measures.stream().findFirst().ifPresent(each -> each.box().control().requestFocus()));
  }

  private void follow() {
    Optional<ElementKind> now = design.one().map(ElementKind::of);
    int chosen = design.selected().size() == 1 ? design.selected().getFirst() : -1;
    if (design.selected().isEmpty() && getScene() != null && isTyping()) {
      // In between two states of a label nothing is selected.
      return;
    }
    if (chosen != number || !now.equals(kind)) {
      build();
    } else {
      design.one().ifPresent(this::refresh);
    }
  }

  private boolean isTyping() {
    Node owner = getScene().getFocusOwner();
    for (Node each = owner; each != null; each = each.getParent()) {
      if (each.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private void refresh(LabelElement element) {
    measures.forEach(each -> each.box().show(each.measure().apply(element)));
    pattern.ifPresent(field -> field.show(wordsOf(element).toString()));
    condition.ifPresent(field -> field.show(element.condition()));
    if (element instanceof Text text) {
      lines.ifPresent(box -> box.showText(Integer.toString(text.lines())));
    }
  }

  private void build() {
    kind = design.one().map(ElementKind::of);
    number = design.selected().size() == 1 ? design.selected().getFirst() : -1;
    measures.clear();
    pattern = Optional.empty();
    lines = Optional.empty();
    condition = Optional.empty();
    if (design.one().isEmpty()) {
      var hint =
          new Label(
              design.selected().isEmpty()
                  ? texts.of("designer.none-selected")
                  : texts.count("designer.selected", design.selected().size()));
      hint.setWrapText(true);
      hint.setMinHeight(Region.USE_PREF_SIZE);
      hint.getStyleClass().add("kerf-secondary");
      getChildren().setAll(hint);
      return;
    }
    List<Node> nodes = new ArrayList<>();
    LabelElement element = design.one().get();
    var title = new Label(texts.of("designer.kind." + ElementKind.of(element).key()));
    title.getStyleClass().add("kerf-strong");
    nodes.add(title);
    if (element instanceof Text || element instanceof Barcode) {
      nodes.add(patternField(element));
    }
    nodes.add(place(element));
    switch (element) {
      case Text text -> text(nodes, text);
      case Barcode _ ->
          nodes.add(
              measure(
                  "module",
                  each -> ((Barcode) each).module(),
                  (each, typed) -> Elements.withModule((Barcode) each, typed)));
      case Box _ ->
          nodes.add(
              measure(
                  "thickness",
                  each -> ((Box) each).thickness(),
                  (each, typed) -> Elements.withThickness((Box) each, typed)));
      case Line _, Image _ -> {}
    }
    nodes.add(conditionField(element));
    getChildren().setAll(nodes);
  }

  private Node place(LabelElement element) {
    var corner =
        new HBox(
            8,
            area("x", LabelElement::x, (a, m) -> new Area(m, a.y(), a.width(), a.height())),
            area("y", LabelElement::y, (a, m) -> new Area(a.x(), m, a.width(), a.height())));
    FieldBox width =
        area("width", LabelElement::width, (a, m) -> new Area(a.x(), a.y(), m, a.height()));
    HBox room =
        element instanceof Text
            ? new HBox(8, width)
            : new HBox(
                8,
                width,
                area(
                    "height",
                    LabelElement::height,
                    (a, m) -> new Area(a.x(), a.y(), a.width(), m)));
    return new VBox(8, corner, room);
  }

  private FieldBox area(
      String name, Function<LabelElement, Mm> measure, BiFunction<Area, Integer, Area> changed) {
    return measure(
        name,
        measure,
        (each, typed) -> Elements.placed(each, changed.apply(Area.of(each), typed.hundredths())));
  }

  private void text(List<Node> nodes, Text text) {
    nodes.add(
        new HBox(
            8,
            measure(
                "size",
                each -> ((Text) each).size(),
                (each, typed) ->
                    Elements.with((Text) each, Elements.sized(((Text) each).letters(), typed))),
            measure(
                "smallest",
                each -> ((Text) each).smallest(),
                (each, typed) -> smallest((Text) each, typed))));
    nodes.add(
        choice(
            "align",
            List.of(Align.values()),
            text.align(),
            chosen ->
                change(
                    each -> Elements.with(each, new Flow(chosen, each.overlong(), each.lines())))));
    nodes.add(linesField(text));
    nodes.add(
        choice(
            "overlong",
            List.of(Overlong.values()),
            text.overlong(),
            chosen ->
                change(each -> Elements.with(each, new Flow(each.align(), chosen, each.lines())))));
    nodes.add(
        new HBox(
            16,
            mark("bold", text.bold(), on -> change(t -> marked(t, on, t.white()))),
            mark("white", text.white(), on -> change(t -> marked(t, t.bold(), on)))));
  }

  private static Text smallest(Text text, Mm smallest) {
    return Elements.with(text, new Letters(text.size(), smallest, text.bold(), text.white()));
  }

  private static Text marked(Text text, boolean bold, boolean white) {
    return Elements.with(text, new Letters(text.size(), text.smallest(), bold, white));
  }

  private FieldBox linesField(Text text) {
    var box =
        FieldBox.number(
            texts,
            "design-lines",
            Words.of("designer.lines"),
            text.lines(),
            Text.MOST_LINES,
            typed ->
                change(
                    each -> Elements.with(each, new Flow(each.align(), each.overlong(), typed))));
    lines = Optional.of(box);
    return box;
  }

  private ConditionField conditionField(LabelElement element) {
    var field =
        new ConditionField(
            texts,
            element.condition(),
            chosen ->
                design
                    .one()
                    .ifPresent(each -> design.replace(number, Elements.with(each, chosen), "")));
    condition = Optional.of(field);
    return field;
  }

  private void change(Function<Text, Text> change) {
    if (design.one().orElse(null) instanceof Text text) {
      design.replace(number, change.apply(text), "");
    }
  }

  private FieldBox measure(
      String name,
      Function<LabelElement, Mm> measure,
      BiFunction<LabelElement, Mm, LabelElement> changed) {
    FieldBox box =
        FieldBox.measure(
            texts,
            "design-" + name,
            Words.of("designer.measure." + name),
            measure.apply(design.one().orElseThrow()),
            typed -> {
              LabelElement element = design.one().orElseThrow();
              if (!measure.apply(element).equals(typed)) {
                design.replace(number, changed.apply(element, typed), "typed " + name);
              }
              return Optional.empty();
            });
    measures.add(new Shown(box, measure));
    return box;
  }

  private <E extends Enum<E>> Node choice(String name, List<E> all, E now, Consumer<E> chosen) {
    var box = new ComboBox<E>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(E one) {
            return one == null
                ? ""
                : texts.of("designer." + name + "." + one.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public E fromString(String words) {
            return now;
          }
        });
    box.getItems().setAll(all);
    box.setValue(now);
    box.valueProperty().subscribe((before, after) -> chosen.accept(after));
    return new FieldBox(texts, "design-" + name, Words.of("designer." + name), box);
  }

  private Node mark(String name, boolean on, Consumer<Boolean> changed) {
    var box = new CheckBox(texts.of("designer." + name));
    box.setId("design-" + name);
    box.setSelected(on);
    box.selectedProperty().subscribe((before, now) -> changed.accept(now));
    return box;
  }

  private static TextPattern wordsOf(LabelElement element) {
    return switch (element) {
      case Text text -> text.text();
      case Barcode code -> code.data();
      case Line _, Box _, Image _ -> new TextPattern(List.of());
    };
  }

  private Node patternField(LabelElement element) {
    var field =
        new PatternField(
            texts,
            new TypedField(),
            design.label().captions(),
            element instanceof Barcode,
            wordsOf(element).toString(),
            typed ->
                design
                    .one()
                    .ifPresent(
                        each -> design.replace(number, Elements.with(each, typed), "typed words")));
    pattern = Optional.of(field);
    return field;
  }
}
