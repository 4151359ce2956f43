package org.kerf.ui.facts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kerf.attachment.model.AttachmentFact;
import org.kerf.counting.model.CountFact;
import org.kerf.cutting.model.order.LineQuantity;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.facts.FeedFact;
import org.kerf.flow.facts.FileFact;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.UserFact;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.TemplateFact;
import org.kerf.party.model.PartyFact;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.settings.model.SettingFact;
import org.kerf.stock.model.StockFact;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.SyncFact;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * What a fact of the journal says to a person. One that this program cannot read is shown by its
 * kind.
 */
public final class FactSentences {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.facts.texts";

  /** One of a fact's details, in the language of the screen. */
  public record Detail(String name, String value) {}

  private static final int MOST_QUANTITIES = 3;

  private FactSentences() {}

  /** The fact in a sentence. */
  public static Words of(Fact fact) {
    return of(fact, PersonNames.NONE);
  }

  /** The fact in a sentence, with the people in it by their names. */
  public static Words of(Fact fact, PersonNames names) {
    return switch (fact) {
      case StockFact stock -> stock(stock);
      case CountFact count -> CountSentences.of(count);
      case PlanFact plan -> plan(plan);
      case SawFact saw -> saw(saw);
      case LabelFact label -> label(label);
      case TemplateFact.LabelTemplateSaved saved ->
          Words.of("facts.label-template-saved", saved.template());
      case TemplateFact.LabelTemplateReset reset ->
          Words.of("facts.label-template-reset", reset.template());
      case PrinterFact printer -> PrinterSentences.of(printer);
      case UserFact user -> user(user, names.of(user.id()));
      case PartyFact party -> party(party);
      case ReceivingFact receiving -> ReceivingSentences.of(receiving);
      case AttachmentFact.CertificateAttached attached ->
          Words.of("facts.certificate-attached", attached.heat(), attached.file());
      case AttachmentFact.CertificateRemoved removed ->
          Words.of("facts.certificate-removed", removed.heat(), removed.file());
      case AttachmentFact.PictureAttached attached ->
          Words.of("facts.picture-attached", attached.item());
      case AttachmentFact.PictureRemoved removed ->
          Words.of("facts.picture-removed", removed.item());
      case SettingFact setting -> setting(setting);
      case FileFact file -> file(file);
      case FeedFact feed -> feed(feed);
      case SyncFact sync -> sync(sync);
      case UnknownFact unknown -> Words.of("facts.other", unknown.kind());
      default -> Words.of("facts.other", fact.getClass().getSimpleName());
    };
  }

  private static Words feed(FeedFact fact) {
    return switch (fact) {
      case FeedFact.EntriesPulled pulled ->
          Words.of("facts.entries-pulled", pulled.station(), pulled.entries());
      case FeedFact.EntryRejected rejected ->
          Words.of(
              "facts.entry-rejected." + word(rejected.why()),
              rejected.station(),
              rejected.entry(),
              rejected.no());
      case FeedFact.RejectedTriedAgain tried ->
          Words.of("facts.rejected-tried-again", tried.entries());
      case FeedFact.EntryLeftOut left ->
          Words.of("facts.entry-left-out", left.entry(), left.problem());
    };
  }

  private static Words sync(SyncFact fact) {
    return switch (fact) {
      case SyncFact.StationEnrolled enrolled ->
          Words.of("facts.sync-enrolled", enrolled.company(), enrolled.centre());
      case SyncFact.SyncPaused _ -> Words.of("facts.sync-paused");
      case SyncFact.SyncResumed _ -> Words.of("facts.sync-resumed");
      case SyncFact.EpochBegun begun ->
          Words.of("facts.sync-epoch-begun", begun.after(), begun.characters().now());
      case SyncFact.ConflictDetected(_, var conflict, var code) ->
          Words.of("facts.conflict." + word(conflict), code);
      case SyncFact.ConflictEnded(_, _, var code) -> Words.of("facts.conflict-ended", code);
      case SyncFact.ClaimBroken(_, var unit, var holder, var reason) ->
          Words.of("facts.claim-broken", unit.spaced(), holder, reason);
      case SyncFact.DecisionTakenOver(_, _, var code, var holder, _, var reason) ->
          Words.of("facts.decision-taken-over", code, holder, reason);
      case SyncFact.ConflictAccepted(_, _, var code, _, var reason) ->
          Words.of("facts.conflict-accepted", code, reason);
      case SyncFact.FieldKept kept -> Words.of("facts.field-kept", kept.code(), kept.field());
      case SyncFact.CentreWentBack back ->
          Words.of("facts.sync-centre-went-back", back.sentAgainFrom());
      case SyncFact.ExchangeStalled stalled -> Words.of("facts.sync-stalled", stalled.unsent());
      case SyncFact.StallEnded _ -> Words.of("facts.sync-stall-ended");
    };
  }

  private static String word(RejectedEntry.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String word(Conflict.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A detail that changed.
   *
   * @param before empty where there was nothing
   * @param now empty where there is nothing any more
   */
  public record Changed(String name, String before, String now) {}

  /**
   * What changed, with what it was before beside it.
   *
   * @param zone in which moments are shown
   */
  public static List<Changed> changes(Texts texts, ZoneId zone, Fact fact) {
    Map<String, Object> all = fact.details();
    return all.keySet().stream()
        .filter(FactDetails::isFormer)
        .map(FactDetails::now)
        .sorted()
        .map(
            name -> {
              Object before = all.getOrDefault(Change.BEFORE + name, "");
              Object now = all.getOrDefault(name, "");
              return new Changed(
                  FactDetails.name(texts, name, now),
                  FactDetails.value(texts, zone, before),
                  FactDetails.value(texts, zone, now));
            })
        .filter(changed -> !changed.before().equals(changed.now()))
        .toList();
  }

  /** What a detail of the fact is now, and what it is called. */
  public static Detail detail(Texts texts, ZoneId zone, Fact fact, String name) {
    Object now = fact.details().getOrDefault(name, "");
    return new Detail(FactDetails.name(texts, name, now), FactDetails.value(texts, zone, now));
  }

  /**
   * What the fact says beside {@link #changes}, with names and values as people read them.
   *
   * @param zone in which moments are shown
   */
  public static List<Detail> details(Texts texts, ZoneId zone, Fact fact) {
    Map<String, Object> all = fact.details();
    return all.entrySet().stream()
        .filter(each -> !all.containsKey(Change.BEFORE + FactDetails.now(each.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                new Detail(
                    FactDetails.name(texts, each.getKey(), each.getValue()),
                    FactDetails.value(texts, zone, each.getValue())))
        .filter(detail -> !detail.value().isEmpty())
        .toList();
  }

  private static Words stock(StockFact fact) {
    return switch (fact) {
      case StockFact.MovementCompleted moved ->
          Words.of(
              "facts.movement-completed",
              FactDetails.of(moved.kind()),
              FactDetails.code(moved.document()));
      case StockFact.DocumentUndone undone -> undone(undone);
      case StockFact.ItemSaved item -> saved("item", item.item().now().code(), item);
      case StockFact.BarcodeAssigned barcode ->
          Words.of("facts.barcode-assigned", barcode.barcode().text(), barcode.item());
      case StockFact.BarcodeRemoved barcode ->
          Words.of("facts.barcode-removed", barcode.barcode().text(), barcode.item());
      case StockFact.HeatSaved heat -> saved("heat", heat.heat().now().number(), heat);
      case StockFact.LocationSaved location ->
          saved("location", location.location().now().name(), location);
      case StockFact.UnitHeld held ->
          Words.of(
              "facts.hold-placed",
              FactDetails.code(held.unit()),
              held.length(),
              reason(held.reason()));
      case StockFact.HoldReleased held ->
          Words.of(
              "facts.hold-released",
              FactDetails.code(held.unit()),
              held.length(),
              reason(held.reason()));
      case StockFact.StockLow low ->
          Words.of("facts.stock-low", low.item(), low.available(), low.minimum());
      case StockFact.TakenOutOfTurn taken ->
          Words.of(
              "facts.taken-out-of-turn",
              FactDetails.code(taken.unit()),
              FactDetails.code(taken.first()),
              taken.place(),
              reason(taken.reason()));
      case StockFact.PeriodClosed closed ->
          Words.of("facts.period-closed", closed.upTo(), reason(closed.reason()));
      case StockFact.PeriodReopened opened ->
          opened
              .upTo()
              .map(to -> Words.of("facts.period-reopened", to, reason(opened.reason())))
              .orElseGet(() -> Words.of("facts.periods-open", reason(opened.reason())));
      case StockFact.HoldRestored held ->
          Words.of("facts.hold-restored", FactDetails.code(held.unit()), reason(held.reason()));
    };
  }

  /** Those of earlier versions do not say what kind of document it was. */
  private static Words undone(StockFact.DocumentUndone undone) {
    String document = FactDetails.code(undone.document());
    Words reason = reason(undone.reason());
    return undone
        .kind()
        .map(kind -> Words.of("facts.kind-undone", FactDetails.of(kind), document, reason))
        .orElseGet(
            () ->
                Words.of(
                    "facts.document-undone", document, FactDetails.code(undone.counter()), reason));
  }

  private static Words plan(PlanFact fact) {
    return switch (fact) {
      case PlanFact.OrderReceived order ->
          Words.of("facts.order-received", order.order(), order.lines());
      case PlanFact.OrderChanged order -> changed(order);
      case PlanFact.OrderCancelled order -> Words.of("facts.order-cancelled", order.order());
      case PlanFact.OrderReopened order -> Words.of("facts.order-reopened", order.order());
      case PlanFact.PlanApproved plan ->
          Words.of("facts.plan-approved", FactDetails.code(plan.plan()), plan.bars());
      case PlanFact.PlanWithdrawn plan ->
          Words.of("facts.plan-withdrawn", FactDetails.code(plan.plan()), plan.bars());
      case PlanFact.BarsGivenBack back ->
          Words.of(
              "facts.bars-given-back",
              FactDetails.code(back.plan()),
              back.bars(),
              FactDetails.code(back.unit()),
              FactDetails.code(back.first()));
      case PlanFact.BarsMoved moved -> moved(moved);
      case PlanFact.PlanReplanned plan ->
          Words.of(
              plan.open() == 0 ? "facts.plan-replanned" : "facts.plan-replanned-part",
              FactDetails.code(plan.plan()),
              plan.pieces(),
              plan.bars(),
              plan.open());
    };
  }

  /** Quantities one by one as long as they fit into a sentence. */
  private static Words changed(PlanFact.OrderChanged order) {
    List<Words> parts = new ArrayList<>();
    order.due().ifPresent(due -> parts.add(Words.of("facts.order.due", due.now())));
    order.priority().ifPresent(now -> parts.add(Words.of("facts.order.priority", now.now())));
    order.note().ifPresent(note -> parts.add(Words.of("facts.order.note")));
    if (order.quantities().size() <= MOST_QUANTITIES) {
      order.quantities().forEach(line -> parts.add(quantity(line)));
    } else {
      parts.add(Words.of("facts.order.quantities", order.quantities().size()));
    }
    if (!order.added().isEmpty()) {
      parts.add(Words.of("facts.order.added", order.added().size()));
    }
    return Words.of(
        "facts.order-changed",
        order.order(),
        parts.stream()
            .reduce((all, next) -> Words.of("facts.and", all, next))
            .orElse(Words.plain("")));
  }

  private static Words quantity(LineQuantity line) {
    return Words.of(
        "facts.order.quantity",
        line.number(),
        line.quantity().before().orElse(line.quantity().now()),
        line.quantity().now());
  }

  private static Words moved(PlanFact.BarsMoved moved) {
    if (moved.bars() > 1) {
      return Words.counted("facts.bars-moved", moved.bars());
    }
    String key = moved.saw().before().isPresent() ? "facts.bar-moved-to-saw" : "facts.bar-moved";
    return Words.of(key, FactDetails.code(moved.unit()), moved.saw().now(), moved.place().now());
  }

  private static Words saw(SawFact fact) {
    return switch (fact) {
      case SawFact.SawSaved saw -> saved("saw", saw.saw().now().name(), saw);
      case SawFact.BarOnSaw bar ->
          Words.of("facts.bar-on-saw", FactDetails.code(bar.unit()), bar.length());
      case SawFact.CutConfirmed cut ->
          Words.of("facts.cut-confirmed", cut.measured(), FactDetails.code(cut.piece()));
      case SawFact.BarClosed bar -> closed(bar);
      case SawFact.BarDefective bar ->
          Words.of(
              "facts.bar-defective",
              bar.remnant().map(FactDetails::code).orElse(""),
              bar.remnantLength(),
              reason(bar.reason()));
      case SawFact.BarNotReplanned bar ->
          Words.of("facts.bar-not-replanned", bar.open(), FactDetails.code(bar.document()));
      case SawFact.BarPutOff bar ->
          Words.of(
              "facts.bar-put-off", FactDetails.code(bar.unit()), bar.place(), reason(bar.reason()));
      case SawFact.BarReplaced bar ->
          Words.of(
              "facts.bar-replaced",
              FactDetails.code(bar.unit()),
              bar.place(),
              reason(bar.reason()),
              FactDetails.code(bar.instead()));
      case SawFact.RemnantScrapped remnant ->
          Words.of(
              "facts.remnant-scrapped",
              FactDetails.code(remnant.unit()),
              remnant.length(),
              FactDetails.of(remnant.cause()));
      case SawFact.SawDocumentUndone undone ->
          Words.of("facts.saw-document-undone", FactDetails.code(undone.document()));
    };
  }

  private static Words closed(SawFact.BarClosed bar) {
    return bar.remnant()
        .map(
            code ->
                Words.of("facts.bar-closed-remnant", FactDetails.code(code), bar.remnantLength()))
        .orElseGet(() -> Words.of("facts.bar-closed-scrap", bar.scrap()));
  }

  private static Words label(LabelFact fact) {
    return switch (fact) {
      case LabelFact.LabelFailed label ->
          Words.of("facts.label-failed", FactDetails.code(label.code()), label.printer());
      case LabelFact.LabelUnknown label ->
          Words.of("facts.label-unknown", FactDetails.code(label.code()), label.printer());
      case LabelFact.LabelByHand label ->
          Words.of("facts.label-by-hand", FactDetails.code(label.code()), reason(label.reason()));
      case LabelFact.LabelAgain label ->
          Words.of("facts.label-again", FactDetails.code(label.code()));
      case LabelFact.LabelCameOut label ->
          Words.of("facts.label-came-out", FactDetails.code(label.code()));
      case LabelFact.LabelReprinted label ->
          Words.of("facts.label-reprinted", FactDetails.code(label.code()), reason(label.reason()));
      case LabelFact.LabelQueued label ->
          Words.of("facts.label-queued", FactDetails.code(label.code()));
      case LabelFact.LabelCancelled label ->
          Words.of("facts.label-cancelled", FactDetails.code(label.code()), label.printer());
      case LabelFact.LabelTested label ->
          Words.of("facts.label-test", FactDetails.code(label.code()), label.printer());
    };
  }

  private static Words user(UserFact fact, String name) {
    return switch (fact) {
      case UserFact.UserAdded user ->
          Words.of("facts.user-added", name, FactDetails.of(user.role()));
      case UserFact.UserChanged user when user.renamed() -> Words.of("facts.user-renamed", name);
      case UserFact.UserChanged user ->
          Words.of(
              "facts.user-role",
              name,
              user.role().map(role -> FactDetails.of(role.now())).orElse(Words.plain("")));
      case UserFact.UserSwitchedOff _ -> Words.of("facts.user-switched-off", name);
      case UserFact.UserSwitchedOn _ -> Words.of("facts.user-switched-on", name);
      case UserFact.UserGranted user ->
          Words.of("facts.user-granted", name, FactDetails.of(user.role()));
      case UserFact.UserGrantEnded _ -> Words.of("facts.user-grant-ended", name);
      case UserFact.CompanyUserChanged _ -> Words.of("facts.user-changed-at-centre", name);
      case UserFact.CredentialSet set ->
          Words.of("facts.credential-set", name, FactDetails.of(set.credential()));
      case UserFact.CredentialRemoved removed ->
          Words.of("facts.credential-removed", name, FactDetails.of(removed.credential()));
      case UserFact.SignInRefused refused ->
          Words.of("facts.sign-in-refused", name, refused.tries());
      case UserFact.DeedAllowed allowed ->
          Words.of("facts.deed-allowed", name, FactDetails.of(allowed.permission()));
    };
  }

  private static Words party(PartyFact fact) {
    return switch (fact) {
      case PartyFact.PartySaved party -> saved("party", party.party().now().name(), party);
    };
  }

  /** A thing of the master data is new, or these of its details changed. */
  static Words saved(String what, String name, Fact fact) {
    return fact.details().entrySet().stream()
        .filter(each -> FactDetails.isFormer(each.getKey()))
        .map(each -> FactDetails.name(FactDetails.now(each.getKey()), each.getValue()))
        .reduce((some, next) -> Words.of("facts.and", some, next))
        .map(changed -> Words.of("facts." + what + "-changed", name, changed))
        .orElseGet(() -> Words.of("facts." + what + "-added", name));
  }

  private static Words setting(SettingFact fact) {
    return switch (fact) {
      case SettingFact.SettingChanged changed when isRoles(changed) -> roles(changed);
      case SettingFact.SettingChanged changed ->
          Words.of("facts.setting-changed", FactDetails.of(changed.setting()));
      case SettingFact.StationRestored station ->
          Words.of(
              "facts.station-restored",
              station.characters().before().orElse(""),
              station.characters().now());
      case SettingFact.StoreMigrated store ->
          Words.of(
              "facts.store-migrated", store.version().before().orElse(0), store.version().now());
      case SettingFact.BadgeRefused badge -> Words.of("facts.badge-refused", badge.tries());
      case SettingFact.RecoveryKeyShown _ -> Words.of("facts.recovery-key-shown");
    };
  }

  private static boolean isRoles(SettingFact.SettingChanged changed) {
    return changed.setting().text().equals(RoleTable.SETTING.name());
  }

  private static Words roles(SettingFact.SettingChanged changed) {
    return changed.parts().entrySet().stream()
        .flatMap(
            part ->
                RoleTable.changes(
                    part.getKey(), part.getValue().before().orElse(""), part.getValue().now()))
        .map(
            cell ->
                Words.of(
                    cell.may() ? "facts.role-granted" : "facts.role-withdrawn",
                    FactDetails.of(cell.role()),
                    FactDetails.of(cell.permission())))
        .reduce((some, next) -> Words.of("facts.and", some, next))
        .orElse(Words.of("facts.setting-changed", FactDetails.of(changed.setting())));
  }

  private static Words file(FileFact fact) {
    return switch (fact) {
      case FileFact.FileImported file ->
          Words.of("facts.file-imported", file.file(), file.rows(), file.rejected());
    };
  }

  /** A reason with a dot before it, or nothing. */
  static Words reason(String reason) {
    return reason.isEmpty() ? Words.plain("") : Words.of("facts.reason", reason);
  }
}
