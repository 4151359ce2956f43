package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** The printer that the labels go to. */
final class PrinterCard {

  private final Card card;

  PrinterCard(Texts texts, PrinterModel model) {
    var name =
        new FormField(
            texts,
            "settings-printer",
            "settings.printer.name",
            model.nameProperty(),
            model.nameErrorProperty());
    var address =
        new FormField(
            texts,
            "settings-printer-address",
            "settings.printer.address",
            model.addressProperty(),
            model.addressErrorProperty());
    var copies =
        new FormField(
            texts,
            "settings-receipt-labels",
            "settings.receipt-labels",
            model.copiesProperty(),
            model.copiesErrorProperty());
    var save = new Button();
    save.setId("settings-printer-save");
    save.textProperty().bind(texts.bind("users.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setOnAction(event -> model.save());
    var test = new Button();
    test.setId("settings-printer-test");
    test.textProperty().bind(texts.bind("settings.printer.test"));
    test.setOnAction(event -> model.test());
    var buttons = new HBox(save, test);
    buttons.getStyleClass().add("kerf-form-buttons");
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    name.field().setOnAction(event -> address.field().requestFocus());
    // Enter may be the end of a scan that went into the field: it leads to the button only.
    address.field().setOnAction(event -> copies.field().requestFocus());
    copies.field().setOnAction(event -> save.requestFocus());
    var hint = new Label();
    hint.textProperty().bind(texts.bind("settings.printer.hint"));
    hint.getStyleClass().add("kerf-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    card = new Card(name, address, copies, hint, buttons).titled(texts.bind("settings.printer"));
    card.getStyleClass().add("kerf-form");
  }

  Card node() {
    return card;
  }
}
