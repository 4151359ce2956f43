package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** How many labels a receipt prints, and the way to the printers. */
final class ReceiptLabelsCard {

  private final Card card;

  ReceiptLabelsCard(Texts texts, ReceiptLabelsModel model) {
    var copies =
        new FormField(
            texts,
            "settings-receipt-labels",
            "settings.receipt-labels",
            model.copiesProperty(),
            model.copiesErrorProperty());
    var save = new Button();
    save.setId("settings-receipt-labels-save");
    save.textProperty().bind(texts.bind("users.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setOnAction(event -> model.save());
    var printers = new Button();
    printers.setId("settings-printers");
    printers.textProperty().bind(texts.bind("settings.printers"));
    printers.setOnAction(event -> model.openPrinters());
    var buttons = new HBox(save, printers);
    buttons.getStyleClass().add("kerf-form-buttons");
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    // Enter may be the end of a scan that went into the field: it leads to the button only.
    copies.field().setOnAction(event -> save.requestFocus());
    card = new Card(copies, buttons).titled(texts.bind("settings.labels"));
    card.getStyleClass().add("kerf-form");
  }

  Card node() {
    return card;
  }
}
