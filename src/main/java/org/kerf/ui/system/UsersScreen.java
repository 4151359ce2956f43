package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Role;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Everybody at the left, the one who is chosen or new in a form at the right. */
final class UsersScreen {

  private static final double ROW_HEIGHT = 44;
  private static final double LIST_HEIGHT = 460;
  private static final double LIST_WIDTH = 380;
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final ViewContext context;
  private final Texts texts;
  private final UsersViewModel model;
  private final SecretsModel secrets;
  private final CompanyModel company;
  private final CompanyCard companyCard;
  private final RecordPage page;
  private final ListView<Account> list = new ListView<>();
  private final FormField name;

  UsersScreen(
      ViewContext context, UsersViewModel model, SecretsModel secrets, CompanyModel company) {
    this.company = company;
    this.companyCard = new CompanyCard(context.texts(), company);
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.secrets = secrets;
    this.page = new RecordPage(texts);
    this.name =
        new FormField(
            texts, "users-name", "users.name", model.nameProperty(), model.nameErrorProperty());
  }

  RecordPage page() {
    var proofs = new SecretsCard(texts, secrets);
    page.setOnScan(code -> proofs.scanned(code.text()));
    page.setOnScanText(proofs::scanned);
    var right = new VBox(form(), proofs.node());
    right.getStyleClass().add("kerf-stack");
    HBox.setHgrow(right, Priority.ALWAYS);
    model
        .editedProperty()
        .subscribe(account -> secrets.show(account == null ? null : account.user()));
    var columns = new HBox(people(), right);
    columns.getStyleClass().add("kerf-columns");
    page.setCards(companyCard.node(), columns);
    // Not behind a wheel: the list has the focus from the first key on.
    page.setOnArrive(argument -> model.read());
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(
        () -> {
          // What is in a scroll pane is on the screen once it is dressed.
          page.applyCss();
          list.requestFocus();
        });
    page.actions()
        .add(
            new PageAction(
                    Words.of("roles.title"),
                    Material2AL.LIST_ALT,
                    () -> context.navigation().open(SystemPages.ROLES))
                .on("Ctrl+R"));
    page.actions()
        .add(
            new PageAction(Words.of("users.new"), Material2MZ.PERSON_ADD, this::begin)
                .primary()
                .on("Ctrl+N"));
    page.shortcuts().add(new Shortcut("Enter", Words.of("users.key.edit")));
    model
        .faultProperty()
        .subscribe(
            fault -> {
              if (fault != null) {
                page.fail(fault, model::read);
              }
            });
    return page;
  }

  private Card people() {
    list.setId("users-list");
    list.setItems(model.accounts());
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefHeight(LIST_HEIGHT);
    list.setMinWidth(LIST_WIDTH);
    list.getStyleClass().add("kerf-pick-list");
    list.accessibleTextProperty().bind(texts.bind("users.title"));
    list.setCellFactory(view -> new AccountCell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            name.field().requestFocus();
            event.consume();
          }
        });
    model.editedProperty().subscribe(this::select);
    texts.languageProperty().subscribe(list::refresh);
    var hint = new Label();
    hint.textProperty().bind(texts.bind("users.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.setPrefWidth(LIST_WIDTH);
    hint.getStyleClass().add("kerf-secondary");
    return new Card(list, hint).titled(texts.bind("users.people"));
  }

  private void choose(@Nullable Account account) {
    if (account != null && !account.equals(model.editedProperty().get())) {
      model.edit(account);
    }
  }

  private void select(@Nullable Account account) {
    if (account == null) {
      list.getSelectionModel().clearSelection();
    } else if (model.accounts().contains(account)) {
      list.getSelectionModel().select(account);
    }
  }

  private void begin() {
    model.begin();
    name.field().requestFocus();
  }

  private Card form() {
    var role = new ComboBox<Role>();
    role.setId("users-role");
    role.getItems().setAll(Role.values());
    role.setCellFactory(view -> new RoleCell());
    texts.languageProperty().subscribe(now -> role.setButtonCell(new RoleCell()));
    role.valueProperty().bindBidirectional(model.roleProperty());
    role.setMaxWidth(Double.MAX_VALUE);
    var active = new CheckBox();
    active.setId("users-active");
    active.textProperty().bind(texts.bind("users.active"));
    active.selectedProperty().bindBidirectional(model.activeProperty());
    active.disableProperty().bind(model.editedProperty().isNull());
    Node where = companyCard.where(this::showWhere);
    model.editedProperty().subscribe(this::showWhere);
    company.loginProperty().subscribe(this::showWhere);
    active.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.save();
            event.consume();
          }
        });
    var error = new Label();
    error.setId("users-error");
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.getStyleClass().add("kerf-secondary");
    error.pseudoClassStateChanged(ERROR, true);
    Runnable tell = () -> error.setText(texts.of(model.errorProperty().get()));
    model.errorProperty().subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    var save = new Button();
    save.setId("users-save");
    save.textProperty().bind(texts.bind("users.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setDefaultButton(true);
    save.setOnAction(event -> model.save());
    var roleField = new VBox(caption("users.role", role), role);
    roleField.getStyleClass().add("kerf-form-field");
    var card = new Card(name, roleField, active, where, error, save);
    card.titled(
        Bindings.createStringBinding(
            () ->
                texts.of(
                    model.editedProperty().get() == null ? "users.form-new" : "users.form-change"),
            model.editedProperty(),
            texts.languageProperty()));
    card.getStyleClass().add("kerf-form");
    return card;
  }

  private void showWhere() {
    companyCard.showWhere(
        Optional.ofNullable(model.editedProperty().get()).map(each -> each.user().id()));
    list.refresh();
  }

  private Label caption(String key, ComboBox<?> field) {
    var label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().add("kerf-strong");
    label.setLabelFor(field);
    return label;
  }

  private final class RoleCell extends ListCell<Role> {

    @Override
    protected void updateItem(@Nullable Role role, boolean empty) {
      super.updateItem(role, empty);
      setText(role == null || empty ? "" : texts.of("role." + role.name()));
    }
  }

  private Optional<String> mark(Account account) {
    CompanyModel.Seen seen = company.seenProperty().get();
    UUID id = account.user().id();
    if (seen.of(id).filter(each -> each.active() && !account.active()).isPresent()) {
      return Optional.of("users.elsewhere");
    }
    if (!account.active()) {
      return Optional.of("users.off");
    }
    return seen.standing().central() && !seen.isOfCompany(id)
        ? Optional.of("users.only-here")
        : Optional.empty();
  }

  private final class AccountCell extends ListCell<Account> {

    private final Label person = new Label();
    private final Label more = new Label();
    private final HBox line = new HBox(person, more);

    AccountCell() {
      person.getStyleClass().add("kerf-strong");
      more.getStyleClass().add("kerf-secondary");
      line.getStyleClass().add("kerf-choice");
    }

    @Override
    protected void updateItem(@Nullable Account account, boolean empty) {
      super.updateItem(account, empty);
      if (account == null || empty) {
        setGraphic(null);
        return;
      }
      person.setText(account.user().name());
      String role = texts.of("role." + account.user().role().name());
      Optional<String> mark = mark(account).map(texts::of);
      more.setText(mark.map(each -> role + " · " + each).orElse(role));
      person.setOpacity(account.active() ? 1 : 0.55);
      setGraphic(line);
    }
  }
}
