package org.kerf.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kerf.scanning.Mix.Fault;
import org.kerf.scanning.Mix.Pull;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.ScannerSettings;

/** Seeded: many scans, a person who types meanwhile, and an account of every single key. */
class ScanMixTest {

  private static final int SEEDS = 1_000;
  private static final int FEWER_SEEDS = 300;
  private static final int SCANS = 50;
  private static final ScannerSettings ENTER = ScannerSettings.keys("F12", "ENTER", false);
  private static final ScannerSettings OWN_SUFFIX = ScannerSettings.programmed();

  /** What became of the scans of one seed. */
  private record Account(int understood, int refused, int misread) {}

  @Test
  void fiftyScansInTenSecondsWhileAPersonTypes() {
    for (ScannerSettings settings : List.of(ENTER, OWN_SUFFIX)) {
      int understood = 0;
      for (long seed = 1; seed <= SEEDS; seed++) {
        var mix = new Mix(seed, settings);
        List<Pull> pulls = mix.scans(SCANS, 190, Fault.NONE, Fault.CAPS_LOCK);
        assertThat(pulls.getLast().toNanos()).isLessThan(10_000 * KeyboardSimulation.MILLI);
        understood +=
            check(seed, settings, pulls, mix.typing(10_000 * KeyboardSimulation.MILLI)).understood;
      }
      print("50 scans in 10 s, typing", settings, SEEDS, understood);
    }
  }

  @Test
  void splitAndDoubledScansWhileAPersonTypes() {
    int understood = 0;
    for (long seed = 1; seed <= FEWER_SEEDS; seed++) {
      var mix = new Mix(seed, OWN_SUFFIX);
      List<Pull> pulls = mix.scans(SCANS, 190, Fault.NONE, Fault.SPLIT, Fault.DOUBLED);
      List<Key> typing = mix.typing(pulls.getLast().toNanos());
      understood += check(seed, OWN_SUFFIX, pulls, typing).understood;
    }
    print("split and doubled, typing", OWN_SUFFIX, FEWER_SEEDS, understood);
  }

  /** A person's Enter inside a scan that is also split lets a part of it into the field. */
  @Test
  void withEnterAsSuffixSplitScansAreStillNeitherMisreadNorUnsaid() {
    int understood = 0;
    int textsSpoilt = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      var mix = new Mix(seed, ENTER);
      List<Pull> pulls = mix.scans(SCANS, 190, Fault.NONE, Fault.SPLIT, Fault.DOUBLED);
      List<Key> typing = mix.typing(pulls.getLast().toNanos());
      KeyboardSimulation keyboard =
          new KeyboardSimulation(ENTER, Focus.FIELD).press(Mix.merged(pulls, typing)).run();
      understood += assertAllSaid(seed, pulls, keyboard).understood;
      textsSpoilt += new HashSet<>(typing).containsAll(keyboard.fieldKeys()) ? 0 : 1;
    }
    print("split and doubled, typing", ENTER, SEEDS, understood);
    System.out.printf("with a part of a scan in the field: %d of %d texts%n", textsSpoilt, SEEDS);
    assertThat(textsSpoilt).isLessThan(SEEDS / 20);
  }

  @Test
  void stutteringScansWhileAPersonTypes() {
    int understood = 0;
    for (long seed = 1; seed <= FEWER_SEEDS; seed++) {
      var mix = new Mix(seed, OWN_SUFFIX);
      List<Pull> pulls = mix.scans(SCANS, 190, Fault.NONE, Fault.STUTTER);
      understood +=
          check(seed, OWN_SUFFIX, pulls, mix.typing(10_000 * KeyboardSimulation.MILLI)).understood;
    }
    print("stuttering, typing", OWN_SUFFIX, FEWER_SEEDS, understood);
  }

  @Test
  void everySingleFaultIsRefusedOrUnderstood() {
    for (ScannerSettings settings : List.of(ENTER, OWN_SUFFIX)) {
      int understood = 0;
      for (long seed = 1; seed <= FEWER_SEEDS; seed++) {
        List<Pull> pulls = new Mix(seed, settings).scans(SCANS, 190, Fault.values());
        understood += check(seed, settings, pulls, List.of()).understood;
      }
      print("every single fault, no typing", settings, FEWER_SEEDS, understood);
    }
  }

  /** Two faults at once can pass a check of one in 32; said here as it is. */
  @Test
  void lostAndWrongCharactersWhileAPersonTypes() {
    int misread = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      var mix = new Mix(seed, ENTER);
      List<Pull> pulls = mix.scans(SCANS, 190, Fault.values());
      List<Key> typing = mix.typing(pulls.getLast().toNanos());
      KeyboardSimulation keyboard =
          new KeyboardSimulation(ENTER, Focus.FIELD).press(Mix.merged(pulls, typing)).run();
      misread += account(pulls, keyboard).misread;
    }
    System.out.printf(
        "every fault, typing: %d of %d misread (seeds 1 to %d)%n", misread, SEEDS * SCANS, SEEDS);
    assertThat(misread).isLessThan(SEEDS * SCANS / 1_000);
  }

  @Test
  void byTimingNoScanIsMisreadOrUnsaid() {
    ScannerSettings settings = ScannerSettings.unprogrammed();
    int understood = 0;
    for (long seed = 1; seed <= FEWER_SEEDS; seed++) {
      var mix = new Mix(seed, settings);
      List<Pull> pulls = mix.scans(SCANS, 190, Fault.NONE, Fault.CAPS_LOCK);
      List<Key> typing = mix.typing(10_000 * KeyboardSimulation.MILLI);
      KeyboardSimulation keyboard =
          new KeyboardSimulation(settings, Focus.SCANNING_SCREEN)
              .press(Mix.merged(pulls, typing))
              .run();
      understood += assertAllSaid(seed, pulls, keyboard).understood;
    }
    print("by timing, typing", settings, FEWER_SEEDS, understood);
  }

  private static Account check(
      long seed, ScannerSettings settings, List<Pull> pulls, List<Key> typing) {
    List<Key> keys = Mix.merged(pulls, typing);
    KeyboardSimulation keyboard = new KeyboardSimulation(settings, Focus.FIELD).press(keys).run();
    assertTextWhole(seed, pulls, typing, keyboard);
    assertEveryKeyReported(seed, settings, pulls, keys, keyboard);
    return assertAllSaid(seed, pulls, keyboard);
  }

  private static Account assertAllSaid(long seed, List<Pull> pulls, KeyboardSimulation keyboard) {
    Account account = account(pulls, keyboard);
    assertThat(account.misread).as("misread, seed %d", seed).isZero();
    assertThat(account.understood + account.refused).as("seed %d", seed).isEqualTo(SCANS);
    return account;
  }

  /** A scan counts as refused if something was refused and nothing of it was understood. */
  private static Account account(List<Pull> pulls, KeyboardSimulation keyboard) {
    int understood = 0;
    int refused = 0;
    int misread = 0;
    for (int i = 0; i < pulls.size(); i++) {
      String code = pulls.get(i).code();
      List<Scan> told = told(pulls, i, keyboard);
      List<String> read =
          told.stream()
              .filter(Scan.Understood.class::isInstance)
              .map(scan -> ((Scan.Understood) scan).code().text())
              .toList();
      if (read.equals(List.of(code))) {
        understood++;
      } else if (!read.isEmpty()) {
        misread++;
      } else if (told.stream().anyMatch(Scan.Refused.class::isInstance)) {
        refused++;
      }
    }
    return new Account(understood, refused, misread);
  }

  /** What was told after the first key of a scan, up to and with the first key of the next. */
  private static List<Scan> told(List<Pull> pulls, int i, KeyboardSimulation keyboard) {
    return keyboard.told().stream()
        .filter(told -> told.atNanos() > pulls.get(i).fromNanos())
        .filter(told -> told.atNanos() <= end(pulls, i))
        .map(KeyboardSimulation.Told::scan)
        .toList();
  }

  private static long end(List<Pull> pulls, int i) {
    return i + 1 < pulls.size() ? pulls.get(i + 1).fromNanos() : Long.MAX_VALUE;
  }

  /**
   * The field holds a person's keys only, in their order, and all that were struck between scans.
   */
  private static void assertTextWhole(
      long seed, List<Pull> pulls, List<Key> typing, KeyboardSimulation keyboard) {
    List<Key> field = keyboard.fieldKeys();
    var inField = new HashSet<>(field);
    assertThat(field)
        .as("seed %d", seed)
        .isEqualTo(typing.stream().filter(inField::contains).toList());
    List<Key> lost =
        typing.stream()
            .filter(key -> !inField.contains(key))
            .filter(key -> pulls.stream().noneMatch(pull -> isInside(key, pull)))
            .toList();
    assertThat(lost).as("seed %d", seed).isEmpty();
  }

  /**
   * A scan whose suffix is lost lasts until it is broken off; Enter right behind one is its own.
   */
  private static boolean isInside(Key key, Pull pull) {
    long after = key instanceof Key.Control(String name, long _) && name.equals("ENTER") ? 40 : 0;
    return key.atNanos() >= pull.fromNanos()
        && key.atNanos() <= pull.toNanos() + after * KeyboardSimulation.MILLI;
  }

  /** What the fields did not get is, key by key, what the scans say. */
  private static void assertEveryKeyReported(
      long seed,
      ScannerSettings settings,
      List<Pull> pulls,
      List<Key> keys,
      KeyboardSimulation keyboard) {
    var inField = new HashSet<>(keyboard.fieldKeys());
    for (int i = 0; i < pulls.size(); i++) {
      var swallowed = new ArrayList<Key>();
      for (Key key : keys) {
        boolean here = key.atNanos() > pulls.get(i).fromNanos() && key.atNanos() < end(pulls, i);
        if (here && !inField.contains(key) && !settings.begins(key) && !settings.ends(key)) {
          swallowed.add(key);
        }
      }
      String said =
          told(pulls, i, keyboard).stream().map(ScanMixTest::text).collect(Collectors.joining());
      assertThat(said.toUpperCase(Locale.ROOT))
          .as("seed %d, scan %d", seed, i)
          .isEqualTo(KeyboardSimulation.written(swallowed).toUpperCase(Locale.ROOT));
    }
  }

  private static String text(Scan scan) {
    return switch (scan) {
      case Scan.Understood understood -> understood.code().text();
      case Scan.Repeated repeated -> repeated.code().text();
      case Scan.Refused refused -> refused.text();
    };
  }

  private static void print(String what, ScannerSettings settings, int seeds, int understood) {
    System.out.printf(
        "%s, suffix %s: %d understood, %d refused, 0 misread (seeds 1 to %d)%n",
        what, settings.suffix(), understood, seeds * SCANS - understood, seeds);
  }
}
