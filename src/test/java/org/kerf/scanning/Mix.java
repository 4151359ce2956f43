package org.kerf.scanning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.ScannerSettings;

/** From a seed: a person who types and a scanner that scans, each with its habits and faults. */
final class Mix {

  /** What may befall one scan by itself. */
  enum Fault {
    NONE,
    CAPS_LOCK,
    STUTTER,
    SPLIT,
    DOUBLED,
    CHARACTER_TWICE,
    CHARACTER_LOST,
    CHARACTER_WRONG,
    SUFFIX_LOST
  }

  /** One pull of the trigger: from the first key, to the last. */
  record Pull(String code, Fault fault, long fromNanos, long toNanos, List<Key> keys) {}

  private static final String TYPED = "abcdefghijklmnopqrstuvwxyz0123456789ăâîșț ,.-BPRL";
  private static final String[] CONTROLS = {"BACK_SPACE", "TAB", "ENTER", "LEFT"};

  private final Random random;
  private final ScannerSettings settings;

  Mix(long seed, ScannerSettings settings) {
    this.random = new Random(seed);
    this.settings = settings;
  }

  /** So many scans, one after the other; splits push the later ones back. */
  List<Pull> scans(int count, long slotMillis, Fault... faults) {
    var pulls = new ArrayList<Pull>();
    long free = 0;
    for (int i = 0; i < count; i++) {
      long from = Math.max(free, i * slotMillis * KeyboardSimulation.MILLI) + millis(20, 60);
      Pull pull = pull(from, faults[random.nextInt(faults.length)]);
      pulls.add(pull);
      free = pull.toNanos + millis(5, 20);
    }
    return pulls;
  }

  private Pull pull(long from, Fault fault) {
    ShortCode.Kind[] kinds = ShortCode.Kind.values();
    String code =
        ShortCode.of(kinds[random.nextInt(kinds.length)], "01", random.nextInt(1 << 30)).text();
    var keys = new ArrayList<Key>();
    long at = send(keys, from, damaged(code, fault), fault);
    if (fault == Fault.DOUBLED) {
      at = send(keys, at + millis(3, 100), code, Fault.NONE);
    }
    return new Pull(code, fault, from, at, List.copyOf(keys));
  }

  private String damaged(String code, Fault fault) {
    int i = random.nextInt(code.length());
    String before = code.substring(0, i);
    String after = code.substring(i + 1);
    return switch (fault) {
      case CAPS_LOCK -> code.toLowerCase(Locale.ROOT);
      case CHARACTER_TWICE -> before + code.charAt(i) + code.charAt(i) + after;
      case CHARACTER_LOST -> before + after;
      case CHARACTER_WRONG -> before + (code.charAt(i) == 'K' ? 'M' : 'K') + after;
      case NONE, STUTTER, SPLIT, DOUBLED, SUFFIX_LOST -> code;
    };
  }

  private long send(List<Key> keys, long from, String text, Fault fault) {
    int broken = 1 + random.nextInt(text.length() - 1);
    long at = from;
    if (!settings.prefix().isEmpty()) {
      keys.add(new Key.Control(settings.prefix(), at));
      at += millis(1, 6);
    }
    for (int i = 0; i < text.length(); i++) {
      if (i == broken && fault == Fault.SPLIT) {
        at += millis(300, 900);
      } else if (i == broken && fault == Fault.STUTTER) {
        at += millis(40, 100);
      }
      keys.add(new Key.Typed(text.substring(i, i + 1), at));
      at += millis(1, 6);
    }
    if (fault == Fault.SUFFIX_LOST) {
      return keys.getLast().atNanos();
    }
    keys.add(new Key.Control(settings.suffix(), at));
    return at;
  }

  /** A person at work from now to then, 40 to 250 ms from key to key. */
  List<Key> typing(long toNanos) {
    var keys = new ArrayList<Key>();
    for (long at = millis(0, 200); at < toNanos; at += millis(45, 250)) {
      // Odd, as a scanner's times are even: no two keys have the same time.
      long odd = at | 1;
      if (random.nextInt(12) == 0) {
        keys.add(new Key.Control(CONTROLS[random.nextInt(CONTROLS.length)], odd));
      } else {
        int i = random.nextInt(TYPED.length());
        keys.add(new Key.Typed(TYPED.substring(i, i + 1), odd));
      }
    }
    return keys;
  }

  /** Both keyboards as the operating system merges them. */
  static List<Key> merged(List<Pull> pulls, List<Key> typing) {
    var keys = new ArrayList<>(typing);
    pulls.forEach(pull -> keys.addAll(pull.keys));
    keys.sort(Comparator.comparingLong(Key::atNanos));
    return keys;
  }

  private long millis(int from, int to) {
    long nanos = (long) ((from + random.nextDouble() * (to - from)) * KeyboardSimulation.MILLI);
    return nanos & ~1L;
  }
}
