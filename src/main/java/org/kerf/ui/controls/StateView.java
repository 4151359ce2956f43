package org.kerf.ui.controls;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The empty, busy, failed and forbidden states of pages and tables, all alike. */
public final class StateView extends VBox {

  private static final double TEXT_WIDTH = 440;

  private final Texts texts;

  private StateView(Texts texts, PageState state) {
    this.texts = texts;
    getStyleClass().add("kerf-state");
    setAlignment(Pos.CENTER);
    switch (state) {
      case PageState.Ready ready -> setVisible(false);
      case PageState.Busy busy -> showBusy(busy);
      case PageState.Empty empty -> showEmpty(empty);
      case PageState.Nothing nothing -> showWords(nothing.icon(), nothing.what(), nothing.why());
      case PageState.Failed failed -> showFailed(failed);
      case PageState.Forbidden forbidden ->
          showWords(Material2AL.LOCK, forbidden.what(), forbidden.whoMay());
    }
  }

  /** The state as a node; for {@link PageState.Ready} one that is invisible. */
  public static StateView of(Texts texts, PageState state) {
    return new StateView(texts, state);
  }

  /** Puts the focus on what is to be done first, if the state has a button for it. */
  public void focusAction() {
    getChildren().stream()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** What failed, from the bundle, by the fault's code. */
  public static Words what(FaultCode code) {
    return Words.of("fault." + code.code().toLowerCase(Locale.ROOT) + ".what");
  }

  /** What to do about it, from the bundle, by the fault's code. */
  public static Words whatToDo(FaultCode code) {
    return Words.of("fault." + code.code().toLowerCase(Locale.ROOT) + ".do");
  }

  private void showBusy(PageState.Busy busy) {
    var title = title(texts.bind(t -> busy.job().name()));
    var bar = new ProgressBar();
    bar.getStyleClass().add("kerf-busy-bar");
    bar.progressProperty().bind(busy.job().fractionProperty());
    var message = text(busy.job().messageProperty());
    getChildren().addAll(title, bar, message);
    if (busy.canBeCancelled()) {
      var cancel = new Button();
      cancel.textProperty().bind(texts.bind("action.cancel"));
      cancel.setId("busy-cancel");
      cancel.setOnAction(
          event -> {
            cancel.setDisable(true);
            busy.job().cancel();
          });
      getChildren().add(cancel);
    }
  }

  private void showEmpty(PageState.Empty empty) {
    showWords(empty.icon(), empty.what(), empty.first());
    var button = Buttons.primary(texts, empty.button());
    button.setId("empty-action");
    getChildren().add(button);
  }

  private void showFailed(PageState.Failed failed) {
    StationFault fault = failed.fault();
    Tone.DANGER.mark(this);
    showWords(Material2AL.ERROR_OUTLINE, what(fault.code()), Words.fault(fault));
    var whatToDo = text(texts.bind(whatToDo(fault.code())));
    whatToDo.getStyleClass().add("kerf-strong");
    var code = new Label(fault.code().code());
    code.getStyleClass().add("kerf-code");
    var again = new Button();
    again.textProperty().bind(texts.bind("action.again"));
    again.setGraphic(new FontIcon(Material2MZ.REFRESH));
    again.setId("failed-again");
    again.setOnAction(event -> failed.again().run());
    var line = new HBox(again, code);
    line.getStyleClass().add("kerf-state-actions");
    getChildren().addAll(whatToDo, line);
  }

  private void showWords(Ikon icon, Words what, Words more) {
    getChildren().addAll(disc(icon), title(texts.bind(what)), text(texts.bind(more)));
  }

  private static Node disc(Ikon icon) {
    var disc = new Label();
    disc.setGraphic(new FontIcon(icon));
    disc.getStyleClass().add("kerf-state-icon");
    return disc;
  }

  private static Label title(ObservableValue<String> words) {
    var label = text(words);
    label.getStyleClass().setAll("label", "kerf-state-title");
    return label;
  }

  private static Label text(ObservableValue<String> words) {
    var label = new Label();
    label.textProperty().bind(words.map(UnbrokenCodes::in));
    label.getStyleClass().add("kerf-state-text");
    label.setWrapText(true);
    label.setMaxWidth(TEXT_WIDTH);
    label.setMinHeight(USE_PREF_SIZE);
    label.setTextAlignment(TextAlignment.CENTER);
    label.setAlignment(Pos.CENTER);
    return label;
  }
}
