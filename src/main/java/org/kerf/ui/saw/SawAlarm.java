package org.kerf.ui.saw;

import org.kerf.flow.SawRefusal;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.texts.Words;

/** What is told so that nobody at the saw can miss it; it stays until it is acknowledged. */
record SawAlarm(Words what, Words whatToDo) {

  static SawAlarm of(SawRefusal refusal) {
    return new SawAlarm(Refusals.what(refusal), Refusals.whatToDo(refusal));
  }
}
