package org.kerf.ui.shell.signin;

import java.time.Duration;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * What the card says of a scan that did not answer it: until it is acknowledged, or something else
 * is done. How long the next try has to wait counts down.
 */
final class ScanRemark extends HBox {

  private static final double GAP = 8;

  private final Texts texts;
  private final Label label = new Label();
  private final Timeline countdown =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
  private Function<Duration, Words> words = left -> Words.plain("");
  private Duration left = Duration.ZERO;

  /**
   * Says nothing yet.
   *
   * @param id of the label; the button has it with "-seen" behind
   */
  ScanRemark(Texts texts, String id) {
    super(GAP);
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().add("kerf-refusal");
    HBox.setHgrow(label, Priority.ALWAYS);
    var seen = new Button();
    seen.setId(id + "-seen");
    seen.setMinWidth(Region.USE_PREF_SIZE);
    seen.textProperty().bind(texts.bind("user.seen"));
    seen.setOnAction(event -> hide());
    getChildren().addAll(label, seen);
    managedProperty().bind(visibleProperty());
    countdown.setCycleCount(Animation.INDEFINITE);
    texts.languageProperty().subscribe(() -> show());
    hide();
  }

  /** Says this. */
  void say(Words said) {
    say(any -> said, Duration.ZERO);
  }

  /** Says why a badge does not answer, and how long the next one has to wait. */
  void refuse(Words why, Duration pause) {
    say(now -> PauseWords.of(why, now), pause);
  }

  private void say(Function<Duration, Words> said, Duration pause) {
    words = said;
    left = pause;
    setVisible(true);
    show();
    if (pause.isPositive()) {
      countdown.playFromStart();
    } else {
      countdown.stop();
    }
  }

  void hide() {
    countdown.stop();
    setVisible(false);
  }

  private void tick() {
    left = left.minusSeconds(1);
    if (!left.isPositive()) {
      left = Duration.ZERO;
      countdown.stop();
    }
    show();
  }

  private void show() {
    label.setText(texts.of(words.apply(left)));
  }
}
