package org.kerf.scanning.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;

/** What stands in barcodes of trade, as scanners send them. */
class Gs1ParserTest {

  private static final String GS = "\u001D";
  private static final String GTIN = "05941234567899";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private final Gs1Parser parser = new Gs1Parser();

  private Gs1Reading kept(String text) {
    return parser.read(text, Gs1Parser.Programming.KEPT);
  }

  private Gs1Reading unknown(String text) {
    return parser.read(text, Gs1Parser.Programming.UNKNOWN);
  }

  private static Gs1Elements understood(Gs1Reading reading) {
    assertThat(reading).isInstanceOf(Gs1Reading.Understood.class);
    return ((Gs1Reading.Understood) reading).elements();
  }

  private static Gs1Fault.Kind refused(Gs1Reading reading) {
    assertThat(reading).isInstanceOf(Gs1Reading.Refused.class);
    return ((Gs1Reading.Refused) reading).fault().kind();
  }

  @Test
  void aBundleSaysItemLotCountAndLength() {
    Gs1Elements bundle =
        understood(kept("]C102" + GTIN + "10H-48213" + GS + "3720" + GS + "3113006000"));

    assertThat(bundle.gtin()).contains(new Gtin(GTIN));
    assertThat(bundle.lot()).contains("H-48213");
    assertThat(bundle.count()).isEqualTo(OptionalInt.of(20));
    assertThat(bundle.length()).contains(Length.ofMetres(6));
  }

  @Test
  void weightsAndLengthsAreWholeGramsAndMicrometres() {
    assertThat(understood(kept("01" + GTIN + "3103012345")).netMass())
        .contains(Mass.ofGrams(12_345));
    assertThat(understood(kept("01" + GTIN + "3100000007")).netMass())
        .contains(Mass.ofGrams(7_000));
    assertThat(understood(kept("01" + GTIN + "3105000001")).netMass())
        .as("a hundredth of a gram is not stated as none")
        .isEmpty();
    assertThat(understood(kept("01" + GTIN + "3115599999")).length())
        .contains(Length.ofMicrometres(5_999_990));
  }

  @Test
  void allSymbologyIdentifiersOfGs1AnnounceElements() {
    for (String id : List.of("]C1", "]d2", "]Q3", "]e0", "]J1")) {
      assertThat(understood(unknown(id + "10AB")).lot()).contains("AB");
    }
  }

  @Test
  void aPlainEanIsAGtinWhateverItsLength() {
    assertThat(understood(unknown("5941234567899")).gtin()).contains(new Gtin(GTIN));
    assertThat(understood(unknown("]E05941234567899")).gtin()).contains(new Gtin(GTIN));
    assertThat(understood(unknown("]E496385074")).gtin()).contains(new Gtin("00000096385074"));
    assertThat(understood(unknown("036000291452")).gtin()).contains(new Gtin("00036000291452"));
    assertThat(unknown("5941234567890")).as("wrong check").isEqualTo(new Gs1Reading.NotGs1());
  }

  @Test
  void otherTextsAreNotOurs() {
    for (String text :
        List.of(
            "LOT-2026/0815 A", "10ABC", "", "]C0ABC", "(x)1", "https://example.com/a/b", ")(")) {
      assertThat(unknown(text)).as(text).isEqualTo(new Gs1Reading.NotGs1());
    }
  }

  @Test
  void aSeparatorBehindAPredefinedLengthIsAllowed() {
    assertThat(understood(kept(GS + "01" + GTIN + GS + "10AB" + GS)).lot()).contains("AB");
  }

  @Test
  void whatIsWrongIsRefusedWithTheReason() {
    assertThat(refused(kept("]C10105941234567890"))).isEqualTo(Gs1Fault.Kind.WRONG_VALUE);
    assertThat(refused(kept("]C101" + GTIN + "4499"))).isEqualTo(Gs1Fault.Kind.UNKNOWN_AI);
    assertThat(refused(kept("]C101" + GTIN + "17261332"))).isEqualTo(Gs1Fault.Kind.WRONG_VALUE);
    assertThat(refused(kept("]C101" + GTIN + "10țeavă"))).isEqualTo(Gs1Fault.Kind.WRONG_VALUE);
    assertThat(refused(kept("]C110A" + GS + "10B"))).isEqualTo(Gs1Fault.Kind.TWICE);
    assertThat(refused(kept("]C101" + GTIN + "3720"))).isEqualTo(Gs1Fault.Kind.EXCLUDED);
    assertThat(refused(kept("]C13103000001" + "3102000100"))).isEqualTo(Gs1Fault.Kind.EXCLUDED);
    assertThat(refused(kept("]C110" + "A".repeat(21)))).isEqualTo(Gs1Fault.Kind.WRONG_VALUE);
  }

  @Test
  void theSameTwiceIsNoFaultAndWhatLacksIsSaid() {
    assertThat(understood(kept("]C110A" + GS + "10A")).all()).hasSize(1);
    assertThat(kept("]C110A"))
        .isInstanceOfSatisfying(
            Gs1Reading.Understood.class, read -> assertThat(read.missing()).containsExactly("10"));
    assertThat(kept("]C101" + GTIN + "10A"))
        .isInstanceOfSatisfying(
            Gs1Reading.Understood.class, read -> assertThat(read.missing()).isEmpty());
  }

  @Test
  void aLostSeparatorIsUnderstoodOnlyIfThereIsOneReading() {
    assertThat(understood(unknown("01" + GTIN + "10ABXX")).lot()).contains("ABXX");
    assertThat(refused(unknown("01" + GTIN + "10AB21C"))).isEqualTo(Gs1Fault.Kind.AMBIGUOUS);
    assertThat(understood(kept("01" + GTIN + "10AB21C")).lot()).contains("AB21C");
    assertThat(understood(unknown("01" + GTIN + "10AB" + GS + "21C")).serial())
        .as("one separator shows that they are sent")
        .contains("C");
  }

  @Test
  void aSeparatorThatWasReplacedIsOneAgain() {
    Gs1Elements read =
        understood(parser.read("01" + GTIN + "10AB|21C", Gs1Parser.Programming.replacedBy('|')));

    assertThat(read.lot()).contains("AB");
    assertThat(read.serial()).contains("C");
  }

  @Test
  void bracketsAndAddressesAreReadToo() {
    Gs1Elements printed = understood(unknown("(01)" + GTIN + "(10)A(B)1(21)S"));
    assertThat(printed.lot()).contains("A(B)1");
    assertThat(printed.serial()).contains("S");

    Gs1Elements address =
        understood(unknown("https://id.gs1.org/01/5941234567899/10/A%2FB+1?17=270200&x=1#top"));
    assertThat(address.gtin()).contains(new Gtin(GTIN));
    assertThat(address.lot()).contains("A/B+1");
    assertThat(address.date("17", TODAY)).contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void datesFindTheirCenturyAndDayZeroIsTheLast() {
    assertThat(date("260229")).as("no such day").isEmpty();
    assertThat(date("280200")).contains(LocalDate.of(2028, 2, 29));
    assertThat(date("760101")).contains(LocalDate.of(2076, 1, 1));
    assertThat(date("770101")).contains(LocalDate.of(1977, 1, 1));
  }

  private Optional<LocalDate> date(String digits) {
    return kept("]C101" + GTIN + "11" + digits) instanceof Gs1Reading.Understood read
        ? read.elements().date("11", TODAY)
        : Optional.empty();
  }

  /** Any text is read or refused, and what is read has the characters that were sent. */
  @Test
  void noTextThrowsAndNothingIsAddedOrLost() {
    long seed = 20_261_130;
    var random = new Random(seed);
    String letters = "0123456789012345678901234567890ABXx-/()%]" + GS;
    for (int i = 0; i < 100_000; i++) {
      var text = new StringBuilder(i % 2 == 0 ? "]C1" : "01" + GTIN);
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (Gs1Reading reading : List.of(kept(text.toString()), unknown(text.toString()))) {
        if (reading instanceof Gs1Reading.Understood(Gs1Elements elements, var missing)) {
          String sent = text.toString().replace("]C1", "").replace(GS, "");
          String read =
              elements.all().stream()
                  .map(each -> each.ai() + each.value())
                  .reduce("", String::concat);
          assertThat(sent).as("seed %d, %s", seed, text).contains(read.substring(0, 2));
          assertThat(read.length()).as("%s", text).isLessThanOrEqualTo(sent.length());
        }
      }
    }
  }

  /** Whatever elements are written without separators, they are read as they were or refused. */
  @Test
  void elementsWithoutSeparatorsAreNeverReadAsOthers() {
    long seed = 42;
    var random = new Random(seed);
    int read = 0;
    int ambiguous = 0;
    for (int i = 0; i < 20_000; i++) {
      String lot = word(random, 1 + random.nextInt(8));
      String serial = word(random, 1 + random.nextInt(8));
      String text = "01" + GTIN + "10" + lot + "21" + serial;
      switch (unknown(text)) {
        case Gs1Reading.Understood(Gs1Elements elements, var missing) -> {
          assertThat(elements.lot()).as("seed %d, %s", seed, text).contains(lot);
          assertThat(elements.serial()).as("seed %d, %s", seed, text).contains(serial);
          read++;
        }
        case Gs1Reading.Refused refused -> ambiguous++;
        case Gs1Reading.NotGs1 none -> throw new AssertionError(text);
      }
    }
    System.out.printf(
        "lot and serial without separator: %d read, %d refused (seed %d)%n", read, ambiguous, seed);
  }

  private static String word(Random random, int length) {
    String letters = "ABCDEFGH0123456789";
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
