package org.kerf.ui.recovery;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.context.RecoveryKey;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The key in large groups with their numbers, and the ways to keep it: copy, print, save. */
public final class RecoveryKeyPanel {

  /** The words of the key. */
  public static final String TEXTS = "org.kerf.ui.recovery.texts";

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final Texts texts;
  private final Tasks tasks;
  private final Notifications notifications;
  private final ObservableList<String> groups;
  private final Supplier<String> whose;
  private final Predicate<Path> mayLieAt;
  private final FlowPane shown = new FlowPane();
  private final Label says = new Label();
  private final VBox node = new VBox();

  /**
   * @param groups of the key; none while it is not shown
   * @param whose company and station, for the printout
   * @param mayLieAt whether a copy may be saved there
   */
  public RecoveryKeyPanel(
      Texts texts,
      Tasks tasks,
      Notifications notifications,
      ObservableList<String> groups,
      Supplier<String> whose,
      Predicate<Path> mayLieAt) {
    this.texts = texts;
    this.tasks = tasks;
    this.notifications = notifications;
    this.groups = groups;
    this.whose = whose;
    this.mayLieAt = mayLieAt;
    shown.getStyleClass().add("kerf-key");
    shown.setId("recovery-key");
    says.getStyleClass().add("kerf-secondary");
    says.setId("recovery-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    node.getStyleClass().add("kerf-stack");
    node.getChildren().addAll(shown, buttons(), says);
    groups.subscribe(this::show);
    show();
  }

  public Region node() {
    return node;
  }

  private void show() {
    shown.getChildren().clear();
    for (int i = 0; i < groups.size(); i++) {
      var number = new Label(Integer.toString(i + 1));
      number.getStyleClass().add("kerf-key-number");
      var group = new Label(groups.get(i));
      group.getStyleClass().add("kerf-key-group");
      shown.getChildren().add(new HBox(number, group));
    }
    say(Words.plain(""));
  }

  private HBox buttons() {
    var line =
        new HBox(
            button("recovery-copy", "recovery.copy", Material2AL.FILE_COPY, this::copy),
            button("recovery-print", "recovery.print", Material2MZ.PRINT, this::print),
            button("recovery-save", "recovery.save", Material2MZ.SAVE, this::save));
    line.getStyleClass().add("kerf-key-buttons");
    return line;
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setGraphic(new FontIcon(icon));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void say(Words words) {
    says.textProperty().bind(texts.bind(words));
    says.pseudoClassStateChanged(ERROR, false);
  }

  private void refuse(Words words) {
    say(words);
    says.pseudoClassStateChanged(ERROR, true);
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(RecoveryKey.written(groups));
    Clipboard.getSystemClipboard().setContent(content);
    say(Words.of("recovery.copied"));
  }

  private void print() {
    RecoveryKeyPrintout.Outcome outcome =
        RecoveryKeyPrintout.print(
            node.getScene().getWindow(), texts, whose.get(), List.copyOf(groups));
    switch (outcome) {
      case PRINTED -> say(Words.of("recovery.printed"));
      case NO_PRINTER -> refuse(Words.of("recovery.no-printer"));
      case FAILED -> refuse(Words.of("recovery.not-printed"));
      case LEFT -> say(Words.plain(""));
    }
  }

  private void save() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("recovery.save-title"));
    chooser.setInitialFileName(texts.of("recovery.file-name"));
    // Not where the program was started, which is where the program lies.
    var home = new File(System.getProperty("user.home"));
    if (home.isDirectory()) {
      chooser.setInitialDirectory(home);
    }
    @Nullable File file = chooser.showSaveDialog(node.getScene().getWindow());
    if (file != null) {
      saveTo(file.toPath());
    }
  }

  /** Writes the copy that was chosen a place for. */
  public void saveTo(Path file) {
    if (!mayLieAt.test(file)) {
      refuse(Words.of("recovery.not-there"));
      return;
    }
    String text =
        texts.of(
            "recovery.file-text", whose.get(), RecoveryKey.written(groups), System.lineSeparator());
    tasks.<Path>run(
        texts.of("recovery.saving"),
        () -> RecoveryKeyFile.write(file, text),
        written -> say(Words.of("recovery.saved", written.toString())),
        notifications::fault);
  }
}
