package org.kerf.ui.saw.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.saw.SawMoment;
import org.kerf.query.saw.SawReading;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** What the saw's screen shows and does: what a person says, and what the screen asks. */
public final class SawViewModel {

  private final ViewContext context;
  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final ObjectProperty<@Nullable SawMoment> moment;
  private final ObjectProperty<@Nullable UndoOffer> offer;
  private final MissingBarModel missing;
  private final ClosingModel closing;
  private final LabelModel labels;
  private final ObjectProperty<SawStep> step = new SimpleObjectProperty<>(SawStep.WORK);
  private final ObjectProperty<PadEntry> pad =
      new SimpleObjectProperty<>(PadEntry.empty(LengthUnit.MILLIMETRE));

  /**
   * @param nanos a clock that never goes back
   */
  public SawViewModel(ViewContext context, SawUseCases useCases, LongSupplier nanos) {
    SawReading reading = useCases.reading();
    this.context = context;
    this.useCases = useCases;
    this.bookings = new SawBookings(context, reading, new TapDebounce(nanos));
    this.moment = bookings.momentProperty();
    this.offer = bookings.offerProperty();
    this.missing = new MissingBarModel(context, reading, useCases, bookings, step);
    this.closing = new ClosingModel(context, useCases, bookings, step);
    this.labels = new LabelModel(context, useCases, bookings);
    bookings.setOnBooking(this::back);
    step.subscribe(now -> bookings.startAgain());
  }

  /** Who is at the saw. */
  public ObservableValue<User> userProperty() {
    return context.person().userProperty();
  }

  /** How things stand; null before the first look. */
  public ObjectProperty<@Nullable SawMoment> momentProperty() {
    return moment;
  }

  public ObjectProperty<SawStep> stepProperty() {
    return step;
  }

  public ObjectProperty<PadEntry> padProperty() {
    return pad;
  }

  /** What has to be acknowledged; null if there is nothing. */
  public ObjectProperty<@Nullable SawAlarm> alarmProperty() {
    return bookings.alarmProperty();
  }

  /** What can be undone before the next bar lies on the saw; null if there is nothing. */
  public ObjectProperty<@Nullable UndoOffer> offerProperty() {
    return offer;
  }

  /** For the bar that is done, and its remnant. */
  public ClosingModel closing() {
    return closing;
  }

  /** For the labels of what was cut. */
  public LabelModel labels() {
    return labels;
  }

  /** For a bar that is not at its location. */
  public MissingBarModel missing() {
    return missing;
  }

  /** The hour, with its day if that is not today. */
  public String shown(Instant when) {
    return context.texts().figures().since(when, context.clock().instant().atZone(context.zone()));
  }

  public BooleanProperty bookingProperty() {
    return bookings.bookingProperty();
  }

  public void setOnFault(Consumer<StationFault> fault) {
    bookings.setOnFault(fault);
  }

  /** The station works at this saw from now on. */
  public void choose(Saw chosen) {
    back();
    bookings.choose(Optional.of(chosen.id()));
  }

  /**
   * Opened for the saw of this name. If the station works at another one, it is asked whether it is
   * to go over: nobody comes to another saw's bar unawares.
   */
  public void open(String name) {
    bookings.readSaws(
        saws -> {
          Optional<Saw> asked = named(saws, name);
          Optional<Saw> mine = bookings.chosen().flatMap(id -> withId(saws, id));
          if (asked.isEmpty() || asked.equals(mine)) {
            refresh();
          } else if (mine.isEmpty()) {
            choose(asked.get());
          } else {
            refresh();
            step.set(new SawStep.SwitchSaw(mine.get(), asked.get()));
          }
        });
  }

  private static Optional<Saw> named(List<Saw> saws, String name) {
    return saws.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Saw> withId(List<Saw> saws, SawId id) {
    return saws.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The name of the saw that the station works at; empty if none was chosen. */
  public String sawName() {
    SawMoment now = moment.get();
    return now == null ? "" : now.itsSaw().map(Saw::name).orElse("");
  }

  public void chooseAnotherSaw() {
    bookings.choose(Optional.empty());
  }

  public void refresh() {
    bookings.refresh();
  }

  // What a person says.

  public void take() {
    if (moment.get() instanceof SawMoment.ToFetch fetch) {
      book(
          "saw.job.take",
          command -> useCases.take(command, fetch.line().bar().id()),
          this::forgetOffer);
    }
  }

  /** Once the next bar lies on the saw, the one before can't be reopened here. */
  private void forgetOffer() {
    offer.set(null);
  }

  /** The piece that is shown is cut as planned. */
  public void ok() {
    if (moment.get() instanceof SawMoment.OnSaw on) {
      on.next().ifPresent(piece -> cut(on, piece, piece.piece().length(), true));
    }
  }

  /** A piece of another length was cut. */
  public void cutOtherLength(boolean forTheOrder) {
    if (moment.get() instanceof SawMoment.OnSaw on
        && step.get() instanceof SawStep.GoodForTheOrder(Length measured)) {
      on.next().ifPresent(piece -> cut(on, piece, measured, forTheOrder));
    }
  }

  /**
   * The bar leaves the saw before it is done: what is left of it is kept, or it goes back uncut.
   */
  public void stop() {
    if (moment.get() instanceof SawMoment.OnSaw on) {
      String reason = context.texts().of("saw.reason.stopped");
      book(
          "saw.job.stop",
          command ->
              on.run().untouched()
                  ? useCases.putBack(command, on.run(), reason)
                  : useCases.close(command, on.run().id(), reason));
    }
  }

  public void defective() {
    if (moment.get() instanceof SawMoment.OnSaw on
        && step.get() instanceof SawStep.ConfirmDefect(String key)) {
      String reason = context.texts().of(key);
      book(
          "saw.job.defect",
          command -> useCases.defective(command, on.run().id(), reason),
          this::replan);
    }
  }

  /** In the background: the saw goes on, and finds the new bars in its queue. */
  private void replan() {
    UndoOffer closing = offer.get();
    if (closing == null) {
      return;
    }
    DocumentId defect = closing.document();
    Command command = context.person().command();
    context
        .tasks()
        .<ReplanDefect.Outcome>run(
            context.texts().of("saw.job.replan"),
            () -> useCases.replan(command, defect),
            outcome -> refresh(),
            bookings::fault);
  }

  /** Asks what is to be undone, without undoing it: for a key that is not held. */
  public void askUndo() {
    if (moment.get() instanceof SawMoment.OnSaw on) {
      ask(on.cuts().isEmpty() ? new SawStep.ConfirmStop() : new SawStep.WasItCut());
    }
  }

  /** Asks, or takes back what needs no question. */
  public void undoLast() {
    if (!(moment.get() instanceof SawMoment.OnSaw on)) {
      undoOffered();
    } else if (on.cuts().isEmpty()) {
      stop();
    } else {
      ask(new SawStep.WasItCut());
    }
  }

  /** The last cut that was booked was not made. */
  public void undoCut() {
    undoLastCut(Optional.empty());
  }

  /** A code was scanned; whether the saw has a use for it. */
  public boolean scan(ShortCode code) {
    SawMoment now = moment.get();
    boolean bar = code.kind() == ShortCode.Kind.BAR || code.kind() == ShortCode.Kind.REMNANT;
    if (now instanceof SawMoment.ToFetch fetch && bar) {
      scanned(code, fetch);
      return true;
    }
    if (now instanceof SawMoment.OnSaw on && bar) {
      if (on.line().unitCode().equals(code)) {
        context.notifications().done(Words.of("saw.already-on-saw", code.spaced()));
      } else {
        bookings.warn("saw.other-on-saw", code.spaced(), on.line().unitCode().spaced());
      }
      return true;
    }
    boolean asking = !(step.get() instanceof SawStep.Work);
    if (now instanceof SawMoment.OnSaw on
        && code.kind() == ShortCode.Kind.LOCATION
        && (step.get() instanceof SawStep.Remnant
            || (!asking && on.next().isEmpty() && on.leavesRemnant()))) {
      closing.remnantAt(on, code);
      return true;
    }
    boolean used = labels.scan(code);
    if (!used && asking) {
      bookings.warn("saw.answer-first", code.spaced());
    }
    return used || asking;
  }

  /**
   * A text was scanned that is no short code: the name of a location, only while the screen asks
   * for one, for it could be a part of a label.
   */
  public boolean scanText(String text) {
    if (moment.get() instanceof SawMoment.OnSaw on && step.get() instanceof SawStep.Remnant) {
      closing.remnantAt(on, text.strip());
      return true;
    }
    return false;
  }

  /**
   * Somebody or a scanner without a prefix has typed a few letters and Enter where a location is
   * asked for: nothing is booked by that, but it is said.
   */
  public void typedName(String text) {
    if (step.get() instanceof SawStep.Remnant) {
      closing.typed(text);
    }
  }

  // What the screen asks.

  /** Asks, if a bar lies on the saw that the question can be about, or a label waits. */
  public void ask(SawStep question) {
    boolean aboutLabel = question instanceof SawStep.WhyByHand;
    boolean asked =
        aboutLabel
            ? moment.get() instanceof SawMoment.LabelWaits
            : moment.get() instanceof SawMoment.OnSaw;
    boolean needsNext = question instanceof SawStep.OtherLength;
    if (!asked
        || (needsNext && !(moment.get() instanceof SawMoment.OnSaw on && on.next().isPresent()))) {
      return;
    }
    if (isLength(question)) {
      pad.set(PadEntry.empty(unit()));
    }
    step.set(question);
  }

  /** Whether a length is asked for. */
  public static boolean isLength(SawStep question) {
    return question instanceof SawStep.OtherLength
        || question instanceof SawStep.RealLength
        || question instanceof SawStep.RemnantLength;
  }

  public void back() {
    step.set(SawStep.WORK);
  }

  public void acknowledge() {
    bookings.acknowledge();
  }

  /** The longest that may be typed now. */
  public Length longest() {
    if (!(moment.get() instanceof SawMoment.OnSaw on)) {
      return Length.ZERO;
    }
    if (step.get() instanceof SawStep.RemnantLength) {
      return on.run().wholeRest();
    }
    if (step.get() instanceof SawStep.RealLength && !on.cuts().isEmpty()) {
      CutPiece last = on.cuts().getLast();
      return on.run().withoutCut(last.bite()).longestCut(on.endsOf(last));
    }
    Ends ends = on.next().map(next -> next.piece().ends()).orElse(Ends.SQUARE);
    return on.run().longestCut(ends);
  }

  /** The length typed, if the bar gives it. */
  public Optional<Length> typed() {
    return pad.get().length().filter(length -> !length.isLongerThan(longest()));
  }

  public void acceptTyped() {
    Optional<Length> length = typed();
    if (length.isEmpty()) {
      return;
    }
    if (step.get() instanceof SawStep.OtherLength) {
      ask(new SawStep.GoodForTheOrder(length.get()));
    } else if (step.get() instanceof SawStep.RealLength) {
      undoLastCut(length);
    } else if (step.get() instanceof SawStep.RemnantLength(boolean keeping)) {
      step.set(new SawStep.Remnant(keeping, length));
    }
  }

  // How it is booked.

  private void scanned(ShortCode code, SawMoment.ToFetch fetch) {
    if (fetch.line().unitCode().equals(code)) {
      if (fetch.labelled().size() > 1) {
        step.set(new SawStep.WhichUnit(code, fetch.labelled()));
      } else {
        bookings.bookScanned(
            "saw.job.take",
            command -> useCases.take(command, fetch.line().bar().id()),
            this::forgetOffer);
      }
    } else if (!missing.scan(fetch, code)) {
      bookings.warn(
          "saw.wrong-bar",
          code.spaced(),
          fetch.line().unitCode().spaced(),
          fetch.line().locationName());
    }
  }

  /** Of the units with the label that was scanned, this one is here. */
  public void itIs(UnitLine unit) {
    if (!(moment.get() instanceof SawMoment.ToFetch fetch)) {
      return;
    }
    if (unit.unit().id().equals(fetch.line().bar().unit())) {
      book(
          "saw.job.take",
          command -> useCases.take(command, fetch.line().bar().id()),
          this::forgetOffer);
    } else {
      back();
      bookings.warn(
          "saw.wrong-bar",
          unit.unit().code().spaced(),
          fetch.line().unitCode().spaced(),
          fetch.line().locationName());
    }
  }

  private void cut(SawMoment.OnSaw on, PieceLine piece, Length measured, boolean forTheOrder) {
    var cut = new ConfirmCut.Cut(on.run().id(), piece.piece().id(), measured, forTheOrder);
    book("saw.job.cut", command -> useCases.cut(command, cut));
  }

  private void undoLastCut(Optional<Length> realLength) {
    if (moment.get() instanceof SawMoment.OnSaw on && !on.cuts().isEmpty()) {
      DocumentId document = on.cuts().getLast().document();
      String reason =
          context
              .texts()
              .of(realLength.isPresent() ? "saw.reason.other-length" : "saw.reason.not-cut");
      book("saw.job.undo", command -> useCases.undo(command, document, reason, realLength));
    }
  }

  private void undoOffered() {
    UndoOffer undone = offer.get();
    if (undone != null) {
      String reason = context.texts().of(undone.reason());
      book(
          "saw.job.undo",
          command -> useCases.undo(command, undone.document(), reason, Optional.empty()),
          this::forgetOffer);
    }
  }

  private void book(String name, SawBookings.Job job) {
    bookings.book(name, job, () -> {});
  }

  private void book(String name, SawBookings.Job job, Runnable whenDone) {
    bookings.book(name, job, whenDone);
  }

  private LengthUnit unit() {
    return moment.get() instanceof SawMoment.OnSaw on
        ? on.line().item().unit()
        : LengthUnit.MILLIMETRE;
  }
}
