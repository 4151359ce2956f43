package org.kerf.ui.controls;

import atlantafx.base.controls.CustomTextField;
import impl.org.controlsfx.skin.AutoCompletePopupSkin;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A field for one of many: what is typed is looked up once typing pauses, and what was found is
 * offered in a pop-up below, the first selected. Up, Down and Enter pick; F4, Down or the button
 * look up at once, and without a text, or once one is picked, offer all; Esc closes the pop-up.
 * Enter that comes before the answer waits for it. Typing more takes back what was picked.
 *
 * @param <T> what is looked up
 */
public final class LookupField<T> extends VBox {

  private static final Duration TYPING_PAUSE = Duration.millis(150);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int ROWS_SEEN = 8;

  /** What is offered has a name beside its code, however narrow the field. */
  private static final double LEAST_WIDTH = 320;

  /** As the pop-up computes its height: so much a row, and so much around them. */
  private static final double ROW_HEIGHT = 24;

  private static final double EDGES = 18;

  /** Looks up what a text names. Called on the screen's thread, where the answer comes too. */
  @FunctionalInterface
  public interface Query<T> {

    /**
     * Asks; an answer to an older text may be given or not.
     *
     * @param text what was typed, without blanks around it; empty for all, from the first
     * @param answer takes what was found, nothing if the reading failed
     */
    void find(String text, Consumer<List<T>> answer);
  }

  private final CustomTextField field = new CustomTextField();
  private final Label none = new Label();
  private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
  private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
  private final ReadOnlyObjectWrapper<@Nullable T> picked = new ReadOnlyObjectWrapper<>();
  private final Query<T> query;
  private final Function<T, String> name;
  private final Suggestions suggestions;
  private boolean asking;
  private boolean enterWaits;
  private boolean enterHeld;
  private Runnable onEnter = () -> {};
  private Runnable onUnknown = this::ask;

  /**
   * Starts empty.
   *
   * @param id of the field
   * @param name what stands in the field once one is picked
   * @param line how one is offered
   */
  public LookupField(
      Texts texts, String id, Query<T> query, Function<T, String> name, Function<T, String> line) {
    this.query = query;
    this.name = name;
    field.setId(id);
    field.promptTextProperty().bind(texts.bind("lookup.prompt"));
    field.setRight(opener(texts));
    field.textProperty().subscribe((before, now) -> edited(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    field.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    none.textProperty().bind(texts.bind("lookup.none"));
    none.setId("lookup-none");
    none.setMinHeight(USE_PREF_SIZE);
    none.getStyleClass().add("kerf-secondary");
    suggestions = new Suggestions(line);
    field.focusedProperty().subscribe(this::leaveOrCome);
    sayNone(false);
    pause.setOnFinished(event -> ask());
    getChildren().setAll(field, none);
  }

  /** The field, for the focus and for its name. */
  public CustomTextField field() {
    return field;
  }

  /** What was picked; nothing while the text in the field is only typed. */
  public ReadOnlyObjectProperty<@Nullable T> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /** Whether it is said that nothing is called so. */
  public ReadOnlyBooleanProperty nothingFoundProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** What is said while nothing is typed. */
  public void setPrompt(ObservableValue<String> prompt) {
    field.promptTextProperty().bind(prompt);
  }

  /** Whether what was typed is not looked up yet, because more may come. */
  public boolean isTyping() {
    return pause.getStatus() == Animation.Status.RUNNING;
  }

  /** Empties the field and takes back what was picked. */
  public void clear() {
    field.clear();
  }

  /** Whether all words of what was typed are in these words, whatever their case and marks. */
  public static boolean matches(String words, String typed) {
    String whole = folded(words);
    return Arrays.stream(folded(typed).split("\\s+")).allMatch(whole::contains);
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** What Enter does once one is picked. */
  public void setOnEnter(Runnable enter) {
    onEnter = enter;
  }

  /** What Enter does once it was said that nothing is called so; unless told, it asks again. */
  public void setOnUnknown(Runnable unknown) {
    onUnknown = unknown;
  }

  /** Until it is released, the Enter that leads to this field asks nothing here. */
  public void ignoreHeldEnter() {
    enterHeld = true;
  }

  /** Picks this one, as if a person had. */
  public void pick(T one) {
    pause.stop();
    field.setText(name.apply(one));
    pause.stop();
    asking = false;
    enterWaits = false;
    field.end();
    picked.set(one);
    suggestions.close();
  }

  /** Takes a text as it stands, without looking it up: what was scanned is not searched for. */
  public void take(String text) {
    pause.stop();
    field.setText(text);
    pause.stop();
    asking = false;
    field.end();
    suggestions.close();
  }

  private Button opener(Texts texts) {
    var opener = new Button();
    opener.setId("lookup-open");
    opener.setGraphic(new FontIcon(Material2AL.ARROW_DROP_DOWN));
    opener.getStyleClass().addAll("button-icon", "flat", "small");
    opener.setFocusTraversable(false);
    opener.accessibleTextProperty().bind(texts.bind("lookup.open"));
    opener.setOnAction(
        event -> {
          field.requestFocus();
          ask();
        });
    return opener;
  }

  private void edited(String now) {
    picked.set(null);
    enterWaits = false;
    asking = !now.isBlank();
    sayNone(false);
    if (asking) {
      suggestions.outdate();
      pause.playFromStart();
    } else {
      pause.stop();
      suggestions.close();
    }
  }

  /** Where the pop-up is open it gets the keys first and leaves these to itself. */
  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case F4, DOWN -> ask();
      case ENTER -> enter();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enterHeld = false;
    }
  }

  /** The repeats of an Enter that picked do not go on with what it picked. */
  private void enter() {
    boolean repeated = enterHeld;
    enterHeld = true;
    if (picked.get() != null) {
      if (!repeated) {
        onEnter.run();
      }
    } else if (none.isVisible()) {
      if (!repeated) {
        onUnknown.run();
      }
    } else if (repeated && field.getText().isEmpty()) {
      // Held since the field before: nobody asked for all.
      return;
    } else if (asking) {
      enterWaits = true;
    } else {
      ask();
    }
  }

  private void ask() {
    pause.stop();
    asking = true;
    String asked = field.getText();
    boolean other = picked.get() != null;
    query.find(
        other ? "" : asked.strip(),
        found -> {
          if (asking && asked.equals(field.getText())) {
            show(found);
          }
        });
  }

  private void show(List<T> found) {
    asking = false;
    boolean take = enterWaits && !found.isEmpty();
    enterWaits = false;
    sayNone(found.isEmpty());
    if (take) {
      pick(found.getFirst());
    } else if (field.isFocused()) {
      suggestions.offer(found);
    }
  }

  private void sayNone(boolean now) {
    nothing.set(now);
    none.setVisible(now);
    none.setManaged(now);
  }

  private void leaveOrCome(boolean focused) {
    if (!focused) {
      suggestions.close();
    }
  }

  /**
   * The pop-up of ControlsFX, filled by this field: the binding's own way of asking starts a thread
   * for each key and loses what goes wrong in it.
   */
  private final class Suggestions extends AutoCompletionBinding<T> {

    private final ListView<?> list;

    Suggestions(Function<T, String> line) {
      var lines = new Lines<T>(line);
      super(field, request -> List.of(), lines);
      setVisibleRowCount(ROWS_SEEN);
      prefWidthProperty().bind(Bindings.max(LEAST_WIDTH, field.widthProperty()));
      var popup = getAutoCompletionPopup();
      popup.setConsumeAutoHidingEvents(true);
      var skin = new AutoCompletePopupSkin<>(popup, lines);
      list = (ListView<?>) skin.getNode();
      // Its colours are those of Modena, which the theme does not have; ours stand in kerf.css.
      list.getStylesheets().clear();
      list.setFixedCellSize(ROW_HEIGHT);
      popup.setSkin(skin);
      list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
      list.addEventFilter(KeyEvent.KEY_RELEASED, LookupField.this::release);
    }

    /**
     * An Enter that is held since before the list came picks nothing; Tab goes on from the field.
     */
    private void pressed(KeyEvent event) {
      if (event.getCode() == KeyCode.ENTER) {
        if (enterHeld) {
          event.consume();
        }
        enterHeld = true;
      } else if (event.getCode() == KeyCode.TAB) {
        event.consume();
        hidePopup();
        field.requestFocusTraversal(
            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
    }

    void offer(List<T> found) {
      getAutoCompletionPopup().getSuggestions().setAll(found);
      if (found.isEmpty()) {
        hidePopup();
        return;
      }
      list.setDisable(false);
      open(Math.min(found.size(), ROWS_SEEN) * ROW_HEIGHT + EDGES);
      list.getSelectionModel().selectFirst();
      list.requestFocus();
    }

    /** Below the field, or above where the screen ends: never over what is being typed. */
    private void open(double height) {
      Bounds at = field.localToScreen(field.getLayoutBounds());
      Rectangle2D screen =
          Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
              .findFirst()
              .orElse(Screen.getPrimary())
              .getVisualBounds();
      boolean below = at.getMaxY() + height <= screen.getMaxY();
      hidePopup();
      getAutoCompletionPopup()
          .show(field, at.getMinX(), below ? at.getMaxY() : at.getMinY() - height);
    }

    /**
     * Nothing can be picked of what an older text found; it stays in sight until the answer comes,
     * because closing a window takes longer than a scanner needs for its next key.
     */
    void outdate() {
      list.setDisable(true);
    }

    void close() {
      hidePopup();
    }

    @Override
    protected void completeUserInput(T one) {
      pick(one);
    }

    @Override
    public void dispose() {
      hidePopup();
    }
  }

  /** How one is offered; nothing is read back from these lines. */
  private static final class Lines<T> extends StringConverter<T> {

    private final Function<T, String> line;

    Lines(Function<T, String> line) {
      this.line = line;
    }

    @Override
    public String toString(@Nullable T one) {
      return one == null ? "" : line.apply(one);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("picked, not typed: " + text);
    }
  }
}
