package org.kerf.scanning.gs1;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address form of element strings: {@code
 * https://id.gs1.org/01/05412345000013/10/ABC?17=271231} (GS1 Digital Link, uncompressed).
 */
final class DigitalLink {

  /** Keys that an address begins with. */
  private static final Set<String> KEYS =
      Set.of(
          "00", "01", "253", "255", "401", "402", "414", "417", "8003", "8004", "8006", "8010",
          "8013", "8017", "8018");

  private static final int GTIN_LENGTH = 14;

  private DigitalLink() {}

  /** The element strings with a separator behind each; empty if the text is no such address. */
  static Optional<String> elementsOf(String text) {
    if (!text.toLowerCase(Locale.ROOT).matches("https?://[^/]+/.+")) {
      return Optional.empty();
    }
    int query = text.indexOf('?');
    int end = text.indexOf('#') < 0 ? text.length() : text.indexOf('#');
    String path = text.substring(text.indexOf("//") + 2, query < 0 || query > end ? end : query);
    List<String> segments = List.of(path.split("/", -1));
    int key = 1;
    while (key < segments.size() && !KEYS.contains(segments.get(key))) {
      key++;
    }
    if (key + 1 >= segments.size()) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    for (int i = key; i + 1 < segments.size(); i += 2) {
      parts.add(part(segments.get(i), segments.get(i + 1)));
    }
    if (query >= 0 && query < end) {
      for (String pair : text.substring(query + 1, end).split("[&;]", -1)) {
        int equals = pair.indexOf('=');
        // Words instead of numbers are of the address, not of the goods.
        if (equals > 0 && pair.substring(0, equals).matches("\\d{2,4}")) {
          parts.add(part(pair.substring(0, equals), pair.substring(equals + 1)));
        }
      }
    }
    return Optional.of(String.join("" + ElementReader.SEPARATOR, parts));
  }

  private static String part(String ai, String encoded) {
    String data = decoded(encoded);
    boolean shortGtin = ai.equals("01") && data.length() < GTIN_LENGTH;
    return ai + (shortGtin ? "0".repeat(GTIN_LENGTH - data.length()) : "") + data;
  }

  private static String decoded(String text) {
    try {
      // A plus sign in a path is itself.
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }
}
