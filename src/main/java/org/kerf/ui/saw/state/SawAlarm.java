package org.kerf.ui.saw.state;

import org.kerf.flow.saw.SawRefusal;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.texts.Words;

/** A message over the whole saw screen; it stays until it is acknowledged. */
public record SawAlarm(Words what, Words whatToDo) {

  static SawAlarm of(SawRefusal refusal) {
    return new SawAlarm(Refusals.what(refusal), Refusals.whatToDo(refusal));
  }
}
