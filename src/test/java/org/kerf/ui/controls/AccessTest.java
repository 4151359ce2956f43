package org.kerf.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is free to all lives as long as the program; who looks at it does not. */
class AccessTest {

  @Test
  void whatIsFreeToAllKeepsNobodyWhoLooksAtIt() throws InterruptedException {
    WeakReference<List<Boolean>> seen = look();
    for (int i = 0; i < 100 && seen.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(seen.get()).isNull();
    assertThat(Access.FREE.isAllowed()).isTrue();
  }

  private static WeakReference<List<Boolean>> look() {
    List<Boolean> window = new ArrayList<>();
    Access.FREE.allowed().subscribe(allowed -> window.add(allowed));
    Access.FREE.allowed().subscribe((before, now) -> window.add(now));
    assertThat(window).containsExactly(true);
    return new WeakReference<>(window);
  }
}
