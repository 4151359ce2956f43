package org.kerf.ui.recovery;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Three fields for the groups that are asked for, each saying whether it is right. */
public final class KeyConfirmationFields extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final int ASKED = 3;

  private final Texts texts;
  private final KeyConfirmation typed;
  private final HBox fields = new HBox();

  /** The field that the focus was led to, until a key is struck in it. */
  private Optional<Node> led = Optional.empty();

  public KeyConfirmationFields(Texts texts, KeyConfirmation typed) {
    this.texts = texts;
    this.typed = typed;
    var which = new Label();
    which.setId("key-which");
    which.getStyleClass().add("kerf-strong");
    Runnable say = () -> which.setText(question());
    typed.asked().subscribe(say);
    texts.languageProperty().subscribe(say);
    say.run();
    fields.getStyleClass().add("kerf-key-typed");
    fields.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    typed.asked().subscribe(this::ask);
    ask();
    getStyleClass().add("kerf-stack");
    getChildren().addAll(which, fields);
  }

  /** The first field. */
  public void takeFocus() {
    fields.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
  }

  private String question() {
    return typed.asked().size() < ASKED
        ? ""
        : texts.of(
            "recovery.which",
            typed.asked().get(0).number(),
            typed.asked().get(1).number(),
            typed.asked().get(2).number());
  }

  private void ask() {
    fields.getChildren().setAll(typed.asked().stream().map(this::field).toList());
    takeFocus();
  }

  private Node field(KeyConfirmationGroup group) {
    String id = "key-" + group.number();
    var number = new Label(Integer.toString(group.number()));
    number.getStyleClass().add("kerf-key-number");
    var field = new TypedField();
    field.setId(id);
    field.textProperty().bindBidirectional(group.typedProperty());
    field.setPrefColumnCount(6);
    field.getStyleClass().add("kerf-key-field");
    field.accessibleTextProperty().bind(texts.bind("recovery.group", group.number()));
    number.setLabelFor(field);
    var says = new Label();
    says.setId(id + "-says");
    says.getStyleClass().add("kerf-secondary");
    Runnable tell =
        () -> {
          boolean right = group.rightProperty().get();
          boolean wrong = group.wrongProperty().get();
          field.pseudoClassStateChanged(Styles.STATE_SUCCESS, right);
          field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
          says.pseudoClassStateChanged(ERROR, wrong);
          says.setGraphic(right ? new FontIcon(Material2AL.CHECK) : null);
          says.setText(said(right, wrong));
        };
    group.typedProperty().subscribe(tell);
    group.rightProperty().subscribe((before, right) -> goOn(right));
    texts.languageProperty().subscribe(tell);
    tell.run();
    var line = new HBox(number, field);
    line.getStyleClass().add("kerf-key-line");
    return new VBox(line, says);
  }

  /** A group that is right leads to the next one that is not. */
  private void goOn(boolean right) {
    if (right) {
      typed.asked().stream()
          .filter(each -> !each.rightProperty().get())
          .findFirst()
          .map(each -> fields.lookup("#key-" + each.number()))
          .ifPresent(this::lead);
    }
  }

  /**
   * Who is used to Tab strikes it all the same: in a field that was led to it does nothing once.
   */
  private void lead(Node next) {
    led = Optional.of(next);
    next.requestFocus();
  }

  private void tab(KeyEvent event) {
    boolean again = led.filter(event.getTarget()::equals).isPresent();
    led = Optional.empty();
    if (again && event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
      event.consume();
    }
  }

  private String said(boolean right, boolean wrong) {
    if (right) {
      return texts.of("recovery.right");
    }
    return wrong ? texts.of("recovery.wrong") : "";
  }
}
