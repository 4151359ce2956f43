package org.kerf.ui.masterdata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.labels.LabelSubject;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.certificates.CertificateCard;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.LabelBookings;
import org.kerf.ui.unit.QuestionPlace;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The pages of master data: for each kind a list, such as "items", and a page of one, such as
 * "item", opened with its id or "new".
 */
public final class MasterDataPages {

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.masterdata.texts";

  /** The page of one item. */
  private static final String ITEM = "item";

  /** The page of one heat. */
  private static final String HEAT = "heat";

  private static final String LOCATIONS = "locations";
  private static final String PRINTERS = "printers";

  private final UseCases useCases;
  private final ViewContext context;
  private final RecordTypes types;
  private final LabelBookings labels;

  public MasterDataPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
    labels = new UnitBookings(pages).labels();
    types = new RecordTypes(useCases.masterRecords(), useCases.repositories(), context.texts());
  }

  /** The pages of the kinds that stand in this group of the rail. */
  public List<PageSpec> specs(Group group) {
    return types.all().stream().filter(type -> type.group() == group).flatMap(this::of).toList();
  }

  /** Finds what can be added, from any page. */
  public SearchProvider newRecords() {
    return new NewRecordSearch(context, types.all());
  }

  private List<RecordCard> cards(RecordType<?> type) {
    return type.page().equals(ITEM)
        ? List.of(
            new ItemPictureCard(context, useCases.certificates()),
            new ItemBarcodeCard(context, useCases.reading(), useCases.masterRecords().barcodes()))
        : type.page().equals(HEAT) ? List.of(certificates()) : List.of();
  }

  private RecordCard certificates() {
    var card = new CertificateCard(context, useCases.certificates());
    return new RecordCard() {
      @Override
      public Node node() {
        return card.node();
      }

      @Override
      public void show(Optional<UUID> record) {
        record.ifPresentOrElse(card::show, card::hide);
      }
    };
  }

  private <T> Stream<PageSpec> of(RecordType<T> type) {
    var form = new RecordFormModel<>(context, useCases.reading(), type);
    PageSpec one =
        PageSpec.ofOneThing(
            type.page(),
            type.group(),
            type.key("one"),
            type.icon(),
            () -> new RecordFormScreen<>(context, type, form, cards(type)).page());
    if (type.list().equals(PRINTERS)) {
      // Their list has a page of its own, which asks each how it stands.
      return Stream.of(one.onlyFor(context.person().access(Permission.CHANGE_SETTINGS)));
    }
    return Stream.of(
        PageSpec.of(
            type.list(), type.group(), type.key("title"), type.icon(), () -> list(type, form)),
        one);
  }

  /** Of locations the labels can be printed, of several at once. */
  private <T> void labels(RecordType<T> type, SelectionBar<T> bar) {
    if (type.list().equals(LOCATIONS)) {
      bar.action(
          new PageAction(Words.of("unit.label"), Material2AL.LABEL, () -> {})
              .onlyFor(context.person().access(Permission.PRINT_LABELS)),
          row -> row instanceof Location,
          rows ->
              labels.ask(
                  new LabelSubject.Codes(
                      rows.stream()
                          .filter(Location.class::isInstance)
                          .map(row -> ((Location) row).code())
                          .toList()),
                  below(bar),
                  () -> {}));
    }
  }

  private static QuestionPlace below(SelectionBar<?> bar) {
    return new QuestionPlace() {
      @Override
      public void ask(Node question) {
        bar.ask(question);
      }

      @Override
      public void answered() {
        bar.answered();
      }
    };
  }

  private <T> ListPage list(RecordType<T> type, RecordFormModel<T> form) {
    ListPage page =
        new RecordListScreen<>(
                context,
                type,
                new RecordListModel<>(useCases.reading(), type),
                form,
                bar -> labels(type, bar))
            .page();
    if (type.list().equals(LOCATIONS)) {
      page.actions()
          .addFirst(
              new PageAction(
                      Words.of("locations.map"),
                      Material2AL.GRID_ON,
                      () -> context.navigation().open("rack-map"))
                  .on("Ctrl+R"));
    }
    return page;
  }
}
