package org.kerf.ui.controls.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.texts.Words;

/** Scans of one page are done one after the other, and one that is wrong stops them. */
class ContinuousScansTest {

  private static final ScanOutcome RIGHT = new ScanOutcome.Right();
  private static final ScanOutcome WRONG =
      new ScanOutcome.Wrong(Words.plain("gone"), Words.plain("look"));

  private final List<String> heard = new ArrayList<>();
  private final List<ShortCode> taken = new ArrayList<>();
  private final Deque<Consumer<ScanOutcome>> open = new ArrayDeque<>();
  private final ScanSound sound =
      new ScanSound() {
        @Override
        public void right() {
          heard.add("right");
        }

        @Override
        public void wrong() {
          heard.add("wrong");
        }
      };
  private final ContinuousScans scans =
      new ContinuousScans(
          new ContinuousScans.Target() {
            @Override
            public void take(ShortCode code, Consumer<ScanOutcome> ended) {
              taken.add(code);
              open.addLast(ended);
            }

            @Override
            public boolean takesTexts() {
              return false;
            }

            @Override
            public void takeText(String text, Consumer<ScanOutcome> ended) {
              ended.accept(RIGHT);
            }
          });

  @Test
  void whatIsScannedWhileTheOneBeforeIsLookedUpWaitsForIt() {
    scan(1);
    scan(2);
    assertThat(taken).containsExactly(code(1));
    assertThat(heard).isEmpty();
    end(RIGHT);
    assertThat(taken).containsExactly(code(1), code(2));
    end(RIGHT);
    assertThat(heard).containsExactly("right", "right");
  }

  @Test
  void aWrongOneStopsThoseBehindItUntilItIsAcknowledged() {
    scan(1);
    scan(2);
    scan(3);
    end(WRONG);
    scan(4);
    assertThat(taken).containsExactly(code(1));
    assertThat(heard).containsExactly("wrong", "wrong", "wrong", "wrong");
    assertThat(scans.stopProperty().get().orElseThrow().meanwhile()).isEqualTo(3);
    assertThat(scans.stopProperty().get().orElseThrow().what()).isEqualTo(Words.plain("gone"));
    scans.acknowledge();
    scan(4);
    end(RIGHT);
    assertThat(taken).containsExactly(code(1), code(4));
    assertThat(heard).hasSize(5).endsWith("right");
  }

  @Test
  void whatIsNotUnderstoodStopsToo() {
    scan(1);
    scans.wrong(Words.plain("what"), Words.plain("why"), Optional.empty(), sound);
    assertThat(scans.isStopped()).as("the one before is not done yet").isFalse();
    end(RIGHT);
    assertThat(scans.isStopped()).isTrue();
    assertThat(heard).containsExactly("right", "wrong");
    assertThat(scans.scannedText("EAN", sound)).as("counted, and led nowhere").isTrue();
    assertThat(scans.stopProperty().get().orElseThrow().meanwhile()).isEqualTo(1);
  }

  @Test
  void aDoubledScanSoundsLikeTheFirst() {
    scan(1);
    scans.again(sound);
    assertThat(heard).as("its answer is still to come").isEmpty();
    end(RIGHT);
    scans.again(sound);
    scan(2);
    end(WRONG);
    scans.again(sound);
    assertThat(heard).containsExactly("right", "right", "wrong", "wrong");
    assertThat(scans.stopProperty().get().orElseThrow().meanwhile()).isZero();
  }

  private void scan(int number) {
    scans.scanned(code(number), sound);
  }

  private void end(ScanOutcome outcome) {
    open.removeFirst().accept(outcome);
  }

  private static ShortCode code(int number) {
    return ShortCode.of(ShortCode.Kind.BAR, "00", number);
  }
}
