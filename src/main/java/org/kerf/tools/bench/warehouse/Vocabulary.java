package org.kerf.tools.bench.warehouse;

import java.util.List;
import java.util.SplittableRandom;

/** The words of a generated warehouse: with and without diacritics, as real ones do. */
final class Vocabulary {

  private static final List<String> CATEGORIES =
      List.of(
          "Țeavă rectangulară",
          "Țeavă rotundă",
          "Profil HEA",
          "Profil IPE",
          "Cornier",
          "Platbandă",
          "Oțel rotund",
          "Profil U",
          "Șină",
          "Bară hexagonală");
  private static final List<String> GRADES = List.of("S235JR", "S275JR", "S355J2", "C45", "304L");
  private static final List<String> CUSTOMERS =
      List.of("Făgetul SRL", "Brăila Construct", "Metal Șerban", "Țiriac Utilaje", "Ana & Fiii");

  private final SplittableRandom random;

  Vocabulary(SplittableRandom random) {
    this.random = random;
  }

  String category(int item) {
    return CATEGORIES.get(item % CATEGORIES.size());
  }

  String itemName(int item) {
    int a = 20 + item / CATEGORIES.size() % 200;
    int b = 10 + item / (CATEGORIES.size() * 200);
    return category(item) + ' ' + a + 'x' + b;
  }

  String grade() {
    return GRADES.get(random.nextInt(GRADES.size()));
  }

  String customerName(int customer) {
    return CUSTOMERS.get(customer % CUSTOMERS.size()) + ' ' + customer / CUSTOMERS.size();
  }
}
