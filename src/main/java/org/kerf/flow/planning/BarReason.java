package org.kerf.flow.planning;

import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/** Why a plan takes a bar; the person's language says it in words. */
public sealed interface BarReason {

  /** A person locked it. */
  record Locked() implements BarReason {}

  /** Its order wants bars of its own: nothing of another lies on it. */
  record OwnBars() implements BarReason {}

  /** No other unit in stock has the certificate type that an order asks for. */
  record OnlyWithCertificate(String certificate) implements BarReason {}

  /** No other unit in stock is of the heat that an order asks for. */
  record OnlyOfHeat(String heat) implements BarReason {}

  /** A remnant, which counts less than a new bar. */
  record Remnant(Money counts) implements BarReason {}

  /** Cut ahead for stock, which counts less than a new bar. */
  record CutAhead(Money counts) implements BarReason {}

  /** So many pieces for stock are cut from what would be scrap, of so much length together. */
  record ForStock(int pieces, Length length) implements BarReason {}

  /** Of so many units that are alike and would do, it is the one that is here longest. */
  record Oldest(int alike) implements BarReason {}

  /** Nothing shorter in stock takes these pieces. */
  record Shortest() implements BarReason {}

  /** The bar before it is cut alike. */
  record SameAsBefore() implements BarReason {}

  /** So many of its slanted cuts end one piece and begin the next. */
  record SharesCuts(int cuts) implements BarReason {}

  /** The pieces use it up to so much. */
  record FitsWell(Length leftover) implements BarReason {}

  /** So much of it is scrap, for enough remnants of the item are kept. */
  record EnoughRemnants(Length leftover) implements BarReason {}

  /** It leaves so much that it is kept, though there are enough remnants of the item. */
  record TooLongToScrap(Length leftover) implements BarReason {}

  /** A person decided whether so much of it is kept. */
  record LeftoverDecided(Length leftover, boolean kept) implements BarReason {}

  /** No reason of its own: the whole plan is the cheapest found. */
  record CheapestTogether() implements BarReason {}
}
