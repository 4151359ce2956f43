package org.kerf.labels.model;

import java.util.Map;
import java.util.Optional;
import org.kerf.kernel.Setting;

/**
 * The one printer that a person could type before each had a record of its own; read once, when its
 * record is made.
 *
 * @param name what people and labels' jobs call it; empty while nobody has said
 * @param address as {@link PrinterAddress#parse} reads it
 */
public record FormerPrinter(String name, String address) {

  /** The longest name that a label's job has room for. */
  public static final int MOST_NAME = 80;

  public static final int MOST_ADDRESS = 300;

  public static final Setting<FormerPrinter> SETTING =
      new Setting<>(
          "printer",
          new FormerPrinter("", ""),
          printer -> Map.of("printer", printer.name(), "address", printer.address()),
          parts ->
              new FormerPrinter(
                  parts.getOrDefault("printer", ""), parts.getOrDefault("address", "")));

  public FormerPrinter {
    name = name.strip();
    address = address.strip();
    if (name.length() > MOST_NAME || address.length() > MOST_ADDRESS) {
      throw new IllegalArgumentException("too long: " + name + ", " + address);
    }
  }

  /** Where it is, if somebody has said and it can be read. */
  public Optional<PrinterAddress> place() {
    return name.isEmpty() ? Optional.empty() : PrinterAddress.parse(address);
  }
}
