package org.kerf.ui.controls.table;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above a list: a search field, chips that narrow it, and at the right how many there are. */
public final class FilterBar extends HBox {

  private static final double SEARCH_WIDTH = 220;
  private static final String TEXT = "text";

  /** So long typing has to pause before it is searched for. */
  private static final Duration TYPING_PAUSE = Duration.millis(150);

  /** Where room is short, the field gives some before a chip or a button is cut. */
  private static final double LEAST_SEARCH_WIDTH = 92;

  private final Texts texts;
  private final CustomTextField search = new CustomTextField();
  private final StringProperty searched = new SimpleStringProperty("");
  private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
  private final HBox chips = new HBox();
  private final HBox right = new HBox();
  private final Label found = new Label();
  private final Region spacer = new Region();
  private final List<ToggleButton> switches = new ArrayList<>();
  private final List<ToggleButton> usual = new ArrayList<>();
  private final List<FilterChoice<?>> choices = new ArrayList<>();
  private final List<List<ToggleButton>> groups = new ArrayList<>();
  private Runnable onLeave = () -> {};

  public FilterBar(Texts texts) {
    this.texts = texts;
    getStyleClass().add("kerf-filter-bar");
    search.setId("filter-search");
    search.setLeft(new FontIcon(Material2MZ.SEARCH));
    search.setPrefWidth(SEARCH_WIDTH);
    search.setMinWidth(LEAST_SEARCH_WIDTH);
    search.promptTextProperty().bind(texts.bind("filter.search"));
    search.accessibleTextProperty().bind(texts.bind("filter.search"));
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            settle();
            onLeave.run();
            event.consume();
          }
        });
    search.textProperty().subscribe((before, now) -> typed(now));
    searched.subscribe((before, now) -> show(now));
    pause.setOnFinished(event -> settle());
    chips.getStyleClass().add("kerf-chips");
    right.getStyleClass().add("kerf-chips");
    found.getStyleClass().add("kerf-secondary");
    found.setMinWidth(USE_PREF_SIZE);
    right.getChildren().add(found);
    HBox.setHgrow(spacer, Priority.ALWAYS);
    showAll();
  }

  /** What is searched for: the text of the field, once typing pauses. */
  public StringProperty searchProperty() {
    return searched;
  }

  /** A field that has this text already keeps its caret. */
  private void show(String now) {
    if (!now.equals(search.getText())) {
      search.setText(now);
    }
  }

  private void typed(String now) {
    if (now.isEmpty()) {
      settle();
    } else {
      pause.playFromStart();
    }
  }

  private void settle() {
    pause.stop();
    searched.set(search.getText());
  }

  /** A chip that is on or off by itself. */
  public BooleanProperty chip(String id, Words words) {
    ToggleButton chip = newChip(id, words);
    chips.getChildren().add(chip);
    switches.add(chip);
    return chip.selectedProperty();
  }

  /**
   * Chips of which one is on: saved filters. The first starts on; the callback receives its index
   * from 0.
   */
  public void choice(Consumer<Integer> chosen, Words... options) {
    usual.add(period(chosen, options));
  }

  /**
   * As {@link #choice}, for what the list is about and not what is kept from it, such as a span of
   * time: it stays when the filter is cleared.
   *
   * @return the first
   */
  public ToggleButton period(Consumer<Integer> chosen, Words... options) {
    var group = new ToggleGroup();
    var all = new ToggleButton[options.length];
    for (int i = 0; i < options.length; i++) {
      int place = i;
      ToggleButton chip = newChip(options[i].key(), options[i]);
      all[i] = chip;
      chip.setToggleGroup(group);
      chip.setSelected(i == 0);
      chip.setOnAction(
          event -> {
            chip.setSelected(true);
            chosen.accept(place);
          });
      chips.getChildren().add(chip);
    }
    groups.add(List.of(all));
    return all[0];
  }

  /**
   * A list of which one narrows the table, or none.
   *
   * @param any what it says if none does, such as "Anybody"
   * @param name tells one from another wherever the choice is kept
   * @param changed told of each other choice
   */
  public <T> FilterChoice<T> list(
      String id, Words any, Function<T, Words> words, Function<T, String> name, Runnable changed) {
    var choice = new FilterChoice<>(texts, id, any, words, name);
    choice.valueProperty().subscribe((before, now) -> changed.run());
    chips.getChildren().add(choice);
    choices.add(choice);
    return choice;
  }

  /** Whether something was typed. */
  public boolean isSearching() {
    return !search.getText().isBlank();
  }

  /** Whether anything keeps rows from the list: a text, a chip, a saved filter but the first. */
  public boolean isNarrowing() {
    return isSearching()
        || switches.stream().anyMatch(ToggleButton::isSelected)
        || choices.stream().anyMatch(choice -> choice.chosen().isPresent())
        || !usual.stream().allMatch(ToggleButton::isSelected);
  }

  /** Takes back all that keeps rows from the list. */
  public void clear() {
    search.clear();
    switches.forEach(chip -> chip.setSelected(false));
    choices.forEach(choice -> choice.setValue(Optional.empty()));
    usual.stream().filter(chip -> !chip.isSelected()).forEach(ToggleButton::fire);
  }

  /** What keeps rows from the list now, as {@link #recall} takes it: names and what is chosen. */
  public Map<String, String> stored() {
    Map<String, String> stored = new LinkedHashMap<>();
    stored.put(TEXT, search.getText());
    switches.stream()
        .filter(ToggleButton::isSelected)
        .forEach(chip -> stored.put(chip.getId(), "on"));
    groups.forEach(
        group ->
            group.stream()
                .filter(ToggleButton::isSelected)
                .forEach(chip -> stored.put(group.getFirst().getId(), chip.getId())));
    choices.forEach(choice -> stored.put(choice.getId(), choice.stored()));
    return stored;
  }

  /** Narrows the list as it was stored; what isn't there any more is passed over. */
  public void recall(Map<String, String> stored) {
    switches.forEach(chip -> chip.setSelected(stored.containsKey(chip.getId())));
    groups.forEach(
        group ->
            group.stream()
                .filter(chip -> chip.getId().equals(stored.get(group.getFirst().getId())))
                .filter(chip -> !chip.isSelected())
                .forEach(ToggleButton::fire));
    choices.forEach(choice -> choice.recall(stored.getOrDefault(choice.getId(), "")));
    search.setText(stored.getOrDefault(TEXT, ""));
    settle();
  }

  /** Shows something in the place of all, such as a question, until {@link #showAll}. */
  public void showInstead(Node node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    getChildren().setAll(node);
  }

  public void showAll() {
    getChildren().setAll(search, chips, spacer, right);
  }

  /**
   * Chips of which one is on, for the values of a property: they follow it, whoever sets it.
   *
   * @param values one for each of the options
   */
  public void choiceOf(List<String> values, StringProperty chosen, Words... options) {
    List<ToggleButton> all = new ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      String value = values.get(i);
      ToggleButton chip = newChip(options[i].key(), options[i]);
      chip.setOnAction(
          event -> {
            chosen.set(value);
            chip.setSelected(true);
          });
      all.add(chip);
    }
    chosen.subscribe(
        now -> all.forEach(chip -> chip.setSelected(now.equals(values.get(all.indexOf(chip))))));
    chips.getChildren().addAll(all);
  }

  /** What stands at the right: "13 din 1 284 · mm". */
  public void setFound(ObservableValue<String> text) {
    found.textProperty().bind(text);
  }

  /** Adds something at the far right: a column chooser. */
  public void addRight(Node node) {
    right.getChildren().add(node);
  }

  /** Where Down and Enter lead from the search field: the table. */
  public void setOnLeave(Runnable leave) {
    onLeave = leave;
  }

  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private ToggleButton newChip(String id, Words words) {
    var chip = new ToggleButton();
    chip.setId("chip-" + id);
    chip.textProperty().bind(texts.bind(words));
    chip.getStyleClass().add("kerf-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }
}
