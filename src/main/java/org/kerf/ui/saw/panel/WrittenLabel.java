package org.kerf.ui.saw.panel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelJob;
import org.kerf.ui.texts.Texts;

/** All that stands on a label, large enough to be written off by hand. */
final class WrittenLabel {

  /** In the order in which they are written; the code stands above them. */
  private static final List<LabelField> FIELDS =
      List.of(
          LabelField.ITEM,
          LabelField.GRADE,
          LabelField.LENGTH,
          LabelField.ANGLES,
          LabelField.HEAT,
          LabelField.LOT,
          LabelField.CERTIFICATE,
          LabelField.ORDER,
          LabelField.LINE,
          LabelField.CUSTOMER,
          LabelField.OWNER,
          LabelField.MASS,
          LabelField.PARENT,
          LabelField.DATE);

  private WrittenLabel() {}

  static Node of(Texts texts, LabelJob job) {
    var code = SawHead.words(job.code().spaced(), "saw-code");
    code.setId("saw-written-code");
    var pairs = new FlowPane();
    pairs.getStyleClass().add("saw-written");
    Map<LabelField, String> content = job.content().fields();
    for (LabelField field : FIELDS) {
      String value = content.getOrDefault(field, "");
      if (!value.isEmpty()) {
        pairs.getChildren().add(pair(texts, field, value));
      }
    }
    var card =
        WorkPanel.card(
            WorkPanel.words(texts.of("saw.written.all"), "saw-words"), new HBox(code), pairs);
    card.setId("saw-written");
    return card;
  }

  private static Node pair(Texts texts, LabelField field, String value) {
    String key = "saw.written." + field.name().toLowerCase(Locale.ROOT);
    Label caption = SawHead.words(texts.of(key), "saw-written-caption");
    String read = ShortCode.parse(value).map(ShortCode::spaced).orElse(value);
    Label written = SawHead.words(read, "saw-written-value");
    return new VBox(caption, written);
  }
}
