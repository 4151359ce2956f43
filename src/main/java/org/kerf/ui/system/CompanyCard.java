package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.sync.model.UserList;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** How the users of the company are changed: who is signed in at its centre, and where. */
final class CompanyCard {

  private static final int GAP = 8;

  private final Texts texts;
  private final CompanyModel model;
  private final Label why = wrapped();
  private final Label says = wrapped();
  private final HBox fields = new HBox();
  private final Button enter;
  private final Button give;
  private final Button leave;
  private final VBox where = new VBox();
  private final FlowPane places = new FlowPane(2 * GAP, GAP);
  private final Card card;

  CompanyCard(Texts texts, CompanyModel model) {
    this.texts = texts;
    this.model = model;
    enter = button("users-centre-enter", "users.centre.enter");
    give = button("users-centre-give", "users.centre.give");
    leave = button("users-centre-leave", "users.centre.leave");
    why.setId("users-centre-why");
    why.getStyleClass().add("kerf-secondary");
    says.setId("users-centre-says");
    says.getStyleClass().add("kerf-refusal");
    fields();
    enter.getStyleClass().add(Styles.ACCENT);
    enter.setOnAction(event -> model.enter());
    give.setOnAction(event -> model.give());
    leave.setOnAction(event -> model.leave());
    var buttons = new FlowPane(GAP, GAP, enter, give, leave);
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    card = new Card(why, fields, buttons, says).titled(texts.bind("users.centre.title"));
    card.setId("users-centre");
    where();
    model.seenProperty().subscribe(now -> show());
    model.loginProperty().subscribe(now -> show());
    model.saysProperty().subscribe(now -> show());
    texts.languageProperty().subscribe(now -> show());
  }

  Card node() {
    return card;
  }

  /** Where the one in the form may work; for who is the company's. */
  Node where(Runnable whenShown) {
    model.seenProperty().subscribe(now -> whenShown.run());
    return where;
  }

  void showWhere(Optional<UUID> user) {
    boolean shown = model.loginProperty().get().isPresent() && model.isCentral(user);
    where.setVisible(shown);
    where.setManaged(shown);
  }

  private void fields() {
    var name =
        new FormField(
            texts,
            "users-centre-name",
            "users.centre.name",
            model.nameProperty(),
            new SimpleObjectProperty<>(Words.plain("")));
    var password =
        FormField.masked(
            texts,
            "users-centre-password",
            "users.centre.password",
            model.passwordProperty(),
            new SimpleObjectProperty<>(Words.plain("")));
    name.field().setOnAction(event -> password.field().requestFocus());
    password.field().setOnAction(event -> model.enter());
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(password, Priority.ALWAYS);
    fields.getChildren().setAll(name, password);
    fields.setSpacing(2 * GAP);
  }

  private void where() {
    var caption = new Label();
    caption.textProperty().bind(texts.bind("users.where"));
    caption.getStyleClass().add("kerf-strong");
    var all = new CheckBox();
    all.setId("users-everywhere");
    all.textProperty().bind(texts.bind("users.everywhere"));
    all.selectedProperty().bindBidirectional(model.everywhereProperty());
    model
        .everywhereProperty()
        .subscribe(
            now -> {
              places.setVisible(!now);
              places.setManaged(!now);
            });
    model.stations().addListener((SetChangeListener<UUID>) change -> places());
    where.getStyleClass().add("kerf-form-field");
    where.getChildren().setAll(caption, all, places);
  }

  private void places() {
    places
        .getChildren()
        .setAll(
            model.seenProperty().get().list().stream()
                .flatMap(list -> list.stations().stream())
                .map(this::place)
                .toList());
  }

  private CheckBox place(UserList.NamedStation station) {
    var box = new CheckBox(station.name());
    box.setId("users-at-" + station.id());
    box.setSelected(model.stations().contains(station.id()));
    box.selectedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                model.stations().add(station.id());
              } else {
                model.stations().remove(station.id());
              }
            });
    return box;
  }

  private void show() {
    CompanyModel.Seen seen = model.seenProperty().get();
    Optional<String> company = seen.standing().company();
    boolean in = model.loginProperty().get().isPresent();
    boolean central = seen.standing().central();
    show(card, company.isPresent());
    show(fields, !in);
    show(enter, !in);
    show(leave, in);
    show(give, in && seen.standing().own() > 0);
    why.setText(texts.of(why(company.orElse(""), in, central)));
    String said = texts.of(model.saysProperty().get());
    says.setText(said);
    show(says, !said.isEmpty());
    places();
  }

  private Words why(String company, boolean in, boolean central) {
    if (in && central) {
      return Words.of(
          "users.centre.in",
          company,
          model.loginProperty().get().map(login -> login.name()).orElse(""));
    }
    return Words.of(central ? "users.centre.ask" : "users.centre.none", company);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static Label wrapped() {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(String id, String key) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
