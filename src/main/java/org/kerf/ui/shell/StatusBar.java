package org.kerf.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.shell.StatusItem.Report;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The station's status, at the foot of the window; each part opens its page. */
public final class StatusBar extends HBox {

  private static final Report NOT_SET_UP = new Report(Tone.NEUTRAL, Words.of("status.not-set-up"));

  /** Below this, what is not set up is named and no more. */
  private static final double NARROW = 1_200;

  private static final double LEAST_NAME = 100;

  private final Texts texts;
  private final Look look;
  private final Map<StatusItem, ObjectProperty<Report>> reports = new EnumMap<>(StatusItem.class);
  private final Map<StatusItem, Button> buttons = new EnumMap<>(StatusItem.class);
  private final Map<StatusItem, Runnable> opens = new EnumMap<>(StatusItem.class);
  private final Map<StatusItem, List<PageAction>> menus = new EnumMap<>(StatusItem.class);
  private final BooleanBinding narrow = widthProperty().lessThan(NARROW);

  StatusBar(Texts texts, Look look, Tasks tasks) {
    this.texts = texts;
    this.look = look;
    getStyleClass().add("kerf-status");
    for (StatusItem item : StatusItem.values()) {
      reports.put(item, newReport());
      buttons.put(item, newButton(item));
    }
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    getChildren()
        .addAll(
            button(StatusItem.STORE),
            button(StatusItem.SYNC),
            button(StatusItem.ERP),
            button(StatusItem.PRINTER),
            button(StatusItem.SCANNER),
            busy(tasks),
            spacer,
            button(StatusItem.STATION),
            button(StatusItem.USER),
            languageButton(),
            themeButton());
  }

  /** Says what is the case with something. */
  public void report(StatusItem item, Report report) {
    of(item).set(report);
  }

  /** Where a click on something leads. */
  public void setOnOpen(StatusItem item, Runnable open) {
    opens.put(item, open);
    button(item).setOnAction(event -> clicked(item));
  }

  /** What a click on something offers instead, where there is a choice. */
  public void setMenu(StatusItem item, List<PageAction> actions) {
    menus.put(item, List.copyOf(actions));
  }

  /** What can be done with something now, by the person at the station. */
  List<PageAction> menu(StatusItem item) {
    return menus.getOrDefault(item, List.of()).stream()
        .filter(action -> action.access().isAllowed())
        .toList();
  }

  private void clicked(StatusItem item) {
    List<PageAction> actions = menu(item);
    if (actions.size() < 2) {
      open(item);
      return;
    }
    var menu = new ContextMenu();
    for (PageAction action : actions) {
      var choice = new MenuItem(texts.of(action.words()), new FontIcon(action.icon()));
      choice.setId(action.words().key().replace('.', '-'));
      choice.setOnAction(event -> action.run());
      menu.getItems().add(choice);
    }
    menu.show(button(item), Side.TOP, 0, 0);
  }

  /** Whether a click on it leads anywhere. */
  boolean opens(StatusItem item) {
    return opens.containsKey(item);
  }

  /** Goes where it leads. */
  void open(StatusItem item) {
    opens.getOrDefault(item, () -> {}).run();
  }

  private ObjectProperty<Report> of(StatusItem item) {
    return reports.computeIfAbsent(item, any -> newReport());
  }

  private static ObjectProperty<Report> newReport() {
    return new SimpleObjectProperty<>(NOT_SET_UP);
  }

  private Button button(StatusItem item) {
    return buttons.computeIfAbsent(item, this::newButton);
  }

  private Button newButton(StatusItem item) {
    var button = new Button();
    button.setId("status-" + item.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().setAll("kerf-status-item");
    button.setMinWidth(USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(item), of(item), texts.languageProperty(), narrow));
    of(item).subscribe(report -> showTone(button, item, report));
    if (item == StatusItem.SCANNER) {
      // Most scanners are keyboards: nothing is missing where none is at a port.
      button.visibleProperty().bind(of(item).isNotEqualTo(NOT_SET_UP));
      button.managedProperty().bind(button.visibleProperty());
    }
    if (item == StatusItem.USER || item == StatusItem.STATION) {
      button.visibleProperty().bind(of(item).isNotEqualTo(NOT_SET_UP));
      button.managedProperty().bind(button.visibleProperty());
      // Names are as long as people make them: what has no room is in the tooltip.
      button.setMinWidth(LEAST_NAME);
    }
    var tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of(item.caption()) + ": " + texts.of(of(item).get().words()),
                of(item),
                texts.languageProperty()));
    button.setTooltip(tooltip);
    return button;
  }

  private String words(StatusItem item) {
    boolean nameOnly = narrow.get() && of(item).get().equals(NOT_SET_UP);
    String report = texts.of(of(item).get().words());
    return switch (item) {
      case STORE, SYNC, ERP, PRINTER, SCANNER ->
          nameOnly ? texts.of(item.caption()) : texts.of(item.caption()) + ": " + report;
      case USER, STATION -> report;
    };
  }

  private static void showTone(Button button, StatusItem item, Report report) {
    Ikon icon =
        switch (item) {
          case USER -> Material2MZ.PERSON;
          case STATION -> Material2AL.DESKTOP_WINDOWS;
          case STORE, SYNC, ERP, PRINTER, SCANNER -> shape(report.tone());
        };
    button.setGraphic(new FontIcon(icon));
    report.tone().mark(button);
  }

  /** A shape for each tone, so that nothing depends on colour alone. */
  private static Ikon shape(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> Material2MZ.RADIO_BUTTON_UNCHECKED;
      case ACCENT, DISTINCT -> Material2AL.INFO;
      case SUCCESS -> Material2AL.CHECK_CIRCLE;
      case WARNING -> Material2MZ.WARNING;
      case DANGER -> Material2AL.ERROR;
    };
  }

  private static Node busy(Tasks tasks) {
    var wheel = new ProgressIndicator();
    wheel.getStyleClass().add("kerf-status-wheel");
    var name = new Label();
    name.textProperty().bind(tasks.currentProperty());
    name.getStyleClass().add("kerf-secondary");
    var busy = new HBox(wheel, name);
    busy.setAlignment(Pos.CENTER_LEFT);
    busy.getStyleClass().add("kerf-status-busy");
    busy.visibleProperty().bind(tasks.busyProperty());
    return busy;
  }

  void switchLanguage() {
    texts.languageProperty().set(next(texts.language()));
  }

  private Button languageButton() {
    var button = new Button();
    button.setId("switch-language");
    button.getStyleClass().setAll("kerf-status-item");
    button.setGraphic(new FontIcon(Material2AL.LANGUAGE));
    button.textProperty().bind(texts.bind(t -> t.language().tag()));
    button.setMinWidth(USE_PREF_SIZE);
    addTooltip(button, "status.language");
    button.setOnAction(event -> switchLanguage());
    return button;
  }

  private Button themeButton() {
    var button = new Button();
    button.setId("switch-theme");
    button.getStyleClass().setAll("kerf-status-item");
    look.themeProperty()
        .subscribe(
            now ->
                button.setGraphic(
                    new FontIcon(
                        now == Theme.LIGHT ? Material2MZ.NIGHTS_STAY : Material2MZ.WB_SUNNY)));
    addTooltip(button, "status.theme");
    button.setOnAction(event -> look.switchTheme());
    return button;
  }

  private void addTooltip(Button button, String key) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(texts.bind(key));
  }

  private static Language next(Language now) {
    return switch (now) {
      case ROMANIAN -> Language.ENGLISH;
      case ENGLISH -> Language.ROMANIAN;
    };
  }
}
