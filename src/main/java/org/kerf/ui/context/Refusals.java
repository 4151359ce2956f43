package org.kerf.ui.context;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.texts.Words;

/** Sentences for the refusals of the use cases: what is in the way, and what to do. */
public final class Refusals {

  /** The bundle with the sentences. */
  public static final String TEXTS = "org.kerf.ui.context.texts";

  private Refusals() {}

  /** What stands in the way. */
  public static Words what(SawRefusal refusal) {
    return said(refusal, "what");
  }

  /** What to do about it. */
  public static Words whatToDo(SawRefusal refusal) {
    return said(refusal, "do");
  }

  private static Words said(SawRefusal refusal, String part) {
    return switch (refusal) {
      case SawRefusal.BarNotWaiting() -> words("bar-not-waiting", part);
      case SawRefusal.SawBusy(ShortCode unit) -> words("saw-busy", part, unit.spaced());
      case SawRefusal.BarNotThere(ShortCode unit) -> words("bar-not-there", part, unit.spaced());
      case SawRefusal.LabelWaits(ShortCode remnant) -> words("label-waits", part, remnant.spaced());
      case SawRefusal.AtAnotherStation(String station) ->
          words("at-another-station", part, station);
      case SawRefusal.BarNotOnSaw() -> words("bar-not-on-saw", part);
      case SawRefusal.OtherPieceNext() -> words("other-piece-next", part);
      case SawRefusal.TooLong(var longest) -> words("too-long", part, longest);
      case SawRefusal.TooShort(var shortest) -> words("too-short", part, shortest);
      case SawRefusal.NoLength() -> words("no-length", part);
      case SawRefusal.UsedLater(List<ShortCode> documents) ->
          words("used-later", part, documents.size(), listed(documents));
      case SawRefusal.AlreadyUndone(ShortCode by) -> words("already-undone", part, by.spaced());
      case SawRefusal.NotUndoable() -> words("not-undoable", part);
      case SawRefusal.CannotStandIn(ShortCode unit, SawRefusal.CannotStandIn.Why why) ->
          words("cannot-stand-in." + key(why), part, unit.spaced());
      case SawRefusal.Reserved(ShortCode unit) -> words("reserved", part, unit.spaced());
    };
  }

  private static String key(SawRefusal.CannotStandIn.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Words words(String refusal, String part, Object... args) {
    return Words.of("refusal." + refusal + '.' + part, args);
  }

  private static String listed(List<ShortCode> documents) {
    return documents.stream().map(ShortCode::spaced).collect(Collectors.joining(", "));
  }
}
