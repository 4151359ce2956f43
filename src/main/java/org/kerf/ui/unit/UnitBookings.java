package org.kerf.ui.unit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.UseCases;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ReleaseHold;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.query.labels.PrintableReader;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/**
 * What a person does to a unit: done at once, reported by a notification, and undone from there. To
 * be called on the screen's thread.
 */
@Exempt(rule = "use-cases", reason = "shared by four pages: picks once for all of them")
public final class UnitBookings {

  private static final int MOST_LOCATIONS = 20;

  private final ViewContext context;
  private final WarehouseSearch search;
  private final MoveUnit moveUnit;
  private final LabelBookings labels;
  private final ScrapRemnant scrapRemnant;
  private final ReleaseHold releaseHold;
  private final UndoDocument undoDocument;
  private final Slot locationSlot = new Slot();

  /** With what the pages are made with. */
  public UnitBookings(PageContext pages) {
    UseCases all = pages.useCases();
    context = pages.view();
    search = new WarehouseSearch(all.reading(), all.repositories());
    moveUnit = all.stock().move();
    labels =
        new LabelBookings(
            context,
            new PrintableReader(all.reading(), all.repositories(), all.traces()),
            all.settleLabel());
    scrapRemnant = all.stock().scrap();
    releaseHold = all.stock().release();
    undoDocument = all.undoDocument();
  }

  /** Locations that a text names, but that of the unit, if it is one. */
  void locations(Optional<StockUnit> unit, String text, Consumer<List<Location>> answer) {
    context
        .tasks()
        .<List<Location>>latest(
            locationSlot,
            context.texts().of("unit.reading-places"),
            () -> search.locations(text, MOST_LOCATIONS),
            found -> answer.accept(found.stream().filter(each -> !liesThere(unit, each)).toList()),
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }

  private static boolean liesThere(Optional<StockUnit> unit, Location location) {
    return unit.flatMap(StockUnit::location).equals(Optional.of(location.id()));
  }

  /** Locations with this label: mostly one. */
  void locations(ShortCode label, Consumer<List<Location>> answer) {
    find(() -> search.locations(label), answer);
  }

  /** Locations of exactly this name. */
  void locations(String name, Consumer<List<Location>> answer) {
    find(() -> search.locationsNamed(name), answer);
  }

  private void find(Work<List<Location>> work, Consumer<List<Location>> answer) {
    context
        .tasks()
        .<List<Location>>run(
            context.texts().of("unit.reading-places"), work, answer, notes()::fault);
  }

  /**
   * Books the unit to another location; {@code changed} is called whenever the store has changed,
   * by undoing too.
   */
  public void move(StockUnit unit, Location to, Runnable changed) {
    Command command = context.person().command();
    context
        .tasks()
        .<MoveUnit.Outcome>run(
            context.texts().of("unit.moving"),
            () -> moveUnit.run(command, unit.id(), to.id()),
            outcome -> moved(unit, to, outcome, changed),
            notes()::fault);
  }

  private void moved(StockUnit unit, Location to, MoveUnit.Outcome outcome, Runnable changed) {
    String code = unit.code().spaced();
    switch (outcome) {
      case MoveUnit.Outcome.Moved(var document) -> {
        changed.run();
        notes().done(Words.of("unit.moved", code, to.name()), () -> takeBack(document, changed));
      }
      case MoveUnit.Outcome.AlreadyThere() ->
          notes().info(Words.of("unit.lies-there", code, to.name()));
      case MoveUnit.Outcome.Gone() -> {
        changed.run();
        notes().info(Words.of("unit.already-gone", code));
      }
      case MoveUnit.Outcome.LocationOutOfUse(String name) ->
          notes().warn(Words.of("unit.location-out-of-use", name), Words.of("unit.no-location.do"));
    }
  }

  /** What prints labels. */
  public LabelBookings labels() {
    return labels;
  }

  /**
   * Throws the remnant away for this cause.
   *
   * @param occurred when that happened, if not now
   * @param begun called once somebody has allowed it
   */
  public void scrap(
      StockUnit unit,
      ScrapCause cause,
      Optional<Instant> occurred,
      Runnable begun,
      Runnable changed) {
    context
        .allowances()
        .command(
            Permission.SCRAP_STOCK,
            Words.of("allow.scrap", unit.code().spaced()),
            command -> {
              begun.run();
              context
                  .tasks()
                  .<ScrapRemnant.Outcome>run(
                      context.texts().of("unit.scrapping"),
                      () -> scrapRemnant.run(command, unit.id(), cause, occurred),
                      outcome -> scrapped(unit, cause, outcome, changed),
                      notes()::fault);
            });
  }

  private void scrapped(
      StockUnit unit, ScrapCause cause, ScrapRemnant.Outcome outcome, Runnable changed) {
    String code = unit.code().spaced();
    switch (outcome) {
      case ScrapRemnant.Outcome.Scrapped(Document document) -> {
        changed.run();
        notes()
            .done(
                Words.of("unit.scrapped", code, UnitWords.of(cause)),
                () -> takeBack(document, changed));
      }
      case ScrapRemnant.Outcome.AlreadyGone() -> {
        changed.run();
        notes().info(Words.of("unit.already-gone", code));
      }
      case ScrapRemnant.Outcome.NotThen(var reason) ->
          notes().warn(Words.of("unit.nothing-changed"), BackdateWords.of(reason, context.zone()));
      case ScrapRemnant.Outcome.Refused(var reason) ->
          notes().warn(Refusals.what(reason), Refusals.whatToDo(reason));
    }
  }

  /**
   * Lets what is held be used again.
   *
   * @param begun called once somebody has allowed it
   */
  public void release(StockUnit unit, String reason, Runnable begun, Runnable changed) {
    context
        .allowances()
        .command(
            Permission.RELEASE_HOLDS,
            Words.of("allow.release", unit.code().spaced()),
            command -> {
              begun.run();
              context
                  .tasks()
                  .<ReleaseHold.Outcome>run(
                      context.texts().of("unit.releasing"),
                      () -> releaseHold.run(command, unit.id(), reason),
                      outcome -> released(unit, outcome, changed),
                      notes()::fault);
            });
  }

  private void released(StockUnit unit, ReleaseHold.Outcome outcome, Runnable changed) {
    String code = unit.code().spaced();
    switch (outcome) {
      case ReleaseHold.Outcome.Released(Document document) -> {
        changed.run();
        notes().done(Words.of("unit.released", code), () -> takeBack(document, changed));
      }
      case ReleaseHold.Outcome.NotHeld _ -> {
        changed.run();
        notes().info(Words.of("unit.not-held", code));
      }
      case ReleaseHold.Outcome.NoReason(), ReleaseHold.Outcome.TooManyReasons() ->
          notes().warn(Words.of("unit.no-reason"), Words.of("unit.no-reason.why"));
    }
  }

  /** Undoes a document; the answer may be a refusal, to be shown where the question was asked. */
  public void undo(
      DocumentId document,
      String reason,
      Optional<Length> realLength,
      Consumer<UndoDocument.Outcome> answer) {
    context
        .allowances()
        .command(
            Permission.UNDO,
            Words.of("allow.undo"),
            command ->
                context
                    .tasks()
                    .<UndoDocument.Outcome>run(
                        context.texts().of("unit.undoing"),
                        () -> undoDocument.run(command, document, reason, realLength),
                        answer,
                        notes()::fault));
  }

  /** Undoes a document, and says so. */
  public void takeBack(Document document, Runnable changed) {
    undo(
        document.id(),
        "",
        Optional.empty(),
        outcome -> {
          changed.run();
          switch (outcome) {
            case UndoDocument.Outcome.Undone(Document reversal) ->
                undone(document.code(), reversal);
            case UndoDocument.Outcome.Refused(var reason) ->
                notes().error(Refusals.what(reason), Refusals.whatToDo(reason));
          }
        });
  }

  /** Says that a document was undone. */
  public void undone(ShortCode document, Document reversal) {
    notes().done(Words.of("unit.undone", document.spaced(), reversal.code().spaced()));
  }

  private Notifications notes() {
    return context.notifications();
  }
}
