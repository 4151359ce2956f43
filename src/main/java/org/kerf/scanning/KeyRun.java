package org.kerf.scanning;

import java.util.ArrayList;
import java.util.List;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;

/**
 * Keys outside a begun scan that follow each other as fast as a scanner's. They either all wait or
 * have all gone on to their field.
 */
final class KeyRun {

  /** No one strikes so many keys and Enter within a scanner's time each. */
  private static final int SCAN_LIKE = 6;

  /** Three keys at a scanner's speed may be the first part of a scan that was split. */
  private static final int PART_LIKE = 3;

  /** A run that is longer is nothing of ours and must not be kept from its field. */
  private static final int LONGEST = 24;

  /** So many equal characters at the start are a key held down: no code begins like that. */
  private static final int HELD_DOWN = 4;

  private final ScanText text;
  private final List<Key> waiting = new ArrayList<>();
  private int length;
  private boolean goingOn;

  KeyRun(long startedNanos) {
    text = new ScanText(startedNanos);
  }

  /** Takes the key in; true if it waits, false if it goes on (after {@link #release}d ones). */
  boolean takesBack(Key.Typed key, Focus focus, boolean mayWait) {
    text.add(key, focus);
    length++;
    waiting.add(key);
    if (!mayWait || length > LONGEST || isKeyHeldDown()) {
      goingOn = true;
    }
    if (goingOn) {
      waiting.removeLast();
    }
    return !goingOn;
  }

  private boolean isKeyHeldDown() {
    String typed = text.text();
    return length >= HELD_DOWN && typed.chars().allMatch(c -> c == typed.charAt(0));
  }

  List<Key> release() {
    List<Key> keys = List.copyOf(waiting);
    waiting.clear();
    goingOn = true;
    return keys;
  }

  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  boolean isScanLike() {
    return length >= SCAN_LIKE;
  }

  /** Whether a scan may have begun here; only told of keys that were held back to find out. */
  boolean isPartLike() {
    return isWaiting() && length >= PART_LIKE;
  }

  ScanText text() {
    return text;
  }
}
