package org.kerf.ui.controls.notes;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** What can be done about a notification: take it back, go on from it, put it away. */
final class NoteButtons {

  private final Texts texts;
  private final Notifications notifications;

  NoteButtons(Texts texts, Notifications notifications) {
    this.texts = texts;
    this.notifications = notifications;
  }

  List<Button> of(Note note) {
    List<Button> buttons = new ArrayList<>();
    note.undo().ifPresent(any -> buttons.add(undo(note)));
    note.offer().ifPresent(offer -> buttons.add(offer(note, offer)));
    buttons.add(close(note));
    return buttons;
  }

  private Button undo(Note note) {
    var undo = new Button();
    undo.setId("note-undo");
    undo.textProperty().bind(texts.bind("action.undo"));
    undo.getStyleClass().add(Styles.SMALL);
    undo.setMinWidth(Region.USE_PREF_SIZE);
    // After the first of two clicks the undo of another notification may lie there.
    Buttons.takeOnlyFirstOfTwoClicks(undo);
    undo.setOnAction(event -> notifications.undo(note));
    return undo;
  }

  private Button offer(Note note, PageAction offer) {
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

  private Button close(Note note) {
    var words = Words.of(note.stays() ? "action.acknowledge" : "action.close");
    var close = Buttons.icon(texts, words, Material2AL.CLOSE, () -> notifications.dismiss(note));
    close.setId("note-close");
    return close;
  }
}
