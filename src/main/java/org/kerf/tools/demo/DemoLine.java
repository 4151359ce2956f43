package org.kerf.tools.demo;

/**
 * A line of a cut order of the demo; due dates count from the day of the import.
 *
 * @param halves length of a piece in half millimetres
 * @param angleA degrees at one end; empty where it is square
 * @param angleB degrees at the other end
 */
record DemoLine(
    Head head,
    String item,
    int halves,
    int count,
    String certificate,
    String heat,
    String mark,
    String materialOf,
    String angleA,
    String angleB) {

  /** What the lines of an order share. */
  record Head(String order, String customer, String due, String priority) {}

  /** A line of any heat, of our own material. */
  static DemoLine plain(
      Head head, String item, int halves, int count, String certificate, String mark) {
    return new DemoLine(head, item, halves, count, certificate, "", mark, "", "", "");
  }

  /** The same from a customer's own material, or of one heat. */
  DemoLine of(String customersMaterial, String itsHeat) {
    return new DemoLine(
        head, item, halves, count, certificate, itsHeat, mark, customersMaterial, angleA, angleB);
  }

  /** The same with angles at the ends. */
  DemoLine cutAt(String oneEnd, String otherEnd) {
    return new DemoLine(
        head, item, halves, count, certificate, heat, mark, materialOf, oneEnd, otherEnd);
  }
}
