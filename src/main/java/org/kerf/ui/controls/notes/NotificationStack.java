package org.kerf.ui.controls.notes;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The notifications as cards, the newest last; the oldest are hidden when there are many. At the
 * foot of a page they stand side by side in a line of their own, so that no control is under them.
 */
public final class NotificationStack extends FlowPane {

  private static final double WIDTH = 380;
  private static final double GAP = 8;

  /** A click that was meant for what stood here before must not press a card's button. */
  private static final Duration TOO_SOON = Duration.millis(400);

  private final Texts texts;
  private final Notifications notifications;
  private final NoteButtons buttons;
  private final PauseTransition settling = new PauseTransition(TOO_SOON);

  public NotificationStack(Texts texts, Notifications notifications) {
    this.texts = texts;
    this.notifications = notifications;
    this.buttons = new NoteButtons(texts, notifications);
    getStyleClass().add("kerf-notes");
    setHgap(GAP);
    setVgap(GAP);
    setPrefWrapLength(WIDTH);
    setPickOnBounds(false);
    settling.setOnFinished(event -> setMouseTransparent(false));
    notifications.notes().addListener((ListChangeListener<Note>) change -> show());
    widthProperty().subscribe(this::show);
    show();
  }

  private int most() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset() + GAP;
    return Math.max(1, (int) (room / (WIDTH + GAP)));
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
    card.getChildren().addAll(buttons.of(note));
    return card;
  }

  private Label label(Words code) {
    return label(texts.bind(code), "kerf-code");
  }

  private static Label label(ObservableValue<String> text, String styleClass) {
    var label = new Label();
    label.textProperty().bind(text.map(UnbrokenCodes::in));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  static Ikon icon(Note.Severity severity) {
    return switch (severity) {
      case INFO -> Material2AL.INFO;
      case DONE -> Material2AL.CHECK_CIRCLE;
      case WARNING -> Material2MZ.WARNING;
      case ERROR -> Material2AL.ERROR;
    };
  }
}
