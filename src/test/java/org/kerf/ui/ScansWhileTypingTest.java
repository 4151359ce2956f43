package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Scan;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.stock.StockPages;

/** Journey 2: fifty scans in ten seconds while a person types in a field of the real window. */
class ScansWhileTypingTest {

  private static final int SCANS = 50;
  private static final long SEED = 20_261_130;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789ășțâî ";

  private final Random random = new Random(SEED);
  private final StringBuilder typed = new StringBuilder();
  private final List<Scan> told = new ArrayList<>();

  @Test
  void fiftyScansAreUnderstoodOrRefusedAndTheTextIsWhole(@TempDir Path folder) throws Exception {
    try (var demo = new DemoStation(folder);
        var window = new OfficeWindow(demo, context -> new StockPages(context).specs())) {
      window.open("receive", "");
      var scanner = new TypedScanner(window.stage);
      TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
      listen(window);
      fx(
          () -> {
            window.find("#receive-owner", TextField.class).requestFocus();
            return true;
          });
      List<Location> locations =
          demo.useCases.reading().of(tx -> demo.useCases.repositories().stock().locations(tx));
      var sent = new ArrayList<String>();
      int spoilt = 0;
      for (int i = 0; i < SCANS; i++) {
        person(scanner);
        String code = code(locations, i);
        sent.add(code);
        spoilt += scan(scanner, code) ? 1 : 0;
      }
      person(scanner);
      window.settle();

      List<String> understood =
          told.stream()
              .filter(Scan.Understood.class::isInstance)
              .map(scan -> ((Scan.Understood) scan).code().text())
              .toList();
      long refused = told.stream().filter(Scan.Refused.class::isInstance).count();
      System.out.printf(
          "%d understood, %d refused of %d, %d with a person's key inside (seed %d)%n",
          understood.size(), refused, SCANS, spoilt, SEED);
      assertThat(understood.size() + refused).as("seed %d", SEED).isEqualTo(SCANS);
      assertThat(refused).isEqualTo(spoilt);
      assertThat(sent).as("none misread, seed %d", SEED).containsSubsequence(understood);
      assertThat(fx(() -> window.find("#receive-owner", TextField.class).getText()))
          .as("seed %d", SEED)
          .isEqualTo(typed.toString());
      assertThat(fx(() -> window.notifications.notes().stream().anyMatch(note -> note.stays())))
          .as("an unknown code waits")
          .isTrue();
      window.picture("scans-while-typing");
      window.press(KeyCode.ESCAPE);
      assertThat(fx(() -> window.notifications.notes().stream().anyMatch(note -> note.stays())))
          .isFalse();
    }
  }

  private void listen(OfficeWindow window) {
    fx(
        () -> {
          window
              .context
              .view()
              .scanners()
              .tryOut(
                  (key, answers) -> {
                    for (Answer answer : answers) {
                      if (answer instanceof Answer.Complete(Scan scan)) {
                        told.add(scan);
                      }
                    }
                  });
          return true;
        });
  }

  /** Locations that are here, and codes that nothing here has, the last of them at the end. */
  private String code(List<Location> locations, int i) {
    boolean unknown = i % 5 == 4;
    return unknown
        ? ShortCode.of(ShortCode.Kind.BAR, "9X", 1_000 + i).text()
        : locations.get(i % locations.size()).code().text();
  }

  /** One to three keys between two scans, as a person strikes them. */
  private void person(TypedScanner scanner) throws Exception {
    int keys = 1 + random.nextInt(3);
    for (int i = 0; i < keys; i++) {
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      scanner.type(letter, 50 + random.nextInt(40));
      typed.append(letter);
    }
    scanner.rest(20 + random.nextInt(30));
  }

  /** A scan, with Caps Lock now and then; whether a person's key was struck inside it. */
  private boolean scan(TypedScanner scanner, String code) throws Exception {
    boolean struck = random.nextInt(4) == 0;
    String sent = random.nextInt(5) == 0 ? code.toLowerCase(Locale.ROOT) : code;
    scanner.strike(KeyCode.F12);
    int at = 1 + random.nextInt(sent.length() - 1);
    scanner.send(sent.substring(0, at));
    if (struck) {
      scanner.type(LETTERS.charAt(random.nextInt(LETTERS.length())), 2);
    }
    scanner.send(sent.substring(at));
    scanner.strike(KeyCode.F11);
    return struck;
  }
}
