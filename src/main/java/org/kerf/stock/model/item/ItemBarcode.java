package org.kerf.stock.model.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a supplier prints on goods, in one spelling: capital letters, for Caps Lock may have turned
 * them round, and a trade item number with all its 14 digits.
 *
 * @param text 1 to 120 characters
 */
public record ItemBarcode(String text) {

  public static final int LONGEST = 120;

  /** How many digits of 14 the shorter trade item numbers have. */
  private static final List<Integer> SHORTER = List.of(13, 12, 8);

  public ItemBarcode {
    if (text.isBlank() || text.length() > LONGEST || !text.equals(spelt(text))) {
      throw new IllegalArgumentException("no barcode: " + text);
    }
  }

  /** What was scanned or typed, if it can be a barcode's text. */
  public static Optional<ItemBarcode> of(String scanned) {
    String text = spelt(scanned);
    boolean possible =
        !text.isBlank()
            && text.length() <= LONGEST
            && text.codePoints().noneMatch(Character::isISOControl);
    return possible ? Optional.of(new ItemBarcode(text)) : Optional.empty();
  }

  private static String spelt(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  /** How a person may have written it on the item's record. */
  public List<String> spellings() {
    return Stream.concat(
            Stream.of(text),
            SHORTER.stream()
                .filter(length -> text.matches("0{" + (14 - length) + "}\\d{" + length + "}"))
                .map(length -> text.substring(14 - length)))
        .toList();
  }
}
