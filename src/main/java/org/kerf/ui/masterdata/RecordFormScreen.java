package org.kerf.ui.masterdata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page of one record: its form, and what can be done with it. Esc goes back. */
final class RecordFormScreen<T> {

  private final ViewContext context;
  private final Texts texts;
  private final RecordType<T> type;
  private final RecordFormModel<T> model;
  private final RecordPage page;
  private final Access access;
  private final RecordForm<T> form;
  private final List<RecordCard> cards;

  /**
   * Makes the page.
   *
   * @param cards what stands below the form
   */
  RecordFormScreen(
      ViewContext context, RecordType<T> type, RecordFormModel<T> model, List<RecordCard> cards) {
    this.cards = List.copyOf(cards);
    this.context = context;
    this.texts = context.texts();
    this.type = type;
    this.model = model;
    this.page = new RecordPage(texts);
    this.access = context.person().access(type.permission());
    this.form = new RecordForm<>(context, type, model, access);
  }

  RecordPage page() {
    page.setCards(
        Stream.concat(Stream.of(form.node()), cards.stream().map(RecordCard::node))
            .toArray(Node[]::new));
    page.setOnArrive(model::open);
    page.setOnRefresh(model::refresh);
    page.setOnFirstFocus(form::focusFirst);
    page.shortcuts().add(new Shortcut("Enter", Words.of("record.key.next")));
    model.shownProperty().subscribe(this::name);
    model
        .shownProperty()
        .subscribe(() -> cards.forEach(card -> card.show(model.record().map(type::id))));
    texts.languageProperty().subscribe(this::name);
    access.allowed().subscribe(this::name);
    model
        .faultProperty()
        .subscribe(
            fault -> {
              if (fault != null) {
                page.fail(fault, model::refresh);
              }
            });
    return page;
  }

  private void name() {
    if (model.isUnknown()) {
      page.stateProperty()
          .set(
              new PageState.Nothing(
                  Material2MZ.SEARCH, Words.of("record.unknown"), Words.of("record.unknown-why")));
      return;
    }
    page.stateProperty().set(PageState.READY);
    boolean may = access.isAllowed();
    page.titleProperty().set(model.title());
    page.describe(texts.bind(type.key(may ? "about" : "about-read")), pills());
    form.setEditable(may);
    page.actions().setAll(actions(may));
  }

  private Node[] pills() {
    return model.isInactive() ? new Node[] {Pill.of(texts, Mark.SWITCHED_OFF)} : new Node[0];
  }

  private List<PageAction> actions(boolean may) {
    List<PageAction> actions = new ArrayList<>();
    model
        .record()
        .ifPresent(record -> type.links().forEach(link -> actions.add(action(link, record))));
    if (!may) {
      return actions;
    }
    if (!model.isNew()) {
      actions.add(
          model.isInactive()
              ? new PageAction(
                  Words.of("record.switch-on"), Material2MZ.TOGGLE_ON, model::switchOver)
              : new PageAction(
                  Words.of("record.switch-off"), Material2MZ.TOGGLE_OFF, model::switchOver));
      actions.add(
          new PageAction(
                  Words.of(type.key("new")),
                  Material2AL.ADD,
                  () -> context.navigation().open(type.page(), type.blank()))
              .on("Ctrl+N"));
    }
    PageAction save =
        new PageAction(Words.of("record.save"), Material2MZ.SAVE, form::save)
            .primary()
            .on("Ctrl+S");
    save.enabledProperty().bind(model.fields().changedProperty());
    actions.add(save);
    page.keyActions()
        .setAll(
            new PageAction(Words.of("record.key.edit"), Material2AL.EDIT, form::focusFirst)
                .on("F2"));
    return actions;
  }

  private PageAction action(RecordType.Link<T> link, T record) {
    return new PageAction(
        link.words(),
        link.icon(),
        () -> context.navigation().open(link.pageId(), link.argument().apply(record)));
  }
}
