package org.kerf.flow.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.attachment.model.AttachmentFact;
import org.kerf.counting.model.CountFact;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Repositories;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FieldMerge;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.TemplateFact;
import org.kerf.party.model.PartyFact;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.sync.model.SyncFact;

/**
 * The tables that all stations have in common, made from facts. A use case decides what happened
 * and lets it be written here; what another station booked is written by the same code.
 *
 * <p>Each fact inserts rows and adds numbers (movements, cuts, counts), which is done once and in
 * any order, and it sets states (a location, a hold, how far a bar is), which may be done again.
 */
public final class Projections implements FactTables {

  private final StockProjection stock;
  private final PlanProjection plans;
  private final SawProjection saws;
  private final ReceivingProjection receiving;
  private final FieldProjection fields;
  private final CrossingProjection crossings;
  private final Repositories repositories;

  public Projections(Repositories repositories) {
    this.repositories = repositories;
    this.stock = new StockProjection(repositories);
    this.plans = new PlanProjection(repositories);
    this.saws = new SawProjection(repositories, plans);
    this.receiving = new ReceivingProjection(repositories.deliveries());
    this.fields = new FieldProjection(repositories.fieldEdits());
    this.crossings = new CrossingProjection(repositories);
  }

  /**
   * Writes what is booked here, then and by this user. The answer is the fact, to be journaled.
   *
   * @throws IllegalStateException if a bar cannot go from its state to that of the fact: the use
   *     case has to refuse that before
   */
  public <F extends Fact> F book(Tx tx, Instant at, UUID user, F fact) {
    guard(tx, fact);
    insert(tx, fact, new Source(at, user));
    setState(tx, at, user, fact);
    setUp(tx, fact);
    return fact;
  }

  /** What is this station's own: another one has other printers, and other bars on its saws. */
  private void setUp(Tx tx, Fact fact) {
    if (fact instanceof SawFact of) {
      saws.claim(tx, of);
    }
    if (fact instanceof PrinterFact of) {
      switch (of) {
        case PrinterFact.PrinterSaved(_, var printer) ->
            repositories.printers().save(tx, printer.now());
        case PrinterFact.LabelsRouted(var id, _, var kind) ->
            repositories.printers().route(tx, kind, id);
        case PrinterFact.RouteRemoved(_, _, var kind) -> repositories.printers().unroute(tx, kind);
        case PrinterFact.PrinterPaused(var id, _) -> repositories.printers().pause(tx, id, true);
        case PrinterFact.PrinterResumed(var id, _) -> repositories.printers().pause(tx, id, false);
        case PrinterFact.LabelsMoved _ -> {}
      }
    }
  }

  /** Books a document with the units that it makes and its movements. */
  public Fact post(Tx tx, Document document, List<NewUnit> units, List<MovementDraft> movements) {
    return book(
        tx,
        document.recordedAt(),
        document.user(),
        StockFact.MovementCompleted.of(document, DocumentContent.of(document, units, movements)));
  }

  /** Gives waiting bars back, before a fact says so. */
  public void release(Tx tx, List<PlanBarId> bars) {
    plans.release(tx, bars);
  }

  /** Bars wait elsewhere, before a fact says so. */
  public void place(Tx tx, List<BarPlacement> placements) {
    plans.place(tx, placements);
  }

  @Override
  public void take(Tx tx, List<Incoming> entries) {
    List<Incoming> documents = new ArrayList<>();
    for (Incoming each : entries) {
      FeedEntry entry = each.entry();
      if (entry.fact() instanceof StockFact.MovementCompleted) {
        documents.add(each);
      } else {
        stock.take(tx, documents);
        documents.clear();
        insert(tx, entry.fact(), new Source(entry.at(), entry.user()));
        setState(tx, entry.at(), entry.user(), entry.fact());
      }
    }
    stock.take(tx, documents);
  }

  @Override
  public void reapply(Tx tx, Instant at, UUID user, Fact fact) {
    setState(tx, at, user, fact);
  }

  @Override
  public void place(Tx tx, FeedEntry entry) {
    fields.place(tx, entry);
    crossings.place(tx, entry);
  }

  @Override
  public List<Fact> confirm(Tx tx, FeedEntry entry) {
    return switch (entry.fact()) {
      case PlanFact.PlanApproved plan -> plans.giveWay(tx, plan.id());
      case PlanFact.PlanReplanned plan -> plans.giveWay(tx, plan.id());
      default -> List.of();
    };
  }

  private void guard(Tx tx, Fact fact) {
    switch (fact) {
      case PlanFact.PlanWithdrawn plan -> plans.guard(tx, plan);
      case SawFact saw -> SawProjection.change(saw).ifPresent(change -> saws.guard(tx, change));
      default -> {}
    }
  }

  private void insert(Tx tx, Fact fact, Source source) {
    switch (fact) {
      case StockFact.MovementCompleted document -> stock.insert(tx, document, source);
      case StockFact.PeriodClosed closed ->
          stock.insert(tx, closed.id(), Optional.of(closed.upTo()), closed.reason(), source);
      case StockFact.PeriodReopened opened ->
          stock.insert(tx, opened.id(), opened.upTo(), opened.reason(), source);
      case PlanFact plan -> plans.insert(tx, plan, source);
      case ReceivingFact of -> receiving.insert(tx, of, source.at());
      case CountFact count -> repositories.counts().insert(tx, count, source.at(), source.user());
      case AttachmentFact.CertificateAttached of ->
          repositories.attachments().add(tx, of.attachment());
      case AttachmentFact.PictureAttached of -> repositories.attachments().add(tx, of.attachment());
      case SawFact saw -> SawProjection.change(saw).ifPresent(change -> saws.insert(tx, change));
      default -> {}
    }
  }

  private void setState(Tx tx, Instant at, UUID user, Fact fact) {
    switch (fact) {
      case StockFact of -> stock.setState(tx, of);
      case PartyFact.PartySaved(var id, var party) ->
          repositories
              .parties()
              .save(tx, FieldMerge.merged(party, () -> repositories.parties().party(tx, id)));
      case PlanFact plan -> plans.setState(tx, plan);
      case TemplateFact of -> repositories.labelTemplates().setState(tx, of, at, user);
      case ReceivingFact of -> receiving.setState(tx, of);
      case CountFact count -> repositories.counts().setState(tx, count);
      case AttachmentFact.CertificateRemoved of -> repositories.attachments().remove(tx, of.id());
      case AttachmentFact.PictureRemoved of -> repositories.attachments().remove(tx, of.id());
      case SyncFact.ClaimBroken of -> repositories.claims().askAgain(tx, of.id());
      case SyncFact.ConflictAccepted of -> repositories.crossings().accept(tx, of, at, user);
      case SyncFact.DecisionTakenOver of -> repositories.claims().askAgain(tx, of.id());
      case SawFact.SawSaved(var id, var saw) ->
          repositories
              .plans()
              .save(tx, FieldMerge.merged(saw, () -> repositories.plans().saw(tx, id)));
      case SawFact saw ->
          SawProjection.change(saw)
              .ifPresent(change -> saws.setState(tx, change, SawProjection.reason(saw)));
      default -> {}
    }
  }

  /** When a fact was booked, and by whom. */
  record Source(Instant at, UUID user) {}
}
