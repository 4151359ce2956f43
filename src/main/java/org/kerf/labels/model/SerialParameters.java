package org.kerf.labels.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bytes go over a serial line, as it is set at the printer, too. */
public record SerialParameters(int baud, int dataBits, Parity parity, int stopBits, Flow flow) {

  /** As label printers leave the factory. */
  public static final SerialParameters STANDARD =
      new SerialParameters(9_600, 8, Parity.NONE, 1, Flow.XON_XOFF);

  private static final List<Integer> BAUDS =
      List.of(1_200, 2_400, 4_800, 9_600, 14_400, 19_200, 28_800, 38_400, 57_600, 115_200);

  /** The bit that proves the others. */
  public enum Parity {
    NONE,
    EVEN,
    ODD
  }

  /** How the printer says that its buffer is full. */
  public enum Flow {
    NONE("noflow"),
    XON_XOFF("xonxoff"),
    RTS_CTS("rtscts");

    private final String word;

    Flow(String word) {
      this.word = word;
    }
  }

  /** These with what a word says otherwise: "115200", "7E1", "rtscts"; empty if it says nothing. */
  Optional<SerialParameters> with(String word) {
    if (word.matches("[0-9]{4,6}")) {
      int number = Integer.parseInt(word);
      return BAUDS.contains(number)
          ? Optional.of(new SerialParameters(number, dataBits, parity, stopBits, flow))
          : Optional.empty();
    }
    String framing = word.toUpperCase(Locale.ROOT);
    if (framing.matches("[78][NEO][12]")) {
      return Arrays.stream(Parity.values())
          .filter(each -> each.name().charAt(0) == framing.charAt(1))
          .findFirst()
          .map(
              each ->
                  new SerialParameters(
                      baud, framing.charAt(0) - '0', each, framing.charAt(2) - '0', flow));
    }
    return Arrays.stream(Flow.values())
        .filter(each -> each.word.equalsIgnoreCase(word))
        .findFirst()
        .map(each -> new SerialParameters(baud, dataBits, parity, stopBits, each));
  }

  /** Such as "9600;8N1;xonxoff". */
  String text() {
    return baud + ";" + dataBits + parity.name().charAt(0) + stopBits + ";" + flow.word;
  }
}
