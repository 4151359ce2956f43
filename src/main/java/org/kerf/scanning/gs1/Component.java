package org.kerf.scanning.gs1;

import java.util.List;

/**
 * A part of the data of an element string.
 *
 * @param least the fewest characters
 * @param most the most characters; only the last component has more than {@code least}
 * @param optional whether it may be missing altogether
 * @param checks what is checked beside characters and length
 */
record Component(
    CharacterSet characters, int least, int most, boolean optional, List<ContentCheck> checks) {

  Component {
    checks = List.copyOf(checks);
  }

  /** As the dictionary writes it: {@code N14,csum}, {@code X..20} or {@code [N4],hhmi}. */
  static Component of(String written) {
    String[] parts = written.replace("[", "").replace("]", "").split(",", -1);
    String size = parts[0].substring(1);
    boolean variable = size.startsWith("..");
    int most = Integer.parseInt(variable ? size.substring(2) : size);
    return new Component(
        CharacterSet.of(parts[0].charAt(0)),
        variable ? 1 : most,
        most,
        written.startsWith("["),
        List.of(parts).subList(1, parts.length).stream().map(ContentCheck::named).toList());
  }

  boolean accepts(String data) {
    return data.length() >= least
        && data.length() <= most
        && characters.hasAll(data)
        && checks.stream().allMatch(check -> check.passes(data));
  }
}
