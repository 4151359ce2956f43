package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** What is set at this station: its names, language and theme, the recovery key. */
final class SettingsScreen {

  private static final double CHARACTERS_WIDTH = 90;

  private final ViewContext context;
  private final Texts texts;
  private final SettingsViewModel model;
  private final ReceiptLabelsModel printer;
  private final KeyViewModel key;
  private final IdleTimeModel idle;
  private final RecordPage page;
  private final Button save = new Button();

  SettingsScreen(
      ViewContext context,
      SettingsViewModel model,
      ReceiptLabelsModel printer,
      KeyViewModel key,
      IdleTimeModel idle) {
    this.printer = printer;
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.key = key;
    this.idle = idle;
    this.page = new RecordPage(texts);
  }

  RecordPage page() {
    var company =
        new FormField(
            texts,
            "settings-company",
            "start.station.company",
            model.companyProperty(),
            model.companyErrorProperty());
    var station =
        new FormField(
            texts,
            "settings-station",
            "start.station.station",
            model.stationProperty(),
            model.stationErrorProperty());
    var keyCard =
        new KeyCard(
            context,
            key,
            () -> model.companyProperty().get() + " · " + model.stationProperty().get());
    page.setCards(
        names(company, station),
        new ReceiptLabelsCard(texts, printer).node(),
        lock(),
        look(),
        context.person().access(Permission.SHOW_RECOVERY_KEY).only(keyCard.node()));
    page.setOnArrive(argument -> read());
    page.setOnRefresh(this::read);
    // Not into a field: what is scanned on this page would become the company's name.
    page.setOnFirstFocus(save::requestFocus);
    model
        .faultProperty()
        .subscribe(
            fault -> {
              if (fault != null) {
                page.fail(fault, model::read);
              }
            });
    return page;
  }

  private void read() {
    model.read();
    printer.read();
    key.read();
    idle.read();
  }

  private Card names(FormField company, FormField station) {
    var characters =
        new FormField(
            texts,
            "settings-characters",
            "start.station.characters",
            model.charactersProperty(),
            model.charactersErrorProperty());
    characters.field().setMaxWidth(CHARACTERS_WIDTH);
    characters.field().disableProperty().bind(model.charactersFixedProperty());
    save.setId("settings-save");
    save.textProperty().bind(texts.bind("users.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setOnAction(event -> model.save());
    // Enter may be the end of a scan that went into the field: it leads to the button only.
    for (FormField each : List.of(company, station, characters)) {
      each.field().setOnAction(event -> save.requestFocus());
    }
    var card = new Card(company, station, characters, save).titled(texts.bind("settings.names"));
    card.getStyleClass().add("kerf-form");
    return card;
  }

  private Card lock() {
    var minutes =
        new FormField(
            texts, "settings-idle", "settings.idle", idle.minutesProperty(), idle.errorProperty());
    minutes.field().setMaxWidth(CHARACTERS_WIDTH);
    var keep = new Button();
    keep.setId("settings-idle-save");
    keep.textProperty().bind(texts.bind("users.save"));
    keep.setOnAction(event -> idle.save());
    minutes.field().setOnAction(event -> keep.requestFocus());
    var card = new Card(minutes, keep).titled(texts.bind("settings.lock"));
    card.getStyleClass().add("kerf-form");
    return card;
  }

  private Card look() {
    var group = new ToggleGroup();
    var line = new HBox();
    line.getStyleClass().add("kerf-key-buttons");
    for (Language each : Language.values()) {
      var button = new ToggleButton(each.ownName());
      button.setId("settings-language-" + each.tag());
      button.setToggleGroup(group);
      button.setOnAction(event -> texts.languageProperty().set(each));
      texts.languageProperty().subscribe(now -> button.setSelected(now == each));
      line.getChildren().add(button);
    }
    var theme = new Button();
    theme.setId("settings-theme");
    theme.textProperty().bind(texts.bind("settings.theme"));
    theme.setOnAction(event -> context.navigation().switchTheme());
    line.getChildren()
        .addAll(
            theme,
            zoom("settings-smaller", "settings.smaller", -1),
            zoom("settings-larger", "settings.larger", 1));
    var hint = new Label();
    hint.textProperty().bind(texts.bind("settings.look-hint"));
    hint.getStyleClass().add("kerf-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return new Card(line, hint).titled(texts.bind("settings.look"));
  }

  private Button zoom(String id, String key, int steps) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setOnAction(event -> context.navigation().zoom(steps));
    return button;
  }
}
