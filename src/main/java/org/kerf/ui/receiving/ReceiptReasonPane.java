package org.kerf.ui.receiving;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.ui.facts.ReceivingSentences;
import org.kerf.ui.texts.Texts;

/** A difference, and the fields for its reason. */
final class ReceiptReasonPane extends VBox {

  private static final double REASON_WIDTH = 220;
  private static final double WORDS_WIDTH = 320;

  private final ReceiptReason reason;
  private final ComboBox<DifferenceReason> box = new ComboBox<>();
  private final TextField words = new TextField();

  /**
   * @param line its number, in the ids of the fields
   */
  ReceiptReasonPane(Texts texts, ReceiptReason reason, int line) {
    super(4);
    this.reason = reason;
    String id = "reason-" + reason.found().kind().name().toLowerCase(Locale.ROOT) + "-" + line;
    var what = new Label();
    what.setId(id);
    what.textProperty()
        .bind(texts.bind(DeliveryWords.found(reason.found().kind(), reason.found().count())));
    what.getStyleClass().add("kerf-strong");
    box.setId(id + "-why");
    box.setPrefWidth(REASON_WIDTH);
    box.getItems().setAll(DifferenceReason.of(reason.found().kind()));
    box.setCellFactory(list -> cell(texts));
    box.setButtonCell(cell(texts));
    box.promptTextProperty().bind(texts.bind("delivery.why"));
    box.accessibleTextProperty().bind(what.textProperty());
    box.valueProperty().bindBidirectional(reason.reasonProperty());
    words.setId(id + "-words");
    words.setPrefWidth(WORDS_WIDTH);
    words.promptTextProperty().bind(texts.bind("delivery.why-words"));
    words.accessibleTextProperty().bind(texts.bind("delivery.why-words"));
    words.textProperty().bindBidirectional(reason.wordsProperty());
    getChildren().setAll(what, new FlowPane(12, 8, box, words));
  }

  /** Puts the focus where the reason is missing. */
  void focusMissing() {
    if (reason.reasonProperty().get() == null) {
      box.requestFocus();
    } else {
      words.requestFocus();
    }
  }

  private static ListCell<DifferenceReason> cell(Texts texts) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable DifferenceReason reason, boolean empty) {
        super.updateItem(reason, empty);
        setText(reason == null || empty ? "" : texts.of(ReceivingSentences.of(reason)));
      }
    };
  }
}
