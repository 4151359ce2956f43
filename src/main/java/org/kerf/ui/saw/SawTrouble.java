package org.kerf.ui.saw;

import org.kerf.flow.SawRefusal;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.texts.Words;

/** What is told so that nobody at the saw can miss it; it stays until it is acknowledged. */
record SawTrouble(Words what, Words whatToDo) {

  static SawTrouble of(SawRefusal refusal) {
    return new SawTrouble(Refusals.what(refusal), Refusals.whatToDo(refusal));
  }
}
