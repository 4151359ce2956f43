package org.kerf.ui.start;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.ui.controls.notes.NotificationLine;
import org.kerf.ui.form.FormField;
import org.kerf.ui.recovery.RecoveryKeyPanel;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** The steps at the left, the step that is being done in the middle, back and on below it. */
final class FirstStartScreen {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final Texts texts;
  private final FirstStartViewModel model;
  private final BorderPane node = new BorderPane();
  private final VBox middle = new VBox();
  private final Map<StartStep, Node> bodies = new EnumMap<>(StartStep.class);
  private final Map<StartStep, Runnable> focus = new EnumMap<>(StartStep.class);
  private final Map<StartStep, Region> marks = new EnumMap<>(StartStep.class);
  private final Button back = new Button();
  private final Button next = new Button();
  private KeyCode down = KeyCode.UNDEFINED;
  private boolean clickedAgain;

  FirstStartScreen(
      Texts texts, FirstStartViewModel model, RecoveryKeyPanel panel, NotificationLine notes) {
    this.texts = texts;
    this.model = model;
    language();
    station();
    person();
    var key = new KeyStep(texts, model, panel);
    put(StartStep.KEY, key.node(), key::takeFocus);
    var data = new DataStep(texts, model);
    put(StartStep.DATA, data.node(), data::takeFocus);
    middle.getStyleClass().add("kerf-start-middle");
    var scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("kerf-scroll");
    node.getStyleClass().add("kerf-start");
    node.setId("first-start");
    node.setLeft(rail());
    var right = new BorderPane(scroll);
    right.setTop(above(notes));
    right.setBottom(footer());
    node.setCenter(right);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    node.addEventFilter(KeyEvent.KEY_RELEASED, event -> down = KeyCode.UNDEFINED);
    model.stepProperty().subscribe(this::show);
    model
        .workingProperty()
        .subscribe(
            working -> {
              if (!working) {
                focusOf(model.stepProperty().get());
              }
            });
  }

  Region node() {
    return node;
  }

  /** Puts the focus where typing begins; to be called once the screen is shown. */
  void takeFocus() {
    focusOf(model.stepProperty().get());
  }

  private void put(StartStep step, Node body, Runnable takeFocus) {
    bodies.put(step, body);
    focus.put(step, takeFocus);
  }

  private void language() {
    var group = new ToggleGroup();
    var line = new HBox();
    line.getStyleClass().add("kerf-start-languages");
    for (Language each : Language.values()) {
      var button = new ToggleButton(each.ownName());
      button.setId("start-language-" + each.tag());
      button.getStyleClass().add("kerf-start-language");
      button.setToggleGroup(group);
      button.setSelected(each == texts.language());
      button.setOnAction(event -> texts.languageProperty().set(each));
      texts.languageProperty().subscribe(now -> button.setSelected(now == each));
      line.getChildren().add(button);
    }
    put(StartStep.LANGUAGE, line, next::requestFocus);
  }

  private void station() {
    var company =
        new FormField(
            texts,
            "start-company",
            "start.station.company",
            model.companyProperty(),
            model.companyErrorProperty());
    var station =
        new FormField(
            texts,
            "start-station",
            "start.station.station",
            model.stationProperty(),
            model.stationErrorProperty());
    var characters =
        new FormField(
            texts,
            "start-characters",
            "start.station.characters",
            model.charactersProperty(),
            model.charactersErrorProperty());
    characters.field().setMaxWidth(90);
    characters.field().disableProperty().bind(model.charactersFixedProperty());
    var body = new VBox(company, station, characters);
    body.getStyleClass().add("kerf-start-body");
    put(StartStep.STATION, body, () -> focusFirst(company, station, characters));
  }

  /** The field with something wrong, else the first. */
  private void focusFirst(FormField... fields) {
    for (FormField each : fields) {
      if (each.field().getPseudoClassStates().contains(Styles.STATE_DANGER)) {
        each.field().requestFocus();
        return;
      }
    }
    fields[0].field().requestFocus();
  }

  private void person() {
    var name =
        new FormField(
            texts,
            "start-person",
            "start.person.name",
            model.personProperty(),
            model.personErrorProperty());
    var secret =
        FormField.masked(
            texts,
            "start-secret",
            "start.person.secret",
            model.secretProperty(),
            model.secretErrorProperty());
    var again =
        FormField.masked(
            texts,
            "start-secret-again",
            "start.person.again",
            model.secretAgainProperty(),
            model.secretAgainErrorProperty());
    var body = new VBox(name, secret, again);
    body.getStyleClass().add("kerf-start-body");
    put(StartStep.PERSON, body, () -> focusFirst(name, secret, again));
  }

  private Region rail() {
    var name = new Label("Kerf");
    name.getStyleClass().add("kerf-start-brand");
    var rail = new VBox(name);
    rail.getStyleClass().add("kerf-start-rail");
    for (StartStep step : StartStep.values()) {
      var number = new Label(Integer.toString(marks.size() + 1));
      number.getStyleClass().add("kerf-start-number");
      var words = new Label();
      words.textProperty().bind(texts.bind(step.key("name")));
      var line = new HBox(number, words);
      line.getStyleClass().add("kerf-start-step");
      marks.put(step, line);
      rail.getChildren().add(line);
    }
    return rail;
  }

  /** Notifications have a line of their own: it moves nothing when it comes and goes. */
  private static HBox above(NotificationLine notes) {
    HBox.setHgrow(notes, Priority.ALWAYS);
    var line = new HBox(notes);
    line.getStyleClass().add("kerf-start-notes");
    return line;
  }

  private HBox footer() {
    back.setId("start-back");
    back.textProperty().bind(texts.bind("start.back"));
    back.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.stepProperty().get().isFirst() || model.workingProperty().get(),
                model.stepProperty(),
                model.workingProperty()));
    next.setId("start-next");
    next.textProperty().bind(texts.bind("start.next"));
    next.getStyleClass().add(Styles.ACCENT);
    onlyTheFirstOfTwo(back, model::back);
    onlyTheFirstOfTwo(next, this::goOn);
    next.disableProperty()
        .subscribe(
            (before, disabled) -> {
              if (!disabled && model.confirmation().rightProperty().get()) {
                // The key is typed back: Enter goes on.
                next.requestFocus();
              }
            });
    var hint = new Label();
    hint.getStyleClass().add("kerf-secondary");
    hint.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of(model.stepProperty().get().key("hint")),
                model.stepProperty(),
                texts.languageProperty()));
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var footer = new HBox(back, spacer, hint, next);
    footer.getStyleClass().add("kerf-start-footer");
    return footer;
  }

  /** The second of a double click is not meant for the step that the first has brought. */
  private void onlyTheFirstOfTwo(Button button, Runnable action) {
    button.addEventFilter(
        MouseEvent.MOUSE_PRESSED, event -> clickedAgain = event.getClickCount() > 1);
    button.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> clickedAgain = false);
    button.setOnAction(
        event -> {
          if (clickedAgain) {
            // The press has taken the focus from where typing goes on.
            takeFocus();
          } else {
            action.run();
          }
        });
  }

  private void show(StartStep step) {
    var title = new Label();
    title.setId("start-title");
    title.textProperty().bind(heading(step, "title", "start.data.join"));
    title.getStyleClass().add("kerf-start-title");
    title.setWrapText(true);
    var more = new Label();
    more.textProperty().bind(heading(step, "more", "start.data.join.more"));
    more.getStyleClass().add("kerf-start-more");
    more.setWrapText(true);
    more.setMinHeight(Region.USE_PREF_SIZE);
    middle.getChildren().setAll(title, more, bodies.getOrDefault(step, new Region()));
    marks.forEach(
        (each, line) -> {
          line.pseudoClassStateChanged(CURRENT, each == step);
          line.pseudoClassStateChanged(DONE, each.compareTo(step) < 0);
        });
    boolean last = step == StartStep.DATA;
    next.setVisible(!last);
    next.setManaged(!last);
    next.disableProperty().unbind();
    if (step == StartStep.KEY) {
      next.disableProperty().bind(keyOpen());
    } else {
      next.disableProperty().bind(model.workingProperty());
    }
    focusOf(step);
  }

  /** The last step says what it asks: what to begin with, or which centre is joined. */
  private ObservableValue<String> heading(StartStep step, String own, String joining) {
    return step == StartStep.DATA
        ? model
            .join()
            .stageProperty()
            .flatMap(stage -> texts.bind(stage == JoinModel.Stage.NONE ? step.key(own) : joining))
        : texts.bind(step.key(own));
  }

  private BooleanBinding keyOpen() {
    return Bindings.createBooleanBinding(
        () ->
            model.workingProperty().get()
                || !(model.noteProperty().get() == RecoveryKeyNote.NOTED
                    || model.confirmation().rightProperty().get()),
        model.workingProperty(),
        model.noteProperty(),
        model.confirmation().rightProperty());
  }

  private void focusOf(StartStep step) {
    focus.getOrDefault(step, next::requestFocus).run();
  }

  /** A key that is held down goes one step, not through all of them. */
  private void steer(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean held = code == down;
    down = code;
    if (code != KeyCode.ESCAPE && code != KeyCode.ENTER) {
      return;
    }
    event.consume();
    if (held) {
      return;
    }
    if (code == KeyCode.ESCAPE) {
      model.back();
    } else if (event.getTarget() instanceof ButtonBase button) {
      button.fire();
    } else if (!next.isDisabled() && next.isVisible()) {
      goOn();
    }
  }

  /** Where something typed is refused at once, the focus goes to it. */
  private void goOn() {
    StartStep before = model.stepProperty().get();
    model.next();
    if (model.stepProperty().get() == before && !model.workingProperty().get()) {
      focusOf(before);
    }
  }
}
