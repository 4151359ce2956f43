package org.kerf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kerf.identity.model.GrantClock;

/** How long people of the company may sign in without the centre, whatever the clock does. */
class GrantClockTest {

  private static final Instant SERVER = Instant.parse("2026-11-30T06:00:00Z");
  private static final Instant HERE = Instant.parse("2026-11-30T08:30:00Z");

  private final GrantClock clock = GrantClock.contacted(SERVER, HERE);

  @Test
  void sevenDaysAndNoLonger() {
    assertThat(clock.ended(HERE.plus(Duration.ofDays(7)))).isFalse();
    assertThat(clock.ended(HERE.plus(Duration.ofDays(7)).plusMillis(1))).isTrue();
    assertThat(clock.contact()).isEqualTo(SERVER);
  }

  @Test
  void aClockThatIsPutBackTakesNothingOff() {
    GrantClock after = clock.look(HERE.plus(Duration.ofDays(6)));
    Instant back = HERE.minus(Duration.ofDays(300));
    assertThat(after.look(back).elapsed()).isEqualTo(Duration.ofDays(6));
    assertThat(after.look(back).ended(back.plus(Duration.ofDays(1)))).isFalse();
    assertThat(after.look(back).ended(back.plus(Duration.ofDays(1)).plusMillis(1))).isTrue();
  }

  @Test
  void aClockThatIsPutBackEachDayProlongsNothing() {
    GrantClock now = clock;
    for (int day = 0; day < 8; day++) {
      now = now.look(HERE.plus(Duration.ofHours(24))).look(HERE);
    }
    assertThat(now.ended(HERE)).isTrue();
  }

  @Test
  void theCentreBeginsItAnew() {
    Instant later = HERE.plus(Duration.ofDays(30));
    assertThat(clock.ended(later)).isTrue();
    assertThat(GrantClock.contacted(SERVER.plus(Duration.ofDays(30)), later).ended(later))
        .isFalse();
  }
}
