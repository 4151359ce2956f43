package org.kerf.ui.controls.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * A list of which one narrows a table, or none: then it shows what it narrows by, such as
 * "Anybody".
 *
 * @param <T> what is chosen
 */
public final class FilterChoice<T> extends ComboBox<Optional<T>> {

  /** One entry of the list. */
  private final class Entry extends ListCell<Optional<T>> {
    @Override
    protected void updateItem(Optional<T> item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : said(item));
    }
  }

  /** Where room is short, a choice gives some before a button is cut. */
  private static final double LEAST_WIDTH = 84;

  private final Texts texts;
  private final Words any;
  private final Function<T, Words> words;
  private final Function<T, String> name;

  FilterChoice(
      Texts texts, String id, Words any, Function<T, Words> words, Function<T, String> name) {
    this.texts = texts;
    this.any = any;
    this.words = words;
    this.name = name;
    setId("filter-" + id);
    getStyleClass().add("kerf-filter-choice");
    setMinWidth(LEAST_WIDTH);
    accessibleTextProperty().bind(texts.bind(any));
    setCellFactory(list -> new Entry());
    setButtonCell(new Entry());
    texts.languageProperty().subscribe(() -> setButtonCell(new Entry()));
    offer(List.of());
  }

  /** Puts these in the list, after the entry for all; what is chosen stays if it is among them. */
  public void offer(List<T> values) {
    Optional<T> now = chosen();
    getItems()
        .setAll(
            Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList());
    setValue(now.filter(values::contains));
  }

  /** What narrows the table. */
  public Optional<T> chosen() {
    Optional<T> value = getValue();
    return value == null ? Optional.empty() : value;
  }

  /** What is chosen, as {@link #recall} takes it; empty for all. */
  String stored() {
    return chosen().map(name).orElse("");
  }

  /** Chooses what was stored, or all if that is not there any more. */
  void recall(String stored) {
    setValue(
        getItems().stream()
            .filter(item -> item.map(name).filter(stored::equals).isPresent())
            .findFirst()
            .orElse(Optional.empty()));
  }

  private String said(Optional<T> item) {
    return texts.of(item.map(words).orElse(any));
  }
}
