package org.kerf.tools.demo;

/**
 * A line of a cut order of the demo; due dates count from the day of the import.
 *
 * @param halves length of a piece in half millimetres
 */
record DemoLine(
    Head head,
    String item,
    int halves,
    int count,
    String certificate,
    String heat,
    String mark,
    String materialOf) {

  /** What the lines of an order share. */
  record Head(String order, String customer, String due, String priority) {}

  /** A line of any heat, of our own material. */
  static DemoLine plain(
      Head head, String item, int halves, int count, String certificate, String mark) {
    return new DemoLine(head, item, halves, count, certificate, "", mark, "");
  }
}
