package org.kerf.labels.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One command of a format: its name without the caret, and all that follows up to the next.
 *
 * @param isControl whether it begins with a tilde: said to the printer itself, not of a label
 * @param name two letters, or A0 for font 0
 */
record ZplCommand(boolean isControl, String name, String rest) {

  private static final Set<Character> STEERING = Set.of('^', '~');
  private static final int NAME_LENGTH = 2;

  /** Cuts a format into its commands. */
  static List<ZplCommand> all(byte[] zpl) throws NotReadable {
    String text = new String(zpl, StandardCharsets.ISO_8859_1);
    var commands = new ArrayList<ZplCommand>();
    int from = 0;
    while (from < text.length()) {
      if (!STEERING.contains(text.charAt(from))) {
        throw new NotReadable("there is text before the first command");
      }
      int end = from + 1;
      while (end < text.length() && !STEERING.contains(text.charAt(end))) {
        end++;
      }
      if (end - from <= NAME_LENGTH) {
        throw new NotReadable("\"" + text.substring(from, end) + "\" is no command of a label");
      }
      int body = from + 1 + NAME_LENGTH;
      boolean control = text.charAt(from) == '~';
      commands.add(
          new ZplCommand(control, text.substring(from + 1, body), text.substring(body, end)));
      from = end;
    }
    return commands;
  }

  /** The parameters between commas; line ends after them do not count. */
  List<String> parameters() {
    return List.of(rest.strip().split(",", -1));
  }

  /** The parameter at this place as a whole number from least to most. */
  int number(int place, int least, int most) throws NotReadable {
    List<String> all = parameters();
    String text = place < all.size() ? all.get(place) : "";
    if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NotReadable("^" + name + " has \"" + text + "\" where a number belongs");
    }
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      throw new NotReadable("^" + name + " has " + value + ", not " + least + " to " + most);
    }
    return value;
  }

  /** Demands that the parameters be exactly these. */
  void mustSay(String expected) throws NotReadable {
    if (!rest.strip().equals(expected)) {
      throw new NotReadable("^" + name + " says \"" + rest.strip() + "\", not " + expected);
    }
  }

  void mustHave(int count) throws NotReadable {
    if (parameters().size() != count) {
      throw new NotReadable("^" + name + " has not " + count + " parameters");
    }
  }
}
