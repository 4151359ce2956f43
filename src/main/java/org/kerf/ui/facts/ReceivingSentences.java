package org.kerf.ui.facts;

import java.util.List;
import java.util.Locale;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.ui.texts.Words;

/** What facts about expected deliveries say to a person. */
public final class ReceivingSentences {

  private static final int MOST_DIFFERENCES = 3;

  private ReceivingSentences() {}

  static Words of(ReceivingFact fact) {
    return switch (fact) {
      case ReceivingFact.DeliverySaved(_, var delivery) ->
          Words.of(
              delivery.before().isEmpty() ? "facts.delivery-announced" : "facts.delivery-changed",
              delivery.now().reference(),
              delivery.now().lines().size());
      case ReceivingFact.DeliveryReceived received ->
          Words.of(
              "facts.delivery-received",
              received.delivery(),
              FactDetails.code(received.document()),
              listed(received.differences()));
      case ReceivingFact.DeliveryReceiptUndone undone ->
          Words.of(
              "facts.delivery-receipt-undone",
              undone.delivery(),
              FactDetails.code(undone.document()));
      case ReceivingFact.DeliveryClosed closed ->
          Words.of("facts.delivery-closed", closed.delivery(), closed.reason());
      case ReceivingFact.DeliveryReopened reopened ->
          Words.of("facts.delivery-reopened", reopened.delivery());
    };
  }

  private static Words listed(List<Difference> differences) {
    if (differences.isEmpty()) {
      return Words.plain("");
    }
    Words all = Words.plain("");
    for (Difference difference : differences.stream().limit(MOST_DIFFERENCES).toList()) {
      all = Words.of("facts.and-more", all, of(difference));
    }
    return differences.size() > MOST_DIFFERENCES
        ? Words.of(
            "facts.and-more", all, Words.of("facts.more", differences.size() - MOST_DIFFERENCES))
        : all;
  }

  /** A difference with its reason and what was said of it. */
  public static Words of(Difference difference) {
    if (difference.kind() == DifferenceKind.DAMAGED
        && difference.reason().isPlain()
        && !difference.words().isEmpty()) {
      // What is held says its reason in its words already.
      return Words.of(
          "facts.difference", of(difference.kind()), difference.count(), difference.words());
    }
    Words what =
        Words.of(
            "facts.difference", of(difference.kind()), difference.count(), of(difference.reason()));
    return difference.words().isEmpty()
        ? what
        : Words.of("facts.difference-said", what, difference.words());
  }

  public static Words of(DifferenceKind kind) {
    return named("facts.difference.", kind);
  }

  public static Words of(DifferenceReason reason) {
    return named("facts.difference-reason.", reason);
  }

  private static Words named(String prefix, Enum<?> one) {
    return Words.of(prefix + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
