package org.kerf.labels.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.kerf.kernel.Length;

/**
 * A label printer of this station.
 *
 * @param name what people and labels' jobs call it
 * @param address as {@link PrinterAddress#parse} reads it
 * @param dotsPerInch 152, 203, 300 or 600
 * @param darkness from 0 to 30; empty where the printer keeps what is set at it
 * @param speed in inches a second; empty where the printer keeps what is set at it
 * @param mediaWidth zero where nobody has said
 * @param mediaHeight zero where nobody has said
 * @param wholePicture whether each label is sent as one picture instead of as the printer's own
 *     text and barcodes
 * @param fallback where its waiting labels go if it takes none
 * @param fallbackAfter seconds without a label taken until they go there
 * @param inactive whether it is out of use
 */
public record LabelPrinter(
    PrinterId id,
    String name,
    String address,
    int dotsPerInch,
    Optional<Integer> darkness,
    Optional<Integer> speed,
    Length mediaWidth,
    Length mediaHeight,
    boolean wholePicture,
    Optional<PrinterId> fallback,
    int fallbackAfter,
    boolean inactive) {

  /** The longest name that a label's job has room for. */
  public static final int MOST_NAME = 80;

  public static final int MOST_ADDRESS = 300;

  /** Of a millimetre. */
  private static final int TENTHS_PER_INCH = 254;

  public static final int MOST_DARKNESS = 30;
  public static final int MOST_SPEED = 14;
  public static final int USUAL_DOTS = 203;
  public static final int LEAST_FALLBACK_AFTER = 5;
  public static final int MOST_FALLBACK_AFTER = 3_600;
  public static final int USUAL_FALLBACK_AFTER = 60;

  public LabelPrinter {
    if (name.isBlank() || name.length() > MOST_NAME || address.length() > MOST_ADDRESS) {
      throw new IllegalArgumentException("a printer's name or address: " + name + ", " + address);
    }
  }

  /** One of which no more is known than where it is. */
  public static LabelPrinter at(PrinterId id, String name, PrinterAddress address) {
    return new LabelPrinter(
        id,
        name,
        address.text(),
        USUAL_DOTS,
        Optional.empty(),
        Optional.empty(),
        Length.ZERO,
        Length.ZERO,
        false,
        Optional.empty(),
        USUAL_FALLBACK_AFTER,
        false);
  }

  /** Where it is; empty if that can't be read. */
  public Optional<PrinterAddress> place() {
    return PrinterAddress.parse(address);
  }

  /** How long it takes no label before those that wait for it go to its fallback. */
  public Duration patience() {
    return Duration.ofSeconds(fallbackAfter);
  }

  /** How its labels are drawn and sent. */
  public PrintSetup setup() {
    return new PrintSetup(
        (dotsPerInch * 10 + TENTHS_PER_INCH / 2) / TENTHS_PER_INCH,
        darkness,
        speed,
        mediaWidth.isZero()
            ? Optional.empty()
            : Optional.of(Mm.of(BigDecimal.valueOf(mediaWidth.micrometres() / 10, 2))),
        wholePicture);
  }

  /** The same, in use or out of use. */
  public LabelPrinter switched(boolean off) {
    return new LabelPrinter(
        id,
        name,
        address,
        dotsPerInch,
        darkness,
        speed,
        mediaWidth,
        mediaHeight,
        wholePicture,
        fallback,
        fallbackAfter,
        off);
  }
}
