package org.kerf.labels.layout;

import java.util.Optional;

/**
 * How a text of printable ASCII is written in a QR code of error correction level M: in one mode,
 * in the smallest version that holds it, so that printer and drawing agree. Source: ISO/IEC 18004,
 * tables 3 and 7.
 *
 * @param version 1 (21 squares a side) to {@value #LARGEST}
 */
public record QrPlan(String data, Mode mode, int version) {

  /** How the characters become bits. */
  public enum Mode {
    NUMERIC,
    /** Digits, capitals and {@code $%*+-./:}. */
    ALPHANUMERIC,
    BYTE
  }

  /** The largest that is allowed on a label; its 97 squares hold 666 characters. */
  static final int LARGEST = 20;

  private static final int[] DATA_BYTES = {
    16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669
  };
  private static final String CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int MODE_BITS = 4;
  private static final int FEW_COUNT_BITS_TO = 9;

  /** The smallest one; empty if the text is empty, too long or not printable ASCII. */
  static Optional<QrPlan> of(String data) {
    if (data.isEmpty() || !data.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      return Optional.empty();
    }
    Mode mode = mode(data);
    for (int version = 1; version <= LARGEST; version++) {
      if (bits(mode, data.length(), version) <= 8 * DATA_BYTES[version - 1]) {
        return Optional.of(new QrPlan(data, mode, version));
      }
    }
    return Optional.empty();
  }

  private static Mode mode(String data) {
    if (data.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Mode.NUMERIC;
    }
    return data.chars().allMatch(c -> CAPITALS.indexOf(c) >= 0) ? Mode.ALPHANUMERIC : Mode.BYTE;
  }

  private static int bits(Mode mode, int length, int version) {
    boolean few = version <= FEW_COUNT_BITS_TO;
    return MODE_BITS
        + switch (mode) {
          case NUMERIC -> (few ? 10 : 12) + length / 3 * 10 + (length % 3 * 10 + 2) / 3;
          case ALPHANUMERIC -> (few ? 9 : 11) + length / 2 * 11 + length % 2 * 6;
          case BYTE -> (few ? 8 : 16) + length * 8;
        };
  }

  /** Squares per side. */
  public int side() {
    return 17 + 4 * version;
  }
}
