package org.kerf.ui.controls.scans;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;

/**
 * Says what was wrong with a scan until somebody has read it: the button, Esc, or Enter at the
 * card. An Enter that may be a scanner's, because characters came before it, acknowledges nothing,
 * and no space does.
 */
public final class ScanStopCard extends HBox {

  private final Texts texts;
  private final ContinuousScans scans;
  private final Label what = label("scan-stop-what", "kerf-scan-stop-what");
  private final Label why = label("scan-stop-why", "kerf-body");
  private final Label meanwhile = label("scan-stop-meanwhile", "kerf-strong");
  private final Button offer = new Button();
  private final Button read = new Button();
  private @Nullable Node before;
  private boolean characters;
  private boolean enterDown;

  /**
   * @param page whose keys are watched
   */
  public ScanStopCard(Texts texts, ContinuousScans scans, Node page) {
    this.texts = texts;
    this.scans = scans;
    setId("scan-stop");
    getStyleClass().add("kerf-scan-stop");
    setAccessibleRole(AccessibleRole.TEXT);
    read.setId("scan-stop-read");
    read.textProperty().bind(texts.bind("scans.read"));
    read.setMinWidth(USE_PREF_SIZE);
    read.setOnAction(event -> scans.acknowledge());
    var words = new VBox(4, what, why, meanwhile);
    HBox.setHgrow(words, Priority.ALWAYS);
    offer.setId("scan-stop-offer");
    offer.setMinWidth(USE_PREF_SIZE);
    offer.managedProperty().bind(offer.visibleProperty());
    offer.setOnAction(event -> takeOffer());
    getChildren().addAll(words, offer, read);
    managedProperty().bind(visibleProperty());
    meanwhile.managedProperty().bind(meanwhile.visibleProperty());
    page.addEventFilter(KeyEvent.ANY, this::key);
    scans.stopProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> say(scans.stopProperty().get()));
  }

  private void show(Optional<ContinuousScans.Stop> stop) {
    boolean appears = stop.isPresent() && !isVisible();
    boolean goes = stop.isEmpty() && isVisible();
    say(stop);
    setVisible(stop.isPresent());
    if (appears && getScene() != null) {
      before = getScene().getFocusOwner();
      characters = false;
      read.requestFocus();
    } else if (goes && before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void say(Optional<ContinuousScans.Stop> stop) {
    if (stop.isEmpty()) {
      return;
    }
    what.setText(texts.of(stop.get().what()));
    why.setText(texts.of(stop.get().why()));
    meanwhile.setVisible(stop.get().meanwhile() > 0);
    meanwhile.setText(texts.count("scans.meanwhile", stop.get().meanwhile()));
    Optional<PageAction> offered = stop.get().offer();
    offer.setVisible(offered.isPresent());
    offer.setText(offered.map(action -> texts.of(action.words())).orElse(""));
    setAccessibleText(what.getText() + ". " + why.getText());
  }

  /** Whoever takes it has read what was wrong. */
  private void takeOffer() {
    Optional<PageAction> offered = scans.stopProperty().get().flatMap(ContinuousScans.Stop::offer);
    scans.acknowledge();
    offered.ifPresent(PageAction::run);
  }

  private void key(KeyEvent event) {
    boolean enter = event.getCode() == KeyCode.ENTER;
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      characters |= event.getCharacter().chars().anyMatch(each -> !Character.isISOControl(each));
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      enterDown &= !enter;
    } else if (enter) {
      enterPressed(event);
    } else if (event.getCode() == KeyCode.ESCAPE && scans.isStopped()) {
      scans.acknowledge();
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && read.isFocused()) {
      event.consume();
    }
  }

  /** A key that is held since before the card came does not count either. */
  private void enterPressed(KeyEvent event) {
    boolean persons = !enterDown && !characters;
    enterDown = true;
    characters = false;
    if (read.isFocused()) {
      event.consume();
      if (persons) {
        scans.acknowledge();
      }
    }
  }

  private static Label label(String id, String style) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
