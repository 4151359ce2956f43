package org.kerf.ui.receiving;

import java.time.ZoneId;
import java.util.Locale;
import org.kerf.flow.receiving.DeliveryRefusal;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.BackdateWords;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The words for deliveries, the same on all their pages. */
final class DeliveryWords {

  private DeliveryWords() {}

  /** What a page of one delivery shows if there is none, with the way to the list. */
  static PageState unknown(ViewContext context) {
    return new PageState.Empty(
        Material2MZ.SEARCH,
        Words.of("delivery.unknown"),
        Words.of("delivery.unknown-why"),
        new PageAction(
            Words.of("delivery.list-title"),
            Material2AL.LOCAL_SHIPPING,
            () -> context.navigation().open(ReceivingPages.LIST)));
  }

  static Pill pill(Texts texts, DeliveryState state) {
    return Pill.of(mark(state), texts.bind(of(state)));
  }

  private static Mark mark(DeliveryState state) {
    return switch (state) {
      case EXPECTED -> Mark.QUEUED;
      case PARTLY -> Mark.WAITING;
      case RECEIVED -> Mark.DONE;
      case CLOSED_SHORT -> Mark.GONE;
    };
  }

  static Words of(DeliveryState state) {
    return Words.of("delivery.state." + key(state));
  }

  /** "3 bars are short". */
  static Words found(DifferenceKind kind, int count) {
    return Words.counted("delivery.found." + key(kind), count);
  }

  private static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why it was not done, with moments by the clock of this zone. */
  static Words of(DeliveryRefusal refusal, ZoneId zone) {
    return switch (refusal) {
      case DeliveryRefusal.ReferenceUnfit(int most) ->
          Words.of("delivery.refused.reference-unfit", most);
      case DeliveryRefusal.ReferenceTaken(String reference) ->
          Words.of("delivery.refused.reference-taken", reference);
      case DeliveryRefusal.NoParty() -> Words.of("delivery.refused.no-party");
      case DeliveryRefusal.NoteTooLong(int most) ->
          Words.of("delivery.refused.note-too-long", most);
      case DeliveryRefusal.NoLines() -> Words.of("delivery.refused.no-lines");
      case DeliveryRefusal.TooManyLines(int most) ->
          Words.of("delivery.refused.too-many-lines", most);
      case DeliveryRefusal.Row row -> of(row);
      case DeliveryRefusal.Rows(var faults) -> of(faults.getFirst());
      case DeliveryRefusal.NotThen(var why) -> BackdateWords.of(why, zone);
      case DeliveryRefusal.Gone() -> Words.of("delivery.refused.gone");
      case DeliveryRefusal.Begun() -> Words.of("delivery.refused.begun");
      case DeliveryRefusal.ChangedMeanwhile() -> Words.of("delivery.refused.changed-meanwhile");
      case DeliveryRefusal.WrongState(DeliveryState state) ->
          Words.of("delivery.refused.wrong-state", of(state));
      case DeliveryRefusal.NoReason() -> Words.of("delivery.refused.no-reason");
      case DeliveryRefusal.NothingCame() -> Words.of("delivery.refused.nothing-came");
      case DeliveryRefusal.ReasonsMissing _ -> Words.of("delivery.refused.reasons-missing");
    };
  }

  static Words of(DeliveryRefusal.Row row) {
    return Words.of("delivery.row." + key(row.why()), row.name());
  }
}
