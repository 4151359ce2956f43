package org.kerf.ui.facts;

import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountedLine;
import org.kerf.ui.texts.Words;

/** What happened to counts, in sentences. */
final class CountSentences {

  private CountSentences() {}

  static Words of(CountFact fact) {
    return switch (fact) {
      case CountFact.CountPlanned planned ->
          Words.of(
              "facts.count-planned", FactDetails.code(planned.count()), planned.locations().size());
      case CountFact.LocationCounted counted ->
          Words.of(
              counted.stands() ? "facts.location-counted" : "facts.location-counted-again",
              FactDetails.code(counted.count()),
              counted.place(),
              counted.lines().stream().filter(CountedLine::differs).count());
      case CountFact.CountApproved approved ->
          Words.of(
              approved.finished() ? "facts.count-approved" : "facts.count-decided",
              FactDetails.code(approved.count()),
              approved.lines().size(),
              approved.recount().size(),
              FactSentences.reason(approved.reason()));
      case CountFact.ApprovalUndone undone ->
          Words.of("facts.count-approval-undone", FactDetails.code(undone.count()));
      case CountFact.CountWithdrawn withdrawn ->
          Words.of(
              "facts.count-withdrawn",
              FactDetails.code(withdrawn.count()),
              FactSentences.reason(withdrawn.reason()));
    };
  }
}
