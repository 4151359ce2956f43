package org.kerf.ui.shell.signin;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kerf.ui.form.SecretEntry;
import org.kerf.ui.shell.Overlay;
import org.kerf.ui.shell.signin.UserChoices.Asked;
import org.kerf.ui.shell.signin.UserChoices.Proof;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * "Who are you?": a tile for each person, large enough for a glove; a digit chooses too. Who has a
 * PIN or a password is asked for it then.
 */
final class UserChooser extends Overlay {

  private static final int COLUMNS = 3;
  private static final double TILE_WIDTH = 210;
  private static final double TILE_HEIGHT = 132;

  /** What is asked for: texts and ids begin with it. */
  enum Use {
    /** Who is at the station, from now on. */
    SIGN_IN("user", ""),
    /** Who allows one deed of the person at the station. */
    ALLOW("allow", "allow-");

    private final String words;
    private final String ids;

    Use(String words, String ids) {
      this.words = words;
      this.ids = ids;
    }

    String text(String name) {
      return words + '.' + name;
    }

    String id(String name) {
      return ids + name;
    }
  }

  private final Use use;
  private final Texts texts;
  private final Label title = new Label();
  private final Label hint = new Label();
  private final ScanRemark insist;
  private final TilePane tiles = new TilePane();
  private final SecretEntry secret;
  private Words what = Words.plain("");
  private List<UserTile> users = List.of();
  private Consumer<UserTile> chosen = user -> {};
  private BiConsumer<UserTile, String> proving = (user, said) -> {};

  /**
   * @param use what it asks for
   */
  UserChooser(Texts texts, Use use) {
    var card = new VBox();
    super(card, Pos.CENTER, use == Use.ALLOW);
    this.use = use;
    if (use == Use.SIGN_IN) {
      getStyleClass().add("kerf-overlay-whole");
    }
    card.getStyleClass().add("kerf-users");
    this.texts = texts;
    title.getStyleClass().add("kerf-page-title");
    hint.setId(use.id("user-hint"));
    hint.getStyleClass().add("kerf-secondary");
    tiles.getStyleClass().add("kerf-user-tiles");
    insist = new ScanRemark(texts, use.id("user-insist"));
    secret = new SecretEntry(texts, use.id("secret"), use.text("enter"));
    secret.managedProperty().bind(secret.visibleProperty());
    tiles.managedProperty().bind(tiles.visibleProperty());
    card.getChildren().addAll(title, hint, insist, tiles, secret);
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    addEventFilter(KeyEvent.KEY_TYPED, this::digit);
  }

  /**
   * Opens it.
   *
   * @param asked what is to be allowed
   * @param onProof looks whether what somebody said is right; {@link #proved} and {@link #refused}
   *     answer
   */
  void open(
      Words asked,
      List<UserTile> people,
      Consumer<UserTile> onChosen,
      BiConsumer<UserTile, String> onProof,
      Runnable onNobody) {
    what = asked;
    users = List.copyOf(people);
    chosen = onChosen;
    proving = onProof;
    showPeople();
    tiles.setPrefColumns(Math.clamp(users.size(), 1, COLUMNS));
    tiles.getChildren().clear();
    for (int i = 0; i < users.size(); i++) {
      tiles.getChildren().add(tile(users.get(i), i + 1));
    }
    if (users.isEmpty() && use == Use.SIGN_IN) {
      tiles.getChildren().add(addFirst(onNobody));
    }
    open();
    takeFocus();
  }

  private void showPeople() {
    say(users.isEmpty());
    insist.hide();
    secret.setVisible(false);
    tiles.setVisible(true);
  }

  private void ask(UserTile user) {
    title.textProperty().unbind();
    title.setText(user.name());
    hint.textProperty().bind(texts.bind(user.role()));
    insist.hide();
    tiles.setVisible(false);
    secret.setVisible(true);
    secret.ask(
        user.asked() == Asked.PIN,
        said -> proving.accept(user, said),
        () -> {
          showPeople();
          takeFocus();
        });
    secret.requestFocus();
  }

  /** They are who they said. */
  void proved(UserTile user) {
    close();
    chosen.accept(user);
  }

  /** They are not, or nobody knows yet. */
  void refused(Proof.Wrong wrong) {
    secret.refuse(wrong.why(), wrong.pause());
  }

  /** Says that nothing else goes before somebody has said who they are. */
  void insist() {
    insist.say(Words.of(use.text("scan-first")));
  }

  /** A badge was scanned that does not answer; said until something else is done. */
  void refusedBadge(Words why, Duration pause) {
    insist.refuse(why, pause);
  }

  private void say(boolean nobody) {
    title.textProperty().bind(texts.bind(use.text(nobody ? "none" : "who")));
    hint.textProperty().bind(texts.bind(Words.of(use.text(nobody ? "none-hint" : "hint"), what)));
  }

  private Button addFirst(Runnable onNobody) {
    var button = new Button();
    button.setId("user-first");
    button.textProperty().bind(texts.bind("user.first"));
    button.getStyleClass().add(Styles.ACCENT);
    button.setOnAction(
        event -> {
          close();
          onNobody.run();
        });
    return button;
  }

  @Override
  protected void takeFocus() {
    if (secret.isVisible()) {
      secret.requestFocus();
    } else if (!tiles.getChildren().isEmpty()) {
      tiles.getChildren().getFirst().requestFocus();
    } else {
      requestFocus();
    }
  }

  private Button tile(UserTile user, int number) {
    var initials = new Label(initials(user.name()));
    initials.getStyleClass().add("kerf-initials");
    var name = new Label(user.name());
    name.getStyleClass().add("kerf-user-name");
    var role = new Label();
    role.textProperty().bind(texts.bind(user.role()));
    role.getStyleClass().add("kerf-secondary");
    var content = new VBox(initials, name, role);
    content.setAlignment(Pos.CENTER);
    content.getStyleClass().add("kerf-user-words");
    var tile = new Button();
    tile.setId(use.id("user-" + number));
    tile.setGraphic(content);
    tile.getStyleClass().add("kerf-user-tile");
    tile.setPrefSize(TILE_WIDTH, TILE_HEIGHT);
    tile.accessibleTextProperty().bind(texts.bind(t -> user.name() + ", " + t.of(user.role())));
    tile.setOnAction(event -> choose(user));
    return tile;
  }

  private void choose(UserTile user) {
    switch (user.asked()) {
      case NOTHING -> proved(user);
      case PIN, PASSWORD -> ask(user);
      case BADGE -> insist.say(Words.of("user.badge-only", user.name()));
    }
  }

  /**
   * Of what was typed, not of keys that go down: a scan's digits are held back and choose nobody.
   */
  private void digit(KeyEvent event) {
    String text = event.getCharacter();
    int digit = text.length() == 1 ? text.charAt(0) - '0' : 0;
    boolean shortcut = event.isAltDown() || event.isControlDown() || event.isMetaDown();
    if (!secret.isVisible() && !shortcut && digit >= 1 && digit <= users.size()) {
      choose(users.get(digit - 1));
      event.consume();
    }
  }

  private void steer(KeyEvent event) {
    if (secret.isVisible()) {
      steerSecret(event);
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && insist.isVisible()) {
      insist.hide();
      event.consume();
      return;
    }
    if (event.getCode() == KeyCode.TAB) {
      moveFocusRound(event.isShiftDown() ? -1 : 1);
      event.consume();
      return;
    }
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -COLUMNS;
          case DOWN -> COLUMNS;
          default -> 0;
        };
    if (step != 0) {
      moveFocus(step);
      event.consume();
    }
  }

  /** The one field keeps the focus; Esc goes back to the people. */
  private void steerSecret(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      showPeople();
      takeFocus();
      event.consume();
    }
  }

  private void moveFocus(int step) {
    for (int i = 0; i < tiles.getChildren().size(); i++) {
      int to = i + step;
      if (tiles.getChildren().get(i).isFocused() && to >= 0 && to < users.size()) {
        tiles.getChildren().get(to).requestFocus();
        return;
      }
    }
  }

  /** No user is signed in on the page behind, so Tab goes round among the people. */
  private void moveFocusRound(int step) {
    for (int i = 0; i < tiles.getChildren().size(); i++) {
      if (tiles.getChildren().get(i).isFocused()) {
        tiles.getChildren().get(Math.floorMod(i + step, tiles.getChildren().size())).requestFocus();
        return;
      }
    }
    takeFocus();
  }

  private static String initials(String name) {
    return Stream.of(name.strip().split("[\\s-]+"))
        .limit(2)
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
