package org.kerf.ui.controls.page;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/** One thing: a header with its name and state, cards, and its history at the right. */
public final class RecordPage extends Page {

  private static final double HISTORY_WIDTH = 320;

  private final HBox header;
  private final VBox fixed;
  private final VBox cards;
  private final VBox history;

  public RecordPage(Texts texts) {
    this(texts, new HBox(), new VBox(), new VBox(), new VBox());
  }

  private RecordPage(Texts texts, HBox header, VBox fixed, VBox cards, VBox history) {
    super(texts, body(header, fixed, cards, history));
    this.header = header;
    this.fixed = fixed;
    this.cards = cards;
    this.history = history;
  }

  /** The header: what it is, in a line, with its pills. */
  public void describe(ObservableValue<String> line, Node... pills) {
    var label = new Label();
    label.textProperty().bind(line);
    label.getStyleClass().add("kerf-section");
    header.getChildren().setAll(label);
    header.getChildren().addAll(pills);
  }

  /** What stays above the cards however far they are scrolled. */
  public void setFixed(Node... nodes) {
    fixed.getChildren().setAll(nodes);
    fixed.setManaged(nodes.length > 0);
  }

  /** The cards from top to bottom. */
  public void setCards(Node... nodes) {
    cards.getChildren().setAll(nodes);
  }

  /** What happened to it; without any the cards take the whole width. */
  public void setHistory(Node... nodes) {
    history.getChildren().setAll(nodes);
    history.setManaged(nodes.length > 0);
    history.setVisible(nodes.length > 0);
  }

  private static Region body(HBox header, VBox fixed, VBox cards, VBox history) {
    fixed.getStyleClass().add("kerf-record-fixed");
    fixed.setManaged(false);
    header.getStyleClass().add("kerf-record-header");
    cards.getStyleClass().add("kerf-stack");
    history.getStyleClass().add("kerf-stack");
    history.setPrefWidth(HISTORY_WIDTH);
    history.setMinWidth(HISTORY_WIDTH);
    history.setManaged(false);
    HBox.setHgrow(cards, Priority.ALWAYS);
    var columns = new HBox(cards, history);
    columns.getStyleClass().add("kerf-columns");
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("kerf-scroll");
    SteadyScroll.keep(scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var body = new VBox(header, fixed, scroll);
    body.getStyleClass().addAll("kerf-page-body", "kerf-page-body-scrolled");
    return body;
  }
}
