package org.kerf.ui.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** What the last proof found, until it is closed. */
final class ProofCard {

  private static final int MOST_SHOWN = 8;

  private final Texts texts;
  private final ZoneId zone;
  private final Runnable close;
  private final VBox lines = new VBox();
  private final Card node = new Card(lines);

  ProofCard(Texts texts, ZoneId zone, Runnable close) {
    this.texts = texts;
    this.zone = zone;
    this.close = close;
    lines.getStyleClass().add("kerf-stack");
    node.setId("audit-proof");
    node.setVisible(false);
    node.setManaged(false);
  }

  Card node() {
    return node;
  }

  void show(@Nullable ChainVerdict proof) {
    node.setVisible(proof != null);
    node.setManaged(proof != null);
    lines.getChildren().clear();
    if (proof == null) {
      return;
    }
    lines.getChildren().add(verdict(proof));
    proof.told().forEach(words -> lines.getChildren().add(wrapped(texts.of(words))));
    proof.differences().stream()
        .limit(MOST_SHOWN)
        .forEach(difference -> lines.getChildren().add(wrapped(difference)));
  }

  private HBox verdict(ChainVerdict proof) {
    var pill =
        proof.sound()
            ? Pill.of(Mark.DONE, texts.of("audit.sound"))
            : Pill.of(Mark.CONFLICT, texts.of("audit.not-sound"));
    Label sentence = wrapped(texts.of(proof.sentence()));
    sentence.setId("audit-proof-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    var at =
        new Label(texts.figures().time(LocalDateTime.ofInstant(proof.at(), zone).toLocalTime()));
    at.getStyleClass().add("kerf-secondary");
    var button = Buttons.icon(texts, Words.of("action.close"), Material2AL.CLOSE, close);
    var verdict = new HBox(pill, sentence, at, button);
    verdict.getStyleClass().add("kerf-verdict");
    return verdict;
  }

  private static Label wrapped(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
