package org.kerf.ui.unit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kerf.erp.csv.cell.Dates;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.form.TypedField;

/**
 * Where a person says that something happened earlier; there only for whoever may. Empty is now; a
 * day without an hour is noon of that day.
 */
public final class OccurredField extends VBox {

  private final ViewContext context;
  private final TextField field = new TypedField();

  /**
   * Empty at first.
   *
   * @param id of the field
   */
  public OccurredField(ViewContext context, String id) {
    super(4);
    this.context = context;
    field.setId(id);
    var caption = new Label();
    caption.textProperty().bind(context.texts().bind("unit.occurred"));
    caption.setLabelFor(field);
    field.accessibleTextProperty().bind(caption.textProperty());
    field.promptTextProperty().bind(context.texts().bind("unit.occurred.now"));
    getChildren().setAll(caption, field);
    context.person().access(Permission.BACKDATE).only(this);
  }

  /** Whether nothing is typed, or a moment. */
  public BooleanBinding isUnderstood() {
    return Bindings.createBooleanBinding(
        () -> field.getText().isBlank() || moment().isPresent(), field.textProperty());
  }

  /** When it happened; empty for now. */
  public Optional<Instant> occurred() {
    return moment().map(there -> there.atZone(context.zone()).toInstant());
  }

  private Optional<LocalDateTime> moment() {
    return new Dates(context.today()).read(field.getText().strip(), LocalTime.NOON);
  }

  /** Forgets what was typed. */
  public void clear() {
    field.clear();
  }
}
