package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/** What the screen asks the person at the saw just now. */
public sealed interface SawStep {

  /** Nothing: it shows what to do. */
  record Work() implements SawStep {}

  /** Which length was really cut. */
  record OtherLength() implements SawStep {}

  /** Whether the order takes a piece of this length. */
  record GoodForTheOrder(Length measured) implements SawStep {}

  /** Whether the bar is cut here though another station is at it. */
  record AtAnotherStation() implements SawStep {}

  /** Why the bar is cut here though another station is at it. */
  record WhyHere() implements SawStep {}

  /** What is wrong with the bar. */
  record WhichDefect() implements SawStep {}

  /**
   * Whether the bar is really to be held.
   *
   * @param reason the key of its words
   */
  record ConfirmDefect(String reason) implements SawStep {}

  /** Whether the bar is really to leave the saw before it is done. */
  record ConfirmStop() implements SawStep {}

  /** Whether the cut that is to be undone was made. */
  record WasItCut() implements SawStep {}

  /** Which length was really cut instead of the one booked. */
  record RealLength() implements SawStep {}

  /** Why the last label is printed once more. */
  record WhyReprint() implements SawStep {}

  /** Why the label is written by hand. */
  record WhyByHand() implements SawStep {}

  /**
   * Whether the remnant of the bar is as long as was worked out, and where it is put.
   *
   * @param keeping whether it is kept though the plan would throw it away
   * @param measured another length, if somebody measured it
   */
  record Remnant(boolean keeping, Optional<Length> measured) implements SawStep {}

  /** How long the remnant really is. */
  record RemnantLength(boolean keeping) implements SawStep {}

  /** Why the bar that comes next can't be fetched. */
  record WhyMissing() implements SawStep {}

  /**
   * Which unit is taken instead of the bar that comes next, or whether that is put off.
   *
   * @param reason the key of the words why
   * @param units that can stand in for it, the best ones first
   */
  record Instead(String reason, List<UnitLine> units) implements SawStep {

    public Instead {
      units = List.copyOf(units);
    }
  }

  /**
   * Why not the best of the units is taken.
   *
   * @param asked what was asked before
   * @param label of the unit that is taken instead
   * @param unit itself, where it was touched and not scanned
   */
  record WhyNotFirst(Instead asked, ShortCode label, Optional<UnitId> unit) implements SawStep {}

  /**
   * Which of the units with this label is in the person's hands.
   *
   * @param units all that have it
   */
  record WhichUnit(ShortCode label, List<UnitLine> units) implements SawStep {

    public WhichUnit {
      units = List.copyOf(units);
    }
  }

  /** Whether this station, which works at one saw, is to go over to another. */
  record SwitchSaw(Saw mine, Saw other) implements SawStep {}

  SawStep WORK = new Work();
}
