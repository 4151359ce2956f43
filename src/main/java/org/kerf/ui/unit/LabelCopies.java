package org.kerf.ui.unit;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.settings.Settings;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.form.FormField;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/**
 * How many labels of each unit are printed when it is received, as somebody types it; the setting
 * until then.
 */
public final class LabelCopies {

  private static final double WIDTH = 260;
  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final Reading reading;
  private final Settings settings;
  private final Slot slot = new Slot();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(NOTHING);

  public LabelCopies(ViewContext context, Reading reading, Settings settings) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
    text.subscribe((before, now) -> error.set(NOTHING));
  }

  /** Puts the setting into the field, unless something was typed. */
  public void read() {
    context
        .tasks()
        .<ReceiptCopies>latest(
            slot,
            context.texts().of("receive.labels-reading"),
            () -> reading.of(tx -> settings.value(tx, ReceiptCopies.SETTING)),
            now -> {
              if (text.get().isBlank()) {
                text.set(Integer.toString(now.copies()));
              }
            },
            context.notifications()::fault);
  }

  /** What is typed; empty, and said at the field, if it is no number of labels. */
  public Optional<ReceiptCopies> wanted() {
    String typed = text.get().strip();
    if (typed.matches("[0-9]{1,2}")) {
      return Optional.of(new ReceiptCopies(Integer.parseInt(typed)));
    }
    error.set(Words.of("receive.labels-wrong", ReceiptCopies.MOST));
    return Optional.empty();
  }

  /** The field, for a page where labels are scanned as well. */
  public FormField field(String id) {
    var field =
        FormField.besideScans(
            context.texts(),
            id,
            context.texts().bind("receive.labels"),
            context.texts().bind("receive.labels-hint"),
            text,
            error);
    field.setPrefWidth(WIDTH);
    field.setMaxWidth(WIDTH);
    error.subscribe(
        now -> {
          if (!now.equals(NOTHING)) {
            field.field().requestFocus();
          }
        });
    return field;
  }
}
