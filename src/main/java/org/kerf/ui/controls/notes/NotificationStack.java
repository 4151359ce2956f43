package org.kerf.ui.controls.notes;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The notifications as cards, the newest last; the oldest are hidden when there are many. At the
 * foot of a page they stand side by side in a line of their own, so that no control is under them;
 * over a page that has the whole window they stand one below the other.
 */
public final class NotificationStack extends FlowPane {

  private static final int MOST_BELOW = 4;
  private static final double WIDTH = 380;
  private static final double GAP = 8;

  /** A click that was meant for what stood here before must not press a card's button. */
  private static final Duration TOO_SOON = Duration.millis(400);

  private final Texts texts;
  private final Notifications notifications;
  private final PauseTransition settling = new PauseTransition(TOO_SOON);
  private boolean across = true;

  public NotificationStack(Texts texts, Notifications notifications) {
    this.texts = texts;
    this.notifications = notifications;
    getStyleClass().add("kerf-notes");
    setHgap(GAP);
    setVgap(GAP);
    setPickOnBounds(false);
    settling.setOnFinished(event -> setMouseTransparent(false));
    notifications.notes().addListener((ListChangeListener<Note>) change -> show());
    widthProperty().subscribe(this::show);
    show();
  }

  /** Side by side, or one below the other. */
  public void setAcross(boolean now) {
    across = now;
    setMaxSize(now ? Double.MAX_VALUE : WIDTH, USE_PREF_SIZE);
    setPrefWrapLength(WIDTH);
    show();
  }

  private int most() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset() + GAP;
    return across ? Math.max(1, (int) (room / (WIDTH + GAP))) : MOST_BELOW;
  }

  private void show() {
    var notes = notifications.notes();
    if (getChildren().isEmpty() && !notes.isEmpty()) {
      setMouseTransparent(true);
      settling.playFromStart();
    }
    setVisible(!notes.isEmpty());
    setManaged(!notes.isEmpty());
    int hidden = Math.max(0, notes.size() - most());
    getChildren().setAll(notes.stream().skip(hidden).map(this::card).toList());
    if (hidden > 0) {
      var more = new Label();
      more.textProperty().bind(texts.bind(t -> t.count("notes.hidden", hidden)));
      more.getStyleClass().addAll("kerf-note-more");
      getChildren().addFirst(more);
    }
  }

  private HBox card(Note note) {
    var words = new VBox(label(texts.bind(note.title()), "kerf-strong"));
    if (!texts.of(note.more()).isEmpty()) {
      words.getChildren().add(label(texts.bind(note.more()), "kerf-note-more-words"));
    }
    words.getStyleClass().add("kerf-note-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var icon = new Label();
    icon.setGraphic(new FontIcon(icon(note.severity())));
    icon.getStyleClass().add("kerf-note-icon");
    var card = new HBox(icon, words);
    card.getStyleClass().add("kerf-note");
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setAccessibleText(texts.of(note.title()) + ' ' + texts.of(note.more()));
    note.severity().tone().mark(card);
    if (note.times() > 1 && !note.isCounted()) {
      words
          .getChildren()
          .add(label(texts.bind(t -> t.count("notes.times", note.times())), "kerf-code"));
    }
    if (!note.code().isEmpty()) {
      words.getChildren().add(label(Words.plain(note.code())));
    }
    note.undo().ifPresent(any -> card.getChildren().add(undoButton(note)));
    note.offer().ifPresent(offer -> card.getChildren().add(offerButton(note, offer)));
    card.getChildren().add(closeButton(note));
    return card;
  }

  private Button undoButton(Note note) {
    var undo = new Button();
    undo.setId("note-undo");
    undo.textProperty().bind(texts.bind("action.undo"));
    undo.getStyleClass().add(Styles.SMALL);
    undo.setMinWidth(USE_PREF_SIZE);
    undo.setOnAction(event -> notifications.undo(note));
    return undo;
  }

  private Button offerButton(Note note, PageAction offer) {
    Button button = Buttons.of(texts, offer);
    button.setId("note-offer");
    button.setGraphic(null);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(
        event -> {
          notifications.dismiss(note);
          offer.run();
        });
    return button;
  }

  private Button closeButton(Note note) {
    var words = Words.of(note.stays() ? "action.acknowledge" : "action.close");
    var close = Buttons.icon(texts, words, Material2AL.CLOSE, () -> notifications.dismiss(note));
    close.setId("note-close");
    return close;
  }

  private Label label(Words code) {
    return label(texts.bind(code), "kerf-code");
  }

  private static Label label(ObservableValue<String> text, String styleClass) {
    var label = new Label();
    label.textProperty().bind(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static Ikon icon(Note.Severity severity) {
    return switch (severity) {
      case INFO -> Material2AL.INFO;
      case DONE -> Material2AL.CHECK_CIRCLE;
      case WARNING -> Material2MZ.WARNING;
      case ERROR -> Material2AL.ERROR;
    };
  }
}
