package org.kerf.tools.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.kerf.tools.demo.DemoLine.Head;

/** Writes the demo's 25 cut orders: some due today, one late, the last in two weeks. */
final class OrderBook {

  /** Customer and due date, in the order in which the orders came in. */
  private static final String[] ORDERS = {
    "K001 -1",
    "K003 +0 10:00",
    "K009 +0 14:00",
    "K002 +0 16:30",
    "K004 +0",
    "K006 +1 12:00",
    "K001 +1 14:00",
    "K005 +1",
    "K008 +1",
    "K007 +2",
    "K002 +2 10:00",
    "K003 +2",
    "K004 +3",
    "K001 +3 14:00",
    "K009 +3",
    "K008 +4",
    "K002 +4",
    "K006 +5",
    "K001 +5",
    "K007 +6",
    "K005 +7",
    "K003 +7",
    "K004 +8",
    "K002 +10",
    "K001 +13"
  };

  private static final int FIRST_NUMBER = 417;
  private static final String CERTIFICATE = "3.1";

  private final Random random;
  private final List<DemoLine> lines = new ArrayList<>();

  private OrderBook(Random random) {
    this.random = random;
  }

  static List<DemoLine> write(Random random) {
    var book = new OrderBook(random);
    for (int i = 0; i < ORDERS.length; i++) {
      String customer = ORDERS[i].substring(0, 4);
      String due = ORDERS[i].substring(5);
      var head = new Head("CD-0" + (FIRST_NUMBER + i), customer, due, priority(i));
      book.ordinaryLines(head);
      book.specialLines(i, head);
    }
    return List.copyOf(book.lines);
  }

  private static String priority(int order) {
    return switch (order) {
      case 0, 2, 6 -> "urgent";
      case 19, 23, 24 -> "poate aștepta";
      default -> "normal";
    };
  }

  private static List<Job> jobs(String customer) {
    return switch (customer) {
      case "K003" -> Job.RAILINGS;
      case "K004" -> Job.MACHINES;
      case "K005" -> Job.CABLES;
      case "K006" -> Job.WINDOWS;
      case "K007" -> Job.FARM_MACHINES;
      case "K008" -> Job.GATES;
      case "K009" -> Job.SHIPYARD;
      default -> Job.HALLS;
    };
  }

  private void ordinaryLines(Head head) {
    List<Job> jobs = new ArrayList<>(jobs(head.customer()));
    Collections.shuffle(jobs, random);
    int wanted = Math.min(jobs.size(), 4 + random.nextInt(3));
    int mark = 1 + random.nextInt(3);
    for (Job job : jobs.subList(0, wanted)) {
      int steps = (job.longest() - job.shortest()) * 2 / job.step();
      int halves = job.shortest() * 2 + random.nextInt(steps + 1) * job.step();
      int count = job.fewest() + random.nextInt(job.most() - job.fewest() + 1);
      boolean certified =
          head.customer().equals("K009") || (job.item().endsWith("S355") && random.nextBoolean());
      lines.add(
          DemoLine.plain(
              head, job.item(), halves, count, certified ? CERTIFICATE : "", job.mark() + mark));
      mark++;
    }
  }

  /** The lines that show something; config/demo/README.md lists them. */
  private void specialLines(int order, Head head) {
    switch (order) {
      case 1 -> {
        // Two remnants of the stock that these fit to the last half millimetre on saw 1.
        lines.add(DemoLine.plain(head, "SHS-40x3", 2 * 1140, 3, "", "montant colț MK1"));
        lines.add(DemoLine.plain(head, "PLT-60x8", 2 * 420, 4, "", "talpă colț TK1"));
      }
      case 2 ->
          lines.add(
              DemoLine.plain(head, "UNP-200-S355", 2 * 2400, 2, CERTIFICATE, "osatură OC1")
                  .of("", "0481203"));
      case 3 -> {
        lines.add(DemoLine.plain(head, "IPE-200-S235", 2 * 1850, 2, "", "grindă scurtă GS1"));
        // There is not enough of it.
        lines.add(DemoLine.plain(head, "HEA-160-S235", 2 * 7800, 6, CERTIFICATE, "stâlp S9"));
      }
      case 6 ->
          // As long as the bar: a saw without trims need not cut it at all.
          lines.add(DemoLine.plain(head, "RHS-100x50x4", 2 * 6000, 2, "", "riglă lungă RL1"));
      case 8 ->
          // A remnant of just this length: no cut on a saw without trims.
          lines.add(DemoLine.plain(head, "CHS-48.3x3", 2 * 2350, 1, "", "stâlp capăt SC1"));
      case 9 -> {
        lines.add(DemoLine.plain(head, "L-50x50x5", 2 * 1265, 2, "", "colțar lung KL1"));
        lines.add(
            DemoLine.plain(head, "UNP-120-S235", 2 * 1950, 5, "", "jug J1")
                .of(head.customer(), ""));
      }
      case 11 -> {
        // Frames with mitred corners, and a brace in each.
        lines.add(
            DemoLine.plain(head, "RHS-40x20x2", 2 * 1160, 8, "", "ramă lungă RM1")
                .cutAt("45", "45"));
        lines.add(
            DemoLine.plain(head, "RHS-40x20x2", 2 * 860, 8, "", "ramă scurtă RM2")
                .cutAt("45", "45"));
        lines.add(
            DemoLine.plain(head, "SHS-40x3", 2 * 1240, 4, "", "diagonală D1").cutAt("", "30"));
      }
      case 14 ->
          lines.add(
              DemoLine.plain(head, "IPE-200-S355", 2 * 3250, 2, CERTIFICATE, "traversă TC1")
                  .of("", "0481203"));
      case 16 ->
          // There is enough of it, but all of it is old stock without a certificate.
          lines.add(DemoLine.plain(head, "UNP-180-S235", 2 * 2950, 4, CERTIFICATE, "prag PR1"));
      default -> {
        // an ordinary order
      }
    }
  }
}
