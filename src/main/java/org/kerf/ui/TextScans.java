package org.kerf.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.flow.masterdata.AssignBarcode;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SecretRules;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.query.search.GoodsLookup;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.scanning.gs1.Gs1Parser.Programming;
import org.kerf.scanning.model.Scan;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ScannedGoods;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What was scanned and is no code of ours: somebody's badge, or a supplier's barcode. One that
 * names no item here asks, without taking the focus from anybody, which item it is; once somebody
 * who may has said so, it is understood.
 */
final class TextScans {

  /** Counts barcodes that name no item yet; they wait until somebody acknowledges them. */
  private static final String UNKNOWN = "scan.item.many";

  /** What the answers go to. */
  interface Ears {

    /** It had a use. */
    void understood();

    /** It had none, and this is why. */
    void refused(Scan.Refused scan, Optional<PageAction> offer);

    /** As {@link #refused}, in words of its own; what is counted by a key adds up. */
    void wrong(String manyKey, Words title, Words more, Optional<PageAction> offer);

    /** Whether the page takes all scans itself, so that none leads away from it. */
    boolean staysHere();

    /** What stands in a field was a scan. */
    void wipe();
  }

  /** What was found on the worker. */
  private record Found(Optional<User> badge, GoodsLookup.Answer answer) {}

  private final Shell shell;
  private final ViewContext context;
  private final BadgeSignIn badges;
  private final GoodsLookup goods;
  private final WarehouseSearch search;
  private final AssignBarcode barcodes;
  private final Access mayAssign;
  private final Ears ears;

  TextScans(Shell shell, PageContext pages, Ears ears) {
    this.shell = shell;
    this.ears = ears;
    context = pages.view();
    var useCases = pages.useCases();
    badges = useCases.station().badges();
    goods = new GoodsLookup(useCases.reading(), useCases.repositories());
    search = new WarehouseSearch(useCases.reading(), useCases.repositories());
    barcodes = useCases.masterRecords().barcodes();
    mayAssign = context.person().access(Permission.CHANGE_MASTER_DATA);
  }

  /**
   * Looks up what it is.
   *
   * @param mayBeBadge whether its length is that of a badge
   * @param programming what the scanner makes of separators
   */
  void lookUp(Scan.Refused scan, boolean mayBeBadge, Programming programming) {
    context
        .tasks()
        .<Found>run(
            context.texts().of("scan.reading"),
            () -> find(scan, mayBeBadge, programming),
            found -> answer(scan, found),
            context.notifications()::fault);
  }

  private Found find(Scan.Refused scan, boolean mayBeBadge, Programming programming)
      throws StationFault {
    Optional<User> owner = mayBeBadge ? badges.owner(scan.text()) : Optional.empty();
    return new Found(
        owner,
        owner.isEmpty() && scan.isWhole()
            ? goods.find(scan.text(), programming)
            : new GoodsLookup.Answer.Nothing());
  }

  private void answer(Scan.Refused scan, Found found) {
    if (found.badge().isPresent()) {
      ears.wipe();
      // Somebody works here: another one's badge changes nothing, but says how to.
      ears.wrong(
          "",
          Words.of("scan.badge", found.badge().get().name()),
          Words.of("scan.badge-how"),
          Optional.empty());
      return;
    }
    switch (found.answer()) {
      case GoodsLookup.Answer.Nothing() -> ears.refused(scan, Optional.empty());
      case GoodsLookup.Answer.Faulty(var fault) -> {
        ears.wipe();
        ears.wrong(
            "scan.many", Words.of("scan.gs1.refused"), GoodsWords.of(fault), Optional.empty());
      }
      case GoodsLookup.Answer.Goods known -> answer(scan, known);
    }
  }

  private void answer(Scan.Refused scan, GoodsLookup.Answer.Goods known) {
    Optional<ItemBarcode> barcode = known.barcode();
    if (known.items().size() > 1 && barcode.isPresent()) {
      ears.wipe();
      ears.understood();
      shell.choose(
          Words.of("scan.which", barcode.get().text()),
          known.items().stream()
              .map(item -> hit(item, () -> use(known.label().of(item), known)))
              .toList());
    } else if (known.items().size() == 1 || barcode.isEmpty()) {
      ears.wipe();
      use(known.label(), known);
    } else {
      tellUnknown(scan, known, barcode.get());
    }
  }

  /** The page in front takes it, or the item's page opens. */
  private void use(ScannedGoods label, GoodsLookup.Answer.Goods known) {
    boolean taken =
        !shell.hasOverlay()
            && shell.currentPage().filter(page -> page.scanGoods(label)).isPresent();
    Words says =
        known
            .elements()
            .map(elements -> Words.plain(GoodsWords.of(context.texts(), elements)))
            .orElse(Words.plain(""));
    if (taken) {
      ears.understood();
    } else if (label.item().isPresent() && !ears.staysHere()) {
      ears.understood();
      shell.uncover();
      shell.open("item", label.item().get().id().value().toString());
    } else {
      ears.wrong("", Words.of("scan.goods.no-use"), says, Optional.empty());
      return;
    }
    known
        .otherCase()
        .ifPresent(
            heat ->
                context
                    .notifications()
                    .warn(
                        Words.of("scan.lot-case", label.lot().orElse(""), heat),
                        Words.of("scan.lot-case.do")));
    if (known.elements().filter(elements -> elements.all().size() > 1).isPresent()) {
      context.notifications().info(Words.of("scan.goods"), says);
    }
  }

  private void tellUnknown(Scan.Refused scan, GoodsLookup.Answer.Goods known, ItemBarcode barcode) {
    boolean trade = known.elements().isPresent();
    Optional<PageAction> offer =
        mayAssign.isAllowed()
            ? Optional.of(
                new PageAction(
                    Words.of("scan.item.choose"),
                    Material2MZ.QR_CODE_SCANNER,
                    () -> ask(known, barcode)))
            : Optional.empty();
    if (trade) {
      ears.wipe();
      Words more =
          offer.isPresent()
              ? Words.of("scan.item.once")
              : Words.of("scan.item.not-you", mayAssign.whoMay().getValue());
      ears.wrong(UNKNOWN, Words.of("scan.item.unknown", barcode.text()), more, offer);
    } else {
      ears.refused(scan, offer);
    }
  }

  private void ask(GoodsLookup.Answer.Goods known, ItemBarcode barcode) {
    shell.ask(
        Words.of("scan.item.which", barcode.text()),
        (text, most) ->
            search.items(text, most).stream()
                .map(item -> hit(item, () -> assign(item, barcode, known)))
                .toList());
  }

  private Hit hit(Item item, Runnable open) {
    return new Hit(
        context.texts().of("scan.item"), item.code(), item.name(), Material2AL.LAYERS, open);
  }

  private void assign(Item item, ItemBarcode barcode, GoodsLookup.Answer.Goods known) {
    book(
        command -> barcodes.assign(command, item.id(), barcode),
        outcome -> {
          switch (outcome) {
            case AssignBarcode.Outcome.Done done -> {
              context.notifications().settle(UNKNOWN);
              context
                  .notifications()
                  .done(
                      Words.of("scan.item.assigned", barcode.text(), item.code()),
                      () -> takeBack(item, barcode));
              use(known.label().of(item), known);
            }
            case AssignBarcode.Outcome.Unchanged same -> use(known.label().of(item), known);
            case AssignBarcode.Outcome.OfOther(Item other) ->
                ears.wrong(
                    "",
                    Words.of("scan.item.of-other", barcode.text(), other.code()),
                    Words.plain(other.name()),
                    Optional.empty());
            case AssignBarcode.Outcome.NoItem none ->
                ears.wrong(
                    "", Words.of("scan.item.gone", item.code()), Words.plain(""), Optional.empty());
          }
        });
  }

  private void takeBack(Item item, ItemBarcode barcode) {
    book(
        command -> barcodes.remove(command, item.id(), barcode),
        outcome ->
            context
                .notifications()
                .done(Words.of("scan.item.removed", barcode.text(), item.code())));
  }

  /** One booking of a barcode. */
  private interface Deed {
    AssignBarcode.Outcome run(Command command) throws StationFault;
  }

  private void book(Deed deed, Consumer<AssignBarcode.Outcome> then) {
    Command command = context.person().command();
    context
        .tasks()
        .<AssignBarcode.Outcome>run(
            context.texts().of("scan.item.saving"),
            () -> deed.run(command),
            then,
            context.notifications()::fault);
  }

  /** Right after a refused scan the next one, if it is short, passes for the rest of that one. */
  static boolean mayBeBadge(Scan.Refused scan) {
    boolean arrived = scan.isWhole() || scan.reason() == Scan.Reason.NO_START;
    return arrived && SecretRules.isBadge(scan.text());
  }
}
