package org.kerf.ui.saw.state;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.query.saw.SawMoment;
import org.kerf.query.saw.SawReading;
import org.kerf.stock.model.ledger.DocumentId;
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
  private final FetchModel fetching;
  private final ScanModel scans;
  private final UndoModel undo;
  private final LengthModel length;
  private final SawChoiceModel choice;
  private final ClaimModel claim;
  private final ObjectProperty<SawStep> step = new SimpleObjectProperty<>(SawStep.WORK);

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
    this.labels = new LabelModel(context, useCases, bookings, step);
    this.fetching = new FetchModel(useCases, bookings, missing, step);
    this.scans = new ScanModel(context, bookings, fetching, closing, labels, step);
    this.undo = new UndoModel(context, useCases, bookings, closing, step);
    this.length = new LengthModel(bookings, undo, step);
    this.choice = new SawChoiceModel(bookings, step);
    this.claim = new ClaimModel(context, useCases, bookings, step);
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

  /** For the bar that comes next. */
  public FetchModel fetching() {
    return fetching;
  }

  /** For what was scanned. */
  public ScanModel scans() {
    return scans;
  }

  /** For taking back. */
  public UndoModel undo() {
    return undo;
  }

  /** For a length that is typed. */
  public LengthModel length() {
    return length;
  }

  /** For a bar that another station is at. */
  public ClaimModel claim() {
    return claim;
  }

  /** For the saw that the station works at. */
  public SawChoiceModel choice() {
    return choice;
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

  public void refresh() {
    bookings.refresh();
  }

  /** As {@link #refresh}, without a word, while somebody sees the screen. */
  public void lookAgain() {
    bookings.lookAgain();
  }

  // What a person says.

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

  public void defective() {
    if (moment.get() instanceof SawMoment.OnSaw on
        && step.get() instanceof SawStep.ConfirmDefect(String key)) {
      String reason = context.texts().of(key);
      bookings.book(
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
    if (LengthModel.isAskedBy(question)) {
      length.begin();
    }
    step.set(question);
  }

  /** A key was struck that has to be held: it has done nothing, and that is said. */
  public void tapped(String key) {
    context.notifications().info(Words.of("saw.keys.tapped", key));
  }

  public void back() {
    step.set(SawStep.WORK);
  }

  public void acknowledge() {
    bookings.acknowledge();
  }

  // How it is booked.

  private void cut(SawMoment.OnSaw on, PieceLine piece, Length measured, boolean forTheOrder) {
    var cut = new ConfirmCut.Cut(on.run().id(), piece.piece().id(), measured, forTheOrder);
    bookings.book("saw.job.cut", command -> useCases.cut(command, cut), () -> {});
  }
}
