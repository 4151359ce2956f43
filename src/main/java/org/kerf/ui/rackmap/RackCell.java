package org.kerf.ui.rackmap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/**
 * One location, or one zone: its name with the bars that lie there, the age of the oldest in words
 * and colour, and a bar that is full at the fullest one. A click or Enter opens it.
 */
final class RackCell extends VBox {

  static final double WIDTH = 78;

  /** From so many days on, the colour says that something is old, and then very old. */
  static final int OLD_DAYS = 90;

  static final int VERY_OLD_DAYS = 365;

  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("vacant");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass VERY_OLD = PseudoClass.getPseudoClass("very-old");
  private static final double HEIGHT = 54;
  private static final double BAR_WIDTH = 68;
  private static final double BAR_HEIGHT = 4;

  /**
   * What a cell shows.
   *
   * @param detail what the tooltip says beside the figures, such as the zone; may be empty
   * @param oldest empty if nothing lies there
   */
  record Shown(String name, String detail, long bars, Optional<Instant> oldest) {}

  private final Shown shown;

  /**
   * Draws it.
   *
   * @param nothing what it says if nothing lies there
   * @param fullest the bars of the fullest cell
   */
  RackCell(Texts texts, Shown shown, String nothing, Instant now, long fullest, Runnable open) {
    this.shown = shown;
    long days = shown.oldest().map(since -> Duration.between(since, now).toDays()).orElse(0L);
    boolean vacant = shown.oldest().isEmpty();
    String age = vacant ? nothing : texts.figures().days(Math.max(0, days));
    setId("rack-" + shown.name().replace(' ', '-'));
    getStyleClass().add("kerf-rack-cell");
    pseudoClassStateChanged(EMPTY, vacant);
    pseudoClassStateChanged(OLD, days >= OLD_DAYS && days < VERY_OLD_DAYS);
    pseudoClassStateChanged(VERY_OLD, days >= VERY_OLD_DAYS);
    setPrefSize(WIDTH, HEIGHT);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(head(texts, vacant), secondary(age), bar(fullest));
    setAccessibleRole(AccessibleRole.BUTTON);
    String said = texts.count("rackmap.bars", shown.bars()) + ", " + age;
    setAccessibleText(shown.name() + ", " + said);
    String title = shown.detail().isEmpty() ? shown.name() : shown.name() + " · " + shown.detail();
    Tooltip.install(this, new Tooltip(title + '\n' + said));
    setOnMouseClicked(event -> open.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            open.run();
          }
        });
  }

  boolean isVacant() {
    return shown.oldest().isEmpty();
  }

  String name() {
    return shown.name();
  }

  private HBox head(Texts texts, boolean vacant) {
    var name = new Label(shown.name());
    name.getStyleClass().add("kerf-strong");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var count = new Label(vacant ? "" : texts.figures().count(shown.bars()));
    count.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(name, space, count);
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  private static Label secondary(String text) {
    var label = new Label(text);
    label.getStyleClass().add("kerf-secondary");
    return label;
  }

  private HBox bar(long fullest) {
    var full = new Region();
    full.getStyleClass().add("kerf-rack-fill");
    double part = fullest == 0 ? 0 : (double) shown.bars() / fullest;
    full.setMinSize(BAR_WIDTH * part, BAR_HEIGHT);
    full.setMaxSize(BAR_WIDTH * part, BAR_HEIGHT);
    var bar = new HBox(full);
    bar.getStyleClass().add("kerf-rack-bar");
    bar.setMaxWidth(BAR_WIDTH);
    return bar;
  }
}
