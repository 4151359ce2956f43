package org.kerf.ui.saw.queue;

import org.kerf.flow.queue.MoveRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.texts.Words;

/** Why a bar stays where it is, in sentences. */
final class MoveRefusals {

  private MoveRefusals() {}

  static Words what(MoveRefusal refusal) {
    return switch (refusal) {
      case MoveRefusal.OnSaw(ShortCode unit, String saw) ->
          Words.of("queue.refused.on-saw", unit.spaced(), saw);
      case MoveRefusal.NotWaiting() -> Words.of("queue.refused.not-waiting");
      case MoveRefusal.SawNotUsed(String saw) -> Words.of("queue.refused.saw-not-used", saw);
      case MoveRefusal.DoesNotFit(ShortCode unit, String saw, Length missing) ->
          Words.of("queue.refused.does-not-fit", unit.spaced(), saw);
      case MoveRefusal.MovedSince(ShortCode unit) ->
          Words.of("queue.refused.moved-since", unit.spaced());
    };
  }

  static Words why(MoveRefusal refusal) {
    return switch (refusal) {
      case MoveRefusal.OnSaw onSaw -> Words.of("queue.refused.on-saw.why");
      case MoveRefusal.NotWaiting notWaiting -> Words.of("queue.refused.not-waiting.why");
      case MoveRefusal.SawNotUsed notUsed -> Words.of("queue.refused.saw-not-used.why");
      case MoveRefusal.DoesNotFit(ShortCode unit, String saw, Length missing) ->
          missing.isZero()
              ? Words.of("queue.refused.not-held.why", saw)
              : Words.of("queue.refused.does-not-fit.why", saw, missing);
      case MoveRefusal.MovedSince movedSince -> Words.of("queue.refused.moved-since.why");
    };
  }
}
