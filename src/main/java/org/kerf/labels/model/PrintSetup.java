package org.kerf.labels.model;

import java.util.Optional;
import java.util.Set;

/**
 * How a printer prints: what belongs to the machine and its media, whatever the label.
 *
 * @param dotsPerMm 6 (152 dpi), 8 (203 dpi), 12 (300 dpi) or 24 (600 dpi)
 * @param darkness 0 to {@value #MOST_DARKNESS}; empty leaves what is set at the printer
 * @param speed in inches a second, 1 to {@value #MOST_SPEED}; empty leaves what is set at the
 *     printer
 * @param mediaWidth of the labels that are loaded; empty if nobody has said
 * @param wholePicture whether the whole label is sent as one picture, for a printer that lacks
 *     barcodes or draws them otherwise
 */
public record PrintSetup(
    int dotsPerMm,
    Optional<Integer> darkness,
    Optional<Integer> speed,
    Optional<Mm> mediaWidth,
    boolean wholePicture) {

  public static final Set<Integer> DOTS_PER_MM = Set.of(6, 8, 12, 24);
  public static final int MOST_DARKNESS = 30;
  public static final int MOST_SPEED = 14;

  public PrintSetup {
    if (!DOTS_PER_MM.contains(dotsPerMm)) {
      throw new IllegalArgumentException(
          "printers have 6, 8, 12 or 24 dots per mm, not " + dotsPerMm);
    }
    if (darkness.filter(value -> value < 0 || value > MOST_DARKNESS).isPresent()) {
      throw new IllegalArgumentException("darkness is 0 to 30, not " + darkness.get());
    }
    if (speed.filter(value -> value < 1 || value > MOST_SPEED).isPresent()) {
      throw new IllegalArgumentException("speed is 1 to 14 inches a second, not " + speed.get());
    }
    if (mediaWidth.filter(Mm.ZERO::equals).isPresent()) {
      throw new IllegalArgumentException("media has a width");
    }
  }

  /** As printers are sold: 152, 203, 300 or 600 dots per inch. */
  public static int dpi(int dotsPerMm) {
    return switch (dotsPerMm) {
      case 6 -> 152;
      case 8 -> 203;
      default -> dotsPerMm * 25;
    };
  }

  /** A printer of which nobody has said more than its dots. */
  public static PrintSetup ofDots(int dotsPerMm) {
    return new PrintSetup(dotsPerMm, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** What a label is drawn with where no printer is known: on the screen. */
  public static PrintSetup standardFor(LabelTemplate template) {
    return ofDots(template.dotsPerMm());
  }

  /** The same printer sent whole pictures. */
  public PrintSetup asWholePicture() {
    return new PrintSetup(dotsPerMm, darkness, speed, mediaWidth, true);
  }
}
