package org.kerf.flow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.codec.FactKind;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Fact;

/**
 * What is stored of each kind of fact, in a file for each of its versions; {@code -Dgolden=accept}
 * writes the newest ones. A file of an earlier version is never written anew.
 */
class StationFactsTest {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "kerf", "flow", "facts");

  private final FactCodec codec = StationFacts.codec();

  private static List<Fact> samples() {
    return SampleFacts.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsStoredStaysAsItIsAndIsReadAgain(Fact fact) throws IOException {
    StoredFact stored = codec.write(fact);
    Path file = file(kind(stored.kind()), kind(stored.kind()).version());
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, stored.details() + '\n');
    }
    assertThat(stored.details() + '\n')
        .as("%s (if the change is wanted: -Dgolden=accept)", file)
        .isEqualTo(Files.readString(file));
    assertThat(codec.read(stored)).isEqualTo(fact);
  }

  @Test
  void eachKindHasASampleAndEachOfItsVersionsAFile() throws IOException {
    Set<String> sampled = new TreeSet<>();
    samples().forEach(fact -> sampled.add(codec.write(fact).kind()));
    Set<String> kinds = new TreeSet<>();
    Set<Path> files = new TreeSet<>();
    for (FactKind<?> kind : codec.kinds()) {
      kinds.add(kind.name());
      for (int version = 1; version <= kind.version(); version++) {
        files.add(file(kind, version));
      }
    }
    assertThat(sampled).isEqualTo(kinds);
    try (Stream<Path> there = Files.list(FOLDER)) {
      assertThat(there).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void eachVersionThatWasEverWrittenIsRead() throws IOException {
    for (FactKind<?> kind : codec.kinds()) {
      for (int version = 1; version <= kind.version(); version++) {
        String details = Files.readString(file(kind, version));
        Fact fact = codec.read(new StoredFact(kind.name(), version, new UUID(0, 1), details));
        assertThat(fact).as("%s %d", kind.name(), version).isNotInstanceOf(UnknownFact.class);
      }
    }
  }

  private FactKind<?> kind(String name) {
    return codec.kinds().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Path file(FactKind<?> kind, int version) {
    return FOLDER.resolve(kind.name() + '.' + version + ".json");
  }
}
