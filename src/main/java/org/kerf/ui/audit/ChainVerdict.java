package org.kerf.ui.audit;

import java.time.Instant;
import java.util.List;
import org.kerf.ui.texts.Words;

/**
 * What a proof of the chain or the store found.
 *
 * @param sound whether all is well
 * @param sentence that says so, or not
 * @param told what was compared of other stations' lines, and what to do
 * @param differences what is wrong, in the store's words
 */
record ChainVerdict(
    boolean sound, Words sentence, List<Words> told, List<String> differences, Instant at) {

  ChainVerdict {
    told = List.copyOf(told);
    differences = List.copyOf(differences);
  }
}
