package org.kerf.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;

/** How often damage of the characters is taken for another code: measured, and said as it is. */
class ScanCorruptionTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
  private static final int TRIALS = 200_000;
  private static final long SEED = 20_250;

  private final Random random = new Random(SEED);

  @Test
  void oneWrongCharacterIsAlwaysFound() {
    assertThat(misread("one wrong character", code -> wrong(code, 1))).isZero();
  }

  @Test
  void exchangedNeighboursAreNearlyAlwaysFound() {
    assertThat(misread("exchanged neighbours", this::exchanged)).isLessThan(TRIALS / 200);
  }

  @Test
  void oneLostAndOneStrayCharacterPassAtMostOneIn25() {
    assertThat(misread("one lost, one stray", this::shifted)).isLessThan(TRIALS / 25);
  }

  @Test
  void severalWrongCharactersPassAtMostOneIn25() {
    assertThat(misread("two wrong characters", code -> wrong(code, 2))).isLessThan(TRIALS / 25);
    assertThat(misread("four wrong characters", code -> wrong(code, 4))).isLessThan(TRIALS / 25);
  }

  @Test
  void tenRandomCharactersPassAtMostOneIn100() {
    assertThat(misread("ten random characters", code -> wrong(code, ShortCode.LENGTH)))
        .isLessThan(TRIALS / 100);
  }

  private int misread(String what, UnaryOperator<String> damage) {
    ShortCode.Kind[] kinds = ShortCode.Kind.values();
    int misread = 0;
    for (int i = 0; i < TRIALS; i++) {
      ShortCode.Kind kind = kinds[random.nextInt(kinds.length)];
      String code = ShortCode.of(kind, "01", random.nextInt(1 << 30)).text();
      String damaged = damage.apply(code);
      boolean taken = judged(damaged) instanceof Scan.Understood;
      misread += taken && !damaged.equals(code) ? 1 : 0;
    }
    System.out.printf(
        "%s: %d of %d taken for another code, %.3f %% (seed %d)%n",
        what, misread, TRIALS, 100.0 * misread / TRIALS, SEED);
    return misread;
  }

  private static Scan judged(String text) {
    var scan = new ScanText(0);
    scan.add(new Key.Typed(text, 0), Focus.FIELD);
    return new ScanJudge(0).judge(scan, 0, false);
  }

  private String wrong(String code, int count) {
    var text = new StringBuilder(code);
    for (int i : random.ints(0, code.length()).distinct().limit(count).toArray()) {
      int other = ALPHABET.indexOf(text.charAt(i)) + 1 + random.nextInt(ALPHABET.length() - 1);
      text.setCharAt(i, ALPHABET.charAt(other % ALPHABET.length()));
    }
    return text.toString();
  }

  private String exchanged(String code) {
    int i = random.nextInt(code.length() - 1);
    return code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
  }

  private String shifted(String code) {
    var text = new StringBuilder(code).deleteCharAt(random.nextInt(code.length()));
    char stray = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    return text.insert(random.nextInt(code.length()), stray).toString();
  }
}
