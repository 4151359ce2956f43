package org.kerf.ui.moving;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** Units are collected by scan or by code; then all of them are moved, or given out. */
final class MovingScreen {

  private static final double COUNT_WIDTH = 72;
  private static final double GAP = 12;

  private final ViewContext context;
  private final Texts texts;
  private final MovingModel model;
  private final RecordPage page;
  private final TransferCard transfer;
  private final IssueCard issue;
  private final TextField code = new TextField();
  private final VBox list = new VBox();

  MovingScreen(ViewContext context, MovingModel model, MovingSearch search) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
    this.transfer = new TransferCard(context, model, search);
    this.issue = new IssueCard(context, model, search);
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("moving.title"));
    Node giving = issue.card();
    context.allowances().access(Permission.ISSUE_STOCK).only(giving);
    var deeds = new HBox(GAP, transfer.card(), giving);
    page.setCards(collected(), refusal(), deeds);
    page.setOnArrive(this::open);
    page.setOnScan(this::scan);
    page.setOnFirstFocus(
        () -> {
          // What is in a scroll pane is on the screen once it is dressed.
          page.applyCss();
          code.requestFocus();
        });
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::takeBack);
    model.setOnDone(
        () -> {
          transfer.clear();
          issue.clear();
          code.requestFocus();
        });
    model.rows().addListener((ListChangeListener<MovingModel.Row>) change -> show());
    texts.languageProperty().subscribe(this::show);
    return page;
  }

  private void open(String argument) {
    ShortCode.parse(argument).ifPresent(model::add);
  }

  /** There is nothing typed that the field could take back. */
  private void takeBack(KeyEvent event) {
    if (event.isShortcutDown()
        && event.getCode() == KeyCode.Z
        && event.getTarget() instanceof TextField field
        && field.getText().isEmpty()) {
      model.takeBackNewest();
      event.consume();
    }
  }

  private boolean scan(ShortCode scanned) {
    return switch (scanned.kind()) {
      case BAR, PIECE, REMNANT -> {
        model.add(scanned);
        yield true;
      }
      case LOCATION -> {
        transfer.scan(scanned);
        yield true;
      }
      default -> false;
    };
  }

  private Card collected() {
    var caption = new Label();
    caption.textProperty().bind(texts.bind("moving.code"));
    caption.setLabelFor(code);
    code.setId("moving-code");
    code.accessibleTextProperty().bind(caption.textProperty());
    code.setOnAction(
        event ->
            ShortCode.parse(code.getText())
                .ifPresentOrElse(
                    typed -> {
                      code.clear();
                      model.add(typed);
                    },
                    () -> model.refusedProperty().set(texts.of("moving.no-code"))));
    list.getStyleClass().add("kerf-stack");
    var card = new Card(caption, code, list);
    card.titled(
        Bindings.createStringBinding(
            () -> texts.count("moving.units", model.rows().size()),
            model.rows(),
            texts.languageProperty()));
    return card;
  }

  private Label refusal() {
    var label = new Label();
    label.setId("moving-refused");
    label.textProperty().bind(model.refusedProperty());
    label.getStyleClass().addAll("kerf-strong", Styles.DANGER);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.visibleProperty().bind(model.refusedProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void show() {
    list.getChildren().setAll(model.rows().stream().map(this::row).toList());
    if (model.rows().isEmpty()) {
      var none = new Label(texts.of("moving.none"));
      none.getStyleClass().add("kerf-secondary");
      none.setWrapText(true);
      none.setMinHeight(Region.USE_PREF_SIZE);
      list.getChildren().add(none);
    }
  }

  private Node row(MovingModel.Row row) {
    UnitLine line = row.line();
    String codeText = line.unit().code().spaced();
    var name = new Label(codeText + " · " + line.itemName());
    name.getStyleClass().add("kerf-strong");
    var where =
        new Label(
            texts.of(
                "moving.row",
                texts.figures().lengthWithUnit(line.unit().length()),
                line.locationName(),
                line.unit().onHand(),
                line.unit().available()));
    where.getStyleClass().add("kerf-secondary");
    var words = new VBox(name, where);
    row.first().ifPresent(first -> words.getChildren().add(first(row, first)));
    HBox.setHgrow(words, Priority.ALWAYS);
    var box = new HBox(8, words);
    if (line.unit().shape() == UnitShape.BUNDLE) {
      var count = new TypedField();
      count.setPrefWidth(COUNT_WIDTH);
      count.setMinWidth(COUNT_WIDTH);
      count.textProperty().bindBidirectional(row.count());
      count.accessibleTextProperty().bind(texts.bind(Words.of("moving.count", codeText)));
      var caption = new Label(texts.of("moving.give"));
      caption.getStyleClass().add("kerf-secondary");
      box.getChildren().addAll(caption, count);
    }
    Button remove =
        Buttons.icon(
            texts, Words.of("moving.remove", codeText), Material2AL.CLOSE, () -> model.remove(row));
    box.getChildren().add(remove);
    box.getStyleClass().add("kerf-line");
    return box;
  }

  /** What the rule takes before it. */
  private Node first(MovingModel.Row row, UnitLine first) {
    var words =
        new Label(texts.of("moving.first", first.unit().code().spaced(), first.locationName()));
    words.getStyleClass().addAll("kerf-secondary", Styles.WARNING);
    var take = new Button(texts.of("moving.take-first"));
    take.setOnAction(event -> model.takeFirst(row));
    return new HBox(8, words, take);
  }
}
