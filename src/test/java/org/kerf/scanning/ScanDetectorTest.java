package org.kerf.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.Scan.Reason;
import org.kerf.scanning.model.ScannerSettings;

class ScanDetectorTest {

  private static final ShortCode BAR = ShortCode.of(ShortCode.Kind.BAR, "01", 41_203);
  private static final ShortCode PIECE = ShortCode.of(ShortCode.Kind.PIECE, "01", 977_410);
  private static final String CODE = BAR.text();

  private static KeyboardSimulation withEnter() {
    return new KeyboardSimulation(ScannerSettings.keys("F12", "ENTER", false), Focus.FIELD);
  }

  private static KeyboardSimulation ownSuffix() {
    return new KeyboardSimulation(ScannerSettings.programmed(), Focus.FIELD);
  }

  private static KeyboardSimulation byTiming() {
    return new KeyboardSimulation(ScannerSettings.unprogrammed(), Focus.SCANNING_SCREEN);
  }

  private static void assertOneRefusal(KeyboardSimulation keyboard, Reason reason, String text) {
    assertThat(keyboard.scans()).containsExactly(new Scan.Refused(reason, text));
  }

  @Test
  void aWholeScanIsUnderstoodAndLeavesNothingInTheField() {
    KeyboardSimulation keyboard = withEnter().scan(0, CODE).run();

    assertThat(keyboard.scans()).containsExactly(new Scan.Understood(BAR));
    assertThat(keyboard.field()).isEmpty();
  }

  @Test
  void capsLockInvertedIsUnderstood() {
    KeyboardSimulation keyboard = withEnter().scan(0, CODE.toLowerCase(Locale.ROOT)).run();

    assertThat(keyboard.understood()).containsExactly(CODE);
  }

  @Test
  void aPersonsTextAroundAScanStaysWhole() {
    KeyboardSimulation keyboard =
        withEnter().typeAll(0, 90, "țeavă ").scan(600, CODE).typeAll(700, 90, "100x50").run();

    assertThat(keyboard.field()).isEqualTo("țeavă 100x50");
    assertThat(keyboard.understood()).containsExactly(CODE);
  }

  @Test
  void aKeyStruckInsideAScanRefusesItAndIsReported() {
    assertOneRefusal(
        withEnter().scan(0, CODE).type(10, "m").run(),
        Reason.TOO_LONG,
        CODE.substring(0, 3) + "m" + CODE.substring(3));
  }

  @Test
  void aSpaceOrBackspaceInsideAScanIsNotIgnored() {
    assertOneRefusal(
        withEnter().scan(0, CODE).type(10, " ").run(),
        Reason.FOREIGN_KEY,
        CODE.substring(0, 3) + " " + CODE.substring(3));
    assertOneRefusal(
        withEnter().scan(0, CODE).strike(10, "BACK_SPACE").run(),
        Reason.FOREIGN_KEY,
        CODE.substring(0, 3) + "<BACK_SPACE>" + CODE.substring(3));
  }

  @Test
  void lettersThatOnlyUnicodeFoldsAreForeign() {
    assertThat(withEnter().scan(0, "ſ123456789").run().refused().getFirst().reason())
        .isEqualTo(Reason.FOREIGN_KEY);
  }

  @Test
  void wrongCheckCharacterWrongKindAndForeignCodesAreToldApart() {
    char wrong = CODE.charAt(9) == '0' ? '1' : '0';
    String unchecked = CODE.substring(0, 9) + wrong;

    assertOneRefusal(withEnter().scan(0, unchecked).run(), Reason.WRONG_CHECK, unchecked);
    assertOneRefusal(
        withEnter().scan(0, "0" + CODE.substring(1)).run(),
        Reason.NO_SUCH_KIND,
        "0" + CODE.substring(1));
    assertOneRefusal(withEnter().scan(0, "5941234567899").run(), Reason.TOO_LONG, "5941234567899");
    assertOneRefusal(withEnter().scan(0, "B01").run(), Reason.TOO_SHORT, "B01");
  }

  @Test
  void aSplitScanWhoseRestComesWithoutPrefixIsRefusedAndKeptOutOfTheField() {
    for (int split = 1; split < CODE.length(); split++) {
      KeyboardSimulation keyboard =
          withEnter().strike(0, "F12").typeAll(3, 3, CODE.substring(0, split));
      keyboard.typeAll(900, 3, CODE.substring(split));
      keyboard.strike(900 + 3 * (10 - split), "ENTER").run();

      assertThat(keyboard.refused()).extracting(Scan.Refused::reason).contains(Reason.NO_END);
      assertThat(keyboard.scans()).hasSize(2);
      assertThat(keyboard.field()).isEmpty();
    }
  }

  @Test
  void aPauseInsideAScanDoesNoHarmIfTheSuffixIsTheScannersOwn() {
    KeyboardSimulation keyboard = ownSuffix().strike(0, "F12").typeAll(3, 3, CODE.substring(0, 4));
    keyboard.typeAll(200, 3, CODE.substring(4)).strike(220, "F11").run();

    assertThat(keyboard.understood()).containsExactly(CODE);
  }

  @Test
  void aPauseInsideAScanIsRefusedIfAPersonsEnterCouldHaveEndedIt() {
    KeyboardSimulation keyboard = withEnter().strike(0, "F12").typeAll(3, 3, CODE.substring(0, 9));
    keyboard.type(100, CODE.substring(9)).strike(180, "ENTER").run();

    assertOneRefusal(keyboard, Reason.NO_END, CODE);
  }

  @Test
  void prefixTwiceRefusesTheFirstAndUnderstandsTheSecond() {
    KeyboardSimulation keyboard =
        withEnter().strike(0, "F12").typeAll(3, 3, "B01").scan(20, PIECE.text()).run();

    assertThat(keyboard.scans())
        .containsExactly(new Scan.Refused(Reason.NO_END, "B01"), new Scan.Understood(PIECE));
  }

  @Test
  void aDoubledScanCountsOnceAndALaterOneAgain() {
    KeyboardSimulation keyboard = withEnter().scan(0, CODE).scan(100, CODE).scan(900, CODE).run();

    assertThat(keyboard.scans())
        .containsExactly(
            new Scan.Understood(BAR), new Scan.Repeated(BAR), new Scan.Understood(BAR));
  }

  @Test
  void twoDifferentScansAtOnceAreBothUnderstood() {
    KeyboardSimulation keyboard = withEnter().scan(0, CODE).scan(40, PIECE.text()).run();

    assertThat(keyboard.understood()).containsExactly(CODE, PIECE.text());
  }

  @Test
  void aPersonsEnterInsideAScanPressesNothingAndTheRestStaysOut() {
    KeyboardSimulation keyboard = withEnter().scan(0, CODE).strike(16, "ENTER").run();

    assertThat(keyboard.refused())
        .extracting(Scan.Refused::reason)
        .containsExactly(Reason.TOO_SHORT, Reason.NO_START);
    assertThat(keyboard.field()).isEmpty();
  }

  @Test
  void aPersonsEnterJustBeforeTheScannersLeavesTheCodeAndPressesNothing() {
    KeyboardSimulation keyboard = withEnter().scan(0, CODE).strike(32, "ENTER").run();

    assertThat(keyboard.understood()).containsExactly(CODE);
    assertThat(keyboard.field()).isEmpty();
  }

  @Test
  void afterABrokenScanAPersonsKeysArriveInOrder() {
    KeyboardSimulation keyboard = withEnter().strike(0, "F12").typeAll(3, 3, "B01");
    keyboard.typeAll(400, 70, "abc").strike(640, "TAB").typeAll(700, 20, "rolled").run();

    assertThat(keyboard.field()).isEqualTo("abc<TAB>rolled");
    assertOneRefusal(keyboard, Reason.NO_END, "B01");
  }

  @Test
  void aSuffixOfTheScannersOwnWithoutPrefixIsRefusedAloud() {
    KeyboardSimulation keyboard = ownSuffix().typeAll(0, 100, "12").strike(300, "F11").run();

    assertOneRefusal(keyboard, Reason.NO_START, "");
    assertThat(keyboard.field()).isEqualTo("12");
  }

  @Test
  void aScanWhosePrefixWasLostIsRefusedAloudAndItsEnterPressesNothing() {
    KeyboardSimulation keyboard = withEnter().typeAll(0, 3, CODE).strike(30, "ENTER").run();

    assertOneRefusal(keyboard, Reason.NO_START, CODE);
    assertThat(keyboard.field()).isEqualTo(CODE);
  }

  @Test
  void aPersonsEnterPasses() {
    KeyboardSimulation keyboard = withEnter().typeAll(0, 80, "42").strike(200, "ENTER").run();

    assertThat(keyboard.field()).isEqualTo("42<ENTER>");
    assertThat(keyboard.scans()).isEmpty();
  }

  @Test
  void inAPasswordFieldSpeedMeansNothing() {
    KeyboardSimulation keyboard =
        new KeyboardSimulation(ScannerSettings.unprogrammed(), Focus.PASSWORD)
            .typeAll(0, 1, "secret7")
            .strike(8, "ENTER")
            .run();

    assertThat(keyboard.field()).isEqualTo("secret7<ENTER>");
    assertThat(keyboard.scans()).isEmpty();
  }

  @Test
  void inAFieldThatNobodyScansIntoNothingTypedIsTakenBackAndEnterIsEnter() {
    for (String text : new String[] {CODE, "Oțel Făgăraș SRL", "5941234567899"}) {
      for (String end : new String[] {"ENTER", "TAB"}) {
        KeyboardSimulation keyboard =
            new KeyboardSimulation(ScannerSettings.anyScanner(), Focus.TYPED)
                .typeAll(0, 3, text)
                .strike(3 * text.length(), end)
                .run();
        assertThat(keyboard.scans()).as(text).isEmpty();
        assertThat(keyboard.field()).isEqualTo(text + '<' + end + '>');
      }
    }
    assertThat(
            new KeyboardSimulation(ScannerSettings.programmed(), Focus.TYPED)
                .scan(0, CODE)
                .run()
                .understood())
        .as("a scanner with keys of its own is none the less understood")
        .containsExactly(CODE);
  }

  @Test
  void whatArrivedInAPasswordFieldIsNotShown() {
    KeyboardSimulation keyboard =
        new KeyboardSimulation(ScannerSettings.programmed(), Focus.PASSWORD).scan(0, "B01s").run();

    assertOneRefusal(keyboard, Reason.TOO_SHORT, "••••");
  }

  @Test
  void withoutPrefixSpeedTellsAScanOnAScanningScreen() {
    KeyboardSimulation keyboard =
        byTiming().typeAll(0, 90, "12").scan(400, CODE).typeAll(600, 90, "mm").run();

    assertThat(keyboard.understood()).containsExactly(CODE);
    assertThat(keyboard.field()).isEqualTo("12mm");
  }

  @Test
  void byTimingAScanSplitInTwoIsRefusedAloudWhereverItSplits() {
    for (int split = 1; split < CODE.length(); split++) {
      KeyboardSimulation keyboard = byTiming().typeAll(0, 3, CODE.substring(0, split));
      keyboard.typeAll(120, 3, CODE.substring(split)).strike(120 + 3 * (10 - split), "ENTER").run();

      assertThat(keyboard.refused()).as("split at %d", split).hasSize(1);
      assertThat(keyboard.field()).isEqualTo(CODE.substring(0, split));
    }
  }

  @Test
  void byTimingAPersonsEnterOrBackspaceInsideAScanLeavesNoScanUnsaid() {
    for (String control : new String[] {"ENTER", "BACK_SPACE"}) {
      for (int after = 1; after < CODE.length(); after++) {
        KeyboardSimulation keyboard = byTiming().scan(0, CODE).strike(3 * after + 1, control).run();

        assertThat(keyboard.refused()).as("%s after %d", control, after).isNotEmpty();
        assertThat(keyboard.understood()).isEmpty();
      }
    }
  }

  @Test
  void aStationWithoutAProfileTakesProgrammedScannersAndThoseOfTheFactory() {
    for (Focus focus : new Focus[] {Focus.SCANNING_SCREEN, Focus.FIELD}) {
      KeyboardSimulation keyboard = new KeyboardSimulation(ScannerSettings.anyScanner(), focus);
      keyboard.typeAll(0, 90, "12").scan(400, CODE);
      keyboard.typeAll(1_000, 3, PIECE.text()).strike(1_031, "ENTER");
      keyboard.typeAll(2_000, 3, CODE).strike(2_031, "TAB").typeAll(2_500, 90, "mm").run();

      assertThat(keyboard.understood()).containsExactly(CODE, PIECE.text(), CODE);
      assertThat(keyboard.refused()).isEmpty();
      assertThat(keyboard.field()).as("%s", focus).isEqualTo("12mm");
    }
  }

  @Test
  void enterOfAScannerSubmitsNothingWhateverLabelItIs() {
    for (String label : new String[] {"5941234567899", "LOT-2026/0815 A", "x".repeat(3) + CODE}) {
      for (Focus focus : new Focus[] {Focus.SCANNING_SCREEN, Focus.FIELD}) {
        KeyboardSimulation keyboard = new KeyboardSimulation(ScannerSettings.anyScanner(), focus);
        keyboard.typeAll(0, 3, label).strike(3 * label.length(), "ENTER").run();

        assertThat(keyboard.refused()).as("%s in %s", label, focus).hasSize(1);
        assertThat(keyboard.field()).isEqualTo(focus == Focus.FIELD ? label : "");
      }
    }
  }

  @Test
  void theSeparatorOfABarcodeOfTradeIsPartOfTheText() {
    for (String key : new String[] {"F8", "CTRL+CLOSE_BRACKET"}) {
      KeyboardSimulation framed = ownSuffix().strike(0, "F12").typeAll(3, 3, "10AB");
      framed.strike(15, key).typeAll(18, 3, "21C").strike(30, "F11").run();
      assertOneRefusal(framed, Reason.FOREIGN_KEY, "10AB\u001D21C");

      for (Focus focus : new Focus[] {Focus.SCANNING_SCREEN, Focus.FIELD}) {
        KeyboardSimulation plain = new KeyboardSimulation(ScannerSettings.anyScanner(), focus);
        plain.typeAll(3, 3, "10AB").strike(15, key).typeAll(18, 3, "21C").strike(30, "ENTER").run();
        assertOneRefusal(plain, Reason.FOREIGN_KEY, "10AB\u001D21C");
      }
    }
  }

  /** As scanners send it that type what no key has by its number. */
  @Test
  void theSeparatorIsReadWhereItIsTypedByItsNumber() {
    KeyboardSimulation framed = ownSuffix().strike(0, "F12").typeAll(3, 3, "10AB");
    altSeparator(framed, 15).typeAll(27, 3, "21C").strike(40, "F11").run();
    assertOneRefusal(framed, Reason.FOREIGN_KEY, "10AB\u001D21C");
    for (Focus focus : new Focus[] {Focus.SCANNING_SCREEN, Focus.FIELD}) {
      KeyboardSimulation plain = new KeyboardSimulation(ScannerSettings.anyScanner(), focus);
      altSeparator(plain.typeAll(3, 3, "10AB"), 15).typeAll(27, 3, "21C").strike(40, "ENTER").run();
      assertOneRefusal(plain, Reason.FOREIGN_KEY, "10AB\u001D21C");
    }
    KeyboardSimulation other = ownSuffix().strike(0, "F12").typeAll(3, 3, "10AB");
    other.strike(15, "ALT+NUMPAD0").strike(18, "ALT+NUMPAD3").typeAll(21, 3, "C").strike(40, "F11");
    assertOneRefusal(other.run(), Reason.FOREIGN_KEY, "10AB<ALT+03>C");
  }

  private static KeyboardSimulation altSeparator(KeyboardSimulation keyboard, double atMillis) {
    return keyboard
        .strike(atMillis, "ALT+NUMPAD0")
        .strike(atMillis + 3, "ALT+NUMPAD2")
        .strike(atMillis + 6, "ALT+NUMPAD9");
  }

  @Test
  void withoutAPrefixALabelInAFieldIsWholeAndOneBehindABrokenScanIsNot() {
    KeyboardSimulation alone =
        new KeyboardSimulation(ScannerSettings.anyScanner(), Focus.FIELD)
            .typeAll(0, 3, "5941234567899")
            .strike(39, "ENTER")
            .run();
    assertOneRefusal(alone, Reason.TOO_LONG, "5941234567899");

    KeyboardSimulation behind =
        new KeyboardSimulation(ScannerSettings.anyScanner(), Focus.FIELD)
            .strike(0, "F12")
            .typeAll(3, 3, "B01")
            .typeAll(400, 3, "5941234567899")
            .strike(439, "ENTER")
            .run();
    assertThat(behind.refused())
        .extracting(Scan.Refused::reason)
        .containsExactly(Reason.NO_END, Reason.NO_START);
  }

  /** What was refused was whole: the next scan is a scan of its own. */
  @Test
  void rightAfterALabelThatIsNoCodeTheNextScanIsUnderstood() {
    for (Focus focus : new Focus[] {Focus.SCANNING_SCREEN, Focus.FIELD}) {
      KeyboardSimulation keyboard =
          new KeyboardSimulation(ScannerSettings.anyScanner(), focus)
              .typeAll(0, 3, "59412345")
              .strike(24, "ENTER")
              .typeAll(300, 3, "96385074")
              .strike(324, "ENTER")
              .typeAll(600, 3, CODE)
              .strike(630, "ENTER")
              .run();
      assertThat(keyboard.refused())
          .as("%s", focus)
          .extracting(Scan.Refused::text)
          .containsExactly("59412345", "96385074");
      assertThat(keyboard.understood()).as("%s", focus).containsExactly(CODE);
    }
  }

  /** A whole code with the right check character is no rest of the one that broke. */
  @Test
  void behindABrokenScanAWholeCodeInAFieldIsUnderstood() {
    KeyboardSimulation keyboard =
        new KeyboardSimulation(ScannerSettings.anyScanner(), Focus.FIELD)
            .strike(0, "F12")
            .typeAll(3, 3, "B01")
            .typeAll(700, 3, CODE)
            .strike(730, "ENTER")
            .run();
    assertThat(keyboard.refused()).extracting(Scan.Refused::reason).containsExactly(Reason.NO_END);
    assertThat(keyboard.understood()).containsExactly(CODE);
    assertThat(keyboard.field()).isEmpty();
  }

  @Test
  void whatIsTooLongToBeKeptEndsWithWhatNoCodeHas() {
    KeyboardSimulation keyboard = ownSuffix().scan(0, "9".repeat(3_000)).run();
    assertThat(keyboard.refused().getFirst().text()).hasSize(1_001).endsWith("\u2026");
  }

  @Test
  void aRomanianLayoutIsPutBack() {
    assertThat(RomanianLayout.undone("îC10105941234567899")).isEqualTo("]C10105941234567899");
    assertThat(RomanianLayout.undone("aâăĂÎșțȘȚ-/")).isEqualTo("a\\[{};':\"-/");
  }

  @Test
  void aLongLabelStaysOutWhereNoFieldIs() {
    String label = "https://example.com/".repeat(8);
    KeyboardSimulation keyboard =
        byTiming().typeAll(0, 3, label).strike(3 * label.length(), "ENTER").run();

    assertThat(keyboard.refused()).hasSize(1);
    assertThat(keyboard.field()).isEmpty();
  }

  @Test
  void aTypistsTextAndEnterStayWholeWithoutAProfile() {
    KeyboardSimulation keyboard =
        new KeyboardSimulation(ScannerSettings.anyScanner(), Focus.FIELD)
            .typeAll(0, 45, CODE)
            .strike(45 * CODE.length(), "ENTER")
            .run();

    assertThat(keyboard.field()).isEqualTo(CODE + "<ENTER>");
    assertThat(keyboard.scans()).isEmpty();
  }

  @Test
  void aKeyHeldDownAppearsWhileItIsHeld() {
    ScanDetector detector = new ScanDetector(ScannerSettings.unprogrammed());
    String field = "";
    for (int i = 0; i < 30; i++) {
      var key = new Key.Typed("x", i * 33L * KeyboardSimulation.MILLI);
      for (var answer : detector.press(key, Focus.SCANNING_SCREEN)) {
        switch (answer) {
          case Answer.Release(var keys) -> field += "x".repeat(keys.size());
          case Answer.Pass() -> field += "x";
          case Answer.Hold _, Answer.Swallow _, Answer.Retract _, Answer.Complete _ -> {
            // Adds nothing to the field.
          }
        }
      }
      assertThat(field).hasSize(i < 3 ? 0 : i + 1);
    }
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    for (Reason reason : Reason.values()) {
      var refused = new Scan.Refused(reason, "");
      assertThat(refused.sentence(Locale.of("ro"))).doesNotContain("ş", "ţ");
      assertThat(refused.sentence(Locale.of("ro"))).isNotEqualTo(refused.sentence(Locale.ENGLISH));
    }
  }
}
