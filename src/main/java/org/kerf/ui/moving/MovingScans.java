package org.kerf.ui.moving;

import java.util.List;
import java.util.function.Consumer;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.controls.scans.ScanOutcome;
import org.kerf.ui.texts.Words;

/** What scanned labels stand for here: units that go, and the location that they go to. */
final class MovingScans implements ContinuousScans.Target {

  private final CollectedUnits units;
  private final MovingSearch search;
  private final Consumer<Location> to;

  MovingScans(CollectedUnits units, MovingSearch search, Consumer<Location> to) {
    this.units = units;
    this.search = search;
    this.to = to;
  }

  @Override
  public void take(ShortCode code, Consumer<ScanOutcome> ended) {
    switch (code.kind()) {
      case BAR, PIECE, REMNANT -> units.scanned(code, ended);
      case LOCATION ->
          search.location(
              code,
              found -> ended.accept(located(code, found)),
              fault -> ended.accept(ScanOutcome.of(fault)));
      case ORDER, PLAN, DOCUMENT ->
          ended.accept(wrong("moving.no-use", code.spaced(), "moving.what-to-scan"));
    }
  }

  @Override
  public boolean takesTexts() {
    return false;
  }

  @Override
  public void takeText(String text, Consumer<ScanOutcome> ended) {
    ended.accept(wrong("moving.no-use", text, "moving.what-to-scan"));
  }

  private ScanOutcome located(ShortCode code, List<Location> found) {
    if (found.size() != 1) {
      String what = found.isEmpty() ? "moving.no-location" : "moving.several-locations";
      return wrong(what, code.spaced(), "moving.type-location");
    }
    Location location = found.getFirst();
    if (location.inactive()) {
      return wrong("moving.location-unused", location.name(), "moving.type-location");
    }
    to.accept(location);
    return new ScanOutcome.Right();
  }

  private static ScanOutcome wrong(String what, String name, String why) {
    return new ScanOutcome.Wrong(Words.of(what, name), Words.of(why));
  }
}
