package org.kerf.ui.controls.notes;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The newest notification in a line that a page keeps free for it, so that it covers nothing and
 * moves nothing when it comes and goes. How many more there are stands before it.
 */
public final class NotificationLine extends HBox {

  private final Texts texts;
  private final Notifications notifications;
  private final NoteButtons buttons;

  public NotificationLine(Texts texts, Notifications notifications) {
    this.texts = texts;
    this.notifications = notifications;
    this.buttons = new NoteButtons(texts, notifications);
    setId("note-line");
    getStyleClass().add("kerf-note-line");
    notifications.notes().addListener((ListChangeListener<Note>) change -> show());
    texts.languageProperty().subscribe(this::show);
    show();
  }

  private void show() {
    List<Note> notes = notifications.notes();
    if (notes.isEmpty()) {
      getChildren().clear();
      return;
    }
    Note newest = notes.getLast();
    var icon = new Label();
    icon.setGraphic(new FontIcon(NotificationStack.icon(newest.severity())));
    icon.getStyleClass().add("kerf-note-icon");
    var words = new ShrinkingLabel(words(newest));
    HBox.setHgrow(words, Priority.ALWAYS);
    List<Node> parts = new ArrayList<>(List.of(icon, words));
    if (notes.size() > 1) {
      var more = new Label("+" + texts.figures().count(notes.size() - 1));
      more.getStyleClass().add("kerf-note-more");
      more.setMinWidth(USE_PREF_SIZE);
      parts.addFirst(more);
    }
    parts.addAll(buttons.of(newest));
    var line = new HBox(parts.toArray(Node[]::new));
    line.getStyleClass().add("kerf-note");
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(words.getText());
    newest.severity().tone().mark(line);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().setAll(line);
  }

  private String words(Note note) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.of(note.title()));
    parts.add(texts.of(note.more()));
    if (note.times() > 1 && !note.isCounted()) {
      parts.add(texts.count("notes.times", note.times()));
    }
    parts.add(note.code());
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }
}
