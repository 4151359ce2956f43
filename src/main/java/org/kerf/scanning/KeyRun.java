package org.kerf.scanning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kerf.kernel.ShortCode;
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

  /** A run that is longer is nothing of ours and must not be kept from its field for ever. */
  private static final int LONGEST = 512;

  /** So many equal characters at the start are a key held down: no code begins like that. */
  private static final int HELD_DOWN = 4;

  private final ScanText text;
  private final Set<String> different = new HashSet<>();
  private final List<Key> waiting = new ArrayList<>();
  private int length;
  private boolean goingOn;

  KeyRun(long startedNanos) {
    text = new ScanText(startedNanos);
  }

  /** Takes the key in; true if it waits, false if it goes on, after those that waited. */
  boolean holds(Key key, Focus focus, boolean mayWait) {
    text.add(key, focus);
    different.add(ScanText.shown(key));
    length++;
    boolean heldDown = length >= HELD_DOWN && different.size() == 1;
    goingOn |= !mayWait || length > LONGEST || heldDown;
    if (!goingOn) {
      waiting.add(key);
    }
    return !goingOn;
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

  /**
   * Whether these keys are a scan.
   *
   * @param inAftermath whether they can also be the rest of a broken one; then only a whole code is
   */
  boolean isScanLike(boolean inAftermath) {
    return length >= (inAftermath ? ShortCode.LENGTH : SCAN_LIKE);
  }

  /** Whether a scan may have begun here; only called for keys that were held back to find out. */
  boolean isPartLike() {
    return isWaiting() && length >= PART_LIKE;
  }

  int length() {
    return length;
  }

  ScanText text() {
    return text;
  }
}
