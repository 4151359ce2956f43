package org.kerf.flow.queue;

import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** Why a bar stays where it is. A value: the screen makes a sentence of it. */
public sealed interface MoveRefusal {

  /** It lies on this saw by now. */
  record OnSaw(ShortCode unit, String saw) implements MoveRefusal {}

  /** It is cut or was given back. */
  record NotWaiting() implements MoveRefusal {}

  /** Nothing is cut on that saw any more. */
  record SawNotUsed(String saw) implements MoveRefusal {}

  /**
   * What is planned on it can't be cut on that saw.
   *
   * @param missing how much the bar is too short there; zero where the clamp can't hold it
   */
  record DoesNotFit(ShortCode unit, String saw, Length missing) implements MoveRefusal {}

  /** Somebody has moved it since. */
  record MovedSince(ShortCode unit) implements MoveRefusal {}
}
