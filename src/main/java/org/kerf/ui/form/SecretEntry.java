package org.kerf.ui.form;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Asks somebody for their PIN, with digits for a glove beside the keys, or for their password.
 * After wrong tries it counts the seconds until the next.
 */
public final class SecretEntry extends VBox {

  private static final int COLUMNS = 3;
  private static final double KEY_WIDTH = 96;
  private static final double KEY_HEIGHT = 64;

  private static final int LONGEST_PIN = 8;

  /** Waits of more seconds are told in minutes. */
  private static final int IN_MINUTES = 90;

  private static final String BACKSPACE = "\u232b";

  private final Texts texts;
  private final String id;
  private final ScannedSecretField field = new ScannedSecretField();
  private final Label error = new Label();
  private final Button enter = new Button();
  private final GridPane keys = new GridPane();
  private final HBox buttons = new HBox();
  private final Label caption = new Label();
  private final Timeline countdown = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1)));
  private final PauseTransition scanned = new PauseTransition(javafx.util.Duration.seconds(1));
  private Words refusal = Words.plain("");
  private long secondsLeft;
  private boolean asking;
  private Consumer<String> onSecret = secret -> {};
  private Runnable onBack = () -> {};

  /**
   * @param id of the field; what stands around it begins with it
   * @param enterKey what the button says that takes the secret
   */
  public SecretEntry(Texts texts, String id, String enterKey) {
    this.texts = texts;
    this.id = id;
    getStyleClass().add("kerf-secret");
    field.setId(id);
    field.setTextFormatter(new TextFormatter<>(this::change));
    field.setOnAction(event -> send());
    error.setId(id + "-error");
    error.getStyleClass().add("kerf-refusal");
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.managedProperty().bind(error.visibleProperty());
    keys.getStyleClass().add("kerf-digits");
    for (int i = 0; i < 11; i++) {
      keys.add(key(i), i % COLUMNS, i / COLUMNS);
    }
    keys.managedProperty().bind(keys.visibleProperty());
    enter.setId(id + "-enter");
    enter.textProperty().bind(texts.bind(enterKey));
    enter.getStyleClass().add(Styles.ACCENT);
    enter.setFocusTraversable(false);
    enter.setOnAction(event -> send());
    var back = new Button();
    back.setId(id + "-back");
    back.textProperty().bind(texts.bind("user.other"));
    back.setFocusTraversable(false);
    back.setOnAction(event -> onBack.run());
    buttons.getStyleClass().add("kerf-secret-buttons");
    buttons.getChildren().add(back);
    caption.getStyleClass().add("kerf-strong");
    caption.setLabelFor(field);
    var asked = new VBox(caption, field);
    asked.getStyleClass().add("kerf-form-field");
    getChildren().addAll(asked, error, keys, buttons);
    countdown.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
    countdown.setCycleCount(Animation.INDEFINITE);
    texts.languageProperty().subscribe(this::say);
  }

  private boolean pinOnly() {
    return keys.isVisible();
  }

  /** What is no PIN is a label that was scanned: nothing of it stays, and its Enter is no try. */
  private TextFormatter.Change change(TextFormatter.Change change) {
    String text = change.getControlNewText();
    boolean fits =
        !pinOnly()
            || (text.length() <= LONGEST_PIN && text.chars().allMatch(c -> c >= '0' && c <= '9'));
    if (!fits) {
      change.setRange(0, change.getControlText().length());
      change.setText("");
      change.setCaretPosition(0);
      change.setAnchor(0);
      scanned.playFromStart();
    }
    if (change.isContentChange() && secondsLeft == 0) {
      refusal = Words.plain("");
      say();
    }
    return change;
  }

  /** The keys as on a telephone: what is struck last is taken back at the left of the zero. */
  private Button key(int place) {
    String sign = place == 9 ? BACKSPACE : Integer.toString((place + 1) % 11);
    var key = new Button(sign);
    key.setPrefSize(KEY_WIDTH, KEY_HEIGHT);
    key.setFocusTraversable(false);
    key.setId(id + (sign.equals(BACKSPACE) ? "-backspace" : "-" + sign));
    key.setOnAction(
        event -> {
          if (sign.equals(BACKSPACE)) {
            field.deletePreviousChar();
          } else {
            field.appendText(sign);
          }
          field.requestFocus();
          field.end();
        });
    return key;
  }

  /**
   * Asks anew.
   *
   * @param pin whether for digits only
   * @param secret takes what was said; answers with {@link #refuse} if it is not right
   * @param back goes back to the people
   */
  public void ask(boolean pin, Consumer<String> secret, Runnable back) {
    keys.setVisible(pin);
    keys.getChildren().remove(enter);
    buttons.getChildren().remove(enter);
    if (pin) {
      enter.setPrefSize(KEY_WIDTH, KEY_HEIGHT);
      keys.add(enter, COLUMNS - 1, COLUMNS);
    } else {
      enter.setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
      buttons.getChildren().add(enter);
    }
    onSecret = secret;
    onBack = back;
    refusal = Words.plain("");
    secondsLeft = 0;
    asking = false;
    countdown.stop();
    field.clear();
    caption.textProperty().bind(texts.bind(pin ? "user.pin" : "user.password"));
    say();
  }

  /**
   * What was said is not right.
   *
   * @param pause how long the next try has to wait
   */
  public void refuse(Words why, Duration pause) {
    asking = false;
    field.clear();
    refusal = why;
    secondsLeft = Math.max(0, (pause.toMillis() + 999) / 1_000);
    if (secondsLeft > 0) {
      countdown.playFromStart();
    }
    say();
    field.requestFocus();
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
  }

  private void send() {
    String secret = field.getText();
    if (scanned.getStatus() == Animation.Status.RUNNING) {
      field.clear();
    } else if (!secret.isEmpty() && secondsLeft == 0 && !asking) {
      asking = true;
      say();
      onSecret.accept(secret);
    }
  }

  private void tick() {
    secondsLeft--;
    if (secondsLeft <= 0) {
      secondsLeft = 0;
      countdown.stop();
    }
    say();
  }

  private Words pause() {
    return secondsLeft > IN_MINUTES
        ? Words.of("user.wait-minutes", (secondsLeft + 59) / 60)
        : Words.of("user.wait", secondsLeft);
  }

  private void say() {
    String why = texts.of(refusal);
    String after = secondsLeft == 0 ? "" : " " + texts.of(pause());
    error.setText(why + after);
    error.setVisible(!error.getText().isBlank());
    enter.setDisable(secondsLeft > 0 || asking);
  }
}
