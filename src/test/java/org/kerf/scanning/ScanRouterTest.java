package org.kerf.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Scan;

class ScanRouterTest {

  private static final Scan.Understood BAR =
      new Scan.Understood(ShortCode.of(ShortCode.Kind.BAR, "01", 7));
  private static final Scan.Understood PIECE =
      new Scan.Understood(ShortCode.of(ShortCode.Kind.PIECE, "01", 8));

  private final List<String> heard = new ArrayList<>();
  private final ScanVoice voice =
      new ScanVoice() {
        @Override
        public void again(Scan.Repeated scan) {
          heard.add("again " + scan.code());
        }

        @Override
        public void wrong(Scan.Refused scan) {
          heard.add("wrong " + scan.reason() + " " + scan.text());
        }
      };
  private final ScanRouter router = new ScanRouter(taker("opener", BAR), voice);

  private ScanTarget taker(String name, Scan.Understood wanted) {
    return scan -> {
      boolean taken = scan.equals(wanted);
      if (taken) {
        heard.add(name);
      }
      return taken;
    };
  }

  @Test
  void theScreenInFrontIsAskedFirst() {
    ScanTarget below = taker("below", BAR);
    router.show(below);
    router.show(taker("front", BAR));
    router.route(BAR);
    router.show(below);
    router.route(BAR);

    assertThat(heard).containsExactly("front", "below");
  }

  @Test
  void aScanNoScreenHasUseForOpensWhatWasScanned() {
    router.show(taker("pieces only", PIECE));
    router.route(BAR);

    assertThat(heard).containsExactly("opener");
  }

  @Test
  void aCodeThatNamesNothingIsSaidAloud() {
    router.route(PIECE);

    assertThat(heard).containsExactly("wrong NOT_KNOWN " + PIECE.code().spaced());
  }

  @Test
  void refusalsAndRepetitionsReachNoScreen() {
    router.show(scan -> heard.add("screen"));
    router.route(new Scan.Refused(Scan.Reason.TOO_LONG, "x"));
    router.route(new Scan.Repeated(BAR.code()));

    assertThat(heard).containsExactly("wrong TOO_LONG x", "again " + BAR.code());
  }
}
