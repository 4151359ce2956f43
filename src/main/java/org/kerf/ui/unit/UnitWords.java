package org.kerf.ui.unit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.texts.Words;

/** Names for what stock is made of, the same on every page. */
public final class UnitWords {

  /** The bundle with the names, and with what is said of bookings. */
  public static final String TEXTS = "org.kerf.ui.unit.texts";

  /** So many codes are named where some units are in the way. */
  private static final int MOST_NAMED = 5;

  private UnitWords() {}

  /** Says which units are meant, as far as a notice has room for their codes. */
  static Words named(String key, List<ShortCode> units) {
    String codes =
        units.stream().limit(MOST_NAMED).map(ShortCode::spaced).collect(Collectors.joining(", "));
    return Words.of(key, units.size(), units.size() > MOST_NAMED ? codes + " …" : codes);
  }

  public static Words of(DocumentKind kind) {
    return Words.of("document." + key(kind.name()));
  }

  public static Words of(ScrapCause cause) {
    return Words.of("cause." + key(cause.name()));
  }

  public static Words of(UnitOrigin origin) {
    return Words.of("origin." + key(origin.name()));
  }

  /** The state that a person sees: gone and held before reserved, and else what it is. */
  public static Mark mark(StockUnit unit) {
    return switch (unit.state()) {
      case GONE -> Mark.GONE;
      case HELD -> Mark.HELD;
      case FREE -> unit.available() == 0 ? Mark.RESERVED : byOrigin(unit.origin());
    };
  }

  private static Mark byOrigin(UnitOrigin origin) {
    return switch (origin) {
      case STOCK -> Mark.FREE;
      case REMNANT -> Mark.REMNANT;
      case CUT_AHEAD -> Mark.CUT_AHEAD;
      case CUT_PIECE -> Mark.CUT;
    };
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
