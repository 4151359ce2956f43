package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelElement.Condition;
import org.kerf.labels.model.LabelField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** When an element prints: always, or only while a field is filled in or empty. */
final class ConditionField extends VBox {

  private enum Rule {
    ALWAYS,
    WHEN,
    UNLESS;

    static Rule of(Optional<Condition> condition) {
      return condition.map(each -> each.filled() ? WHEN : UNLESS).orElse(ALWAYS);
    }
  }

  private final ComboBox<Rule> rule = new ComboBox<>();
  private final ComboBox<LabelField> field = new ComboBox<>();
  private boolean showing;

  /**
   * Shows this one.
   *
   * @param taken told each that is chosen
   */
  ConditionField(Texts texts, Optional<Condition> now, Consumer<Optional<Condition>> taken) {
    getStyleClass().add("kerf-design-form");
    rule.setConverter(
        names(each -> texts.of("designer.condition." + each.name().toLowerCase(Locale.ROOT))));
    rule.getItems().setAll(Rule.values());
    field.setConverter(names(each -> PatternField.name(texts, each)));
    field.getItems().setAll(List.of(LabelField.values()));
    field.setValue(LabelField.CUSTOMER);
    var which =
        new FieldBox(texts, "design-condition-field", Words.of("designer.condition.field"), field);
    which.visibleProperty().bind(rule.valueProperty().isNotEqualTo(Rule.ALWAYS));
    which.managedProperty().bind(which.visibleProperty());
    getChildren()
        .addAll(
            new FieldBox(texts, "design-condition", Words.of("designer.condition"), rule), which);
    show(now);
    rule.valueProperty().subscribe((before, after) -> tell(taken));
    field.valueProperty().subscribe((before, after) -> tell(taken));
  }

  /** Shows this one, as after an undo. */
  void show(Optional<Condition> now) {
    showing = true;
    rule.setValue(Rule.of(now));
    now.ifPresent(each -> field.setValue(each.field()));
    showing = false;
  }

  private void tell(Consumer<Optional<Condition>> taken) {
    if (!showing) {
      Rule chosen = rule.getValue();
      taken.accept(
          chosen == Rule.ALWAYS
              ? Optional.empty()
              : Optional.of(new Condition(field.getValue(), chosen == Rule.WHEN)));
    }
  }

  private static <E> StringConverter<E> names(Function<E, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable E one) {
        return one == null ? "" : name.apply(one);
      }

      @Override
      public E fromString(String words) {
        throw new UnsupportedOperationException("chosen, not typed: " + words);
      }
    };
  }
}
