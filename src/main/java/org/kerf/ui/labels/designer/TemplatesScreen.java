package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.texts.Texts;

/** All templates with a small picture each; a click opens one to be drawn. */
final class TemplatesScreen {

  private static final double WIDE = 232;
  private static final double HIGH = 140;

  /** Of the line with the states, whether there are any or not. */
  private static final double STATES = 24;

  /** How wide the row is that the height is reckoned from. */
  private static final double ROW = 800;

  private final ViewContext context;
  private final Texts texts;
  private final TemplatesModel model;
  private final FlowPane cards = new FlowPane();
  private boolean waitsForCards;
  private String opened = "";

  TemplatesScreen(ViewContext context, TemplatesModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    cards.getStyleClass().add("kerf-design-cards");
    cards.setPrefWrapLength(ROW);
    cards.setRowValignment(VPos.TOP);
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("templates.title"));
    page.contextProperty().bind(texts.bind("templates.context"));
    page.setCards(cards);
    page.setOnArrive(any -> model.read());
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(this::focusFirst);
    model.rows().addListener((ListChangeListener<TemplatesModel.Row>) change -> show());
    texts.languageProperty().subscribe(model::read);
    return page;
  }

  /**
   * On the card that was opened last, else on the first; once there are cards, which are read while
   * the page opens.
   */
  private void focusFirst() {
    List<Node> all = cards.getChildren();
    waitsForCards = all.isEmpty();
    all.stream()
        .filter(card -> opened.equals(card.getId()))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  private void show() {
    String focused = focused();
    List<Node> nodes = new ArrayList<>();
    model.rows().forEach(row -> nodes.add(card(row)));
    cards.getChildren().setAll(nodes);
    nodes.stream().filter(node -> focused.equals(node.getId())).forEach(Node::requestFocus);
    if (waitsForCards) {
      focusFirst();
    }
  }

  private String focused() {
    Scene scene = cards.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private Node card(TemplatesModel.Row row) {
    LabelTemplate template = row.template().template();
    var picture = new ImageView(LabelPictures.of(row.shown()));
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.setFitWidth(WIDE);
    if (row.shown().height() * WIDE / row.shown().width() > HIGH) {
      picture.setFitWidth(HIGH * row.shown().width() / row.shown().height());
    }
    var frame = new StackPane(picture);
    frame.getStyleClass().add("kerf-design-around");
    frame.setMinSize(WIDE + 16, HIGH + 16);
    var name = new Label(texts.of(TemplateNames.words(texts, template.name())));
    name.getStyleClass().add("kerf-strong");
    var size = new Label(texts.of("templates.size", template.width(), template.height()));
    size.getStyleClass().add("kerf-secondary");
    size.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(size, Priority.ALWAYS);
    var states = new HBox(4, size);
    states.setAlignment(Pos.CENTER_LEFT);
    states.setMinHeight(STATES);
    if (row.draft()) {
      states.getChildren().add(Pill.of(Mark.WAITING, texts.of("templates.draft")));
    }
    pill(row).ifPresent(states.getChildren()::add);
    var changed = new Label(changed(row));
    changed.getStyleClass().add("kerf-secondary");
    var body = new VBox(4, frame, name, states, changed);
    body.setMaxWidth(WIDE + 16);
    body.setMouseTransparent(true);
    var button = new Button("", body);
    button.setId("template-" + template.name());
    button.getStyleClass().add("kerf-design-card");
    button.setAccessibleText(
        row.draft() ? name.getText() + ", " + texts.of("templates.draft") : name.getText());
    button.setOnAction(
        event -> {
          opened = button.getId();
          context.navigation().open(DesignerPages.DESIGNER, template.name());
        });
    return button;
  }

  private Optional<Pill> pill(TemplatesModel.Row row) {
    if (!row.template().mistakes().isEmpty()) {
      return Optional.of(Pill.of(Mark.FAILED, texts.of("templates.not-usable")));
    }
    return row.template().isChanged()
        ? Optional.of(Pill.of(Mark.DONE, texts.of("templates.changed")))
        : Optional.empty();
  }

  private String changed(TemplatesModel.Row row) {
    return row.template()
        .saved()
        .map(
            saved ->
                texts.of(
                    saved.content().isPresent() ? "templates.changed-by" : "templates.reset-by",
                    row.by(),
                    when(saved)))
        .orElseGet(() -> texts.of("templates.as-delivered"));
  }

  private String when(SavedTemplate saved) {
    return texts.figures().dateTime(saved.at(), context.zone());
  }
}
