package org.kerf.flow.reversal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.MovementKind;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.unit.UnitWords;

/** A feature declares its documents and how they are undone; stock does not depend on it. */
class ReversalTest {

  private static final DocumentKind COUNTED = new DocumentKind("STOCK_COUNTED");
  private static final MovementKind ADJUSTED = new MovementKind("ADJUSTED");

  @TempDir Path folder;
  private Workshop shop;
  private int recounts;

  /** What a feature would register beside its use case: a count that is undone asks for another. */
  private final Reversal uncount =
      new Reversal() {
        @Override
        public Set<DocumentKind> kinds() {
          return Set.of(COUNTED);
        }

        @Override
        public Undone undo(Undoing undoing, Optional<Length> realLength) {
          return Undone.then(
              () -> {
                recounts++;
                return List.of();
              });
        }
      };

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  private Document count(StockUnit unit, int more) throws StationFault {
    return shop.booking.book(
        shop.command(),
        Permission.MOVE_STOCK,
        Answers.ofDocument(
            shop.repositories.ledger(), document -> document, (tx, document) -> document),
        (tx, at) -> {
          Document document = shop.booking.document(tx, COUNTED, at, shop.operator, "");
          Fact moved =
              new Projections(shop.repositories)
                  .post(
                      tx,
                      document,
                      List.of(),
                      List.of(MovementDraft.in(unit.id(), ADJUSTED, more, unit.location())));
          return Booked.of(document, List.of(moved));
        });
  }

  private int onHand(StockUnit unit) throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.stock().unit(tx, unit.id()).orElseThrow().onHand());
  }

  private UndoDocument undoing(List<Reversal> more) {
    var station = Reversals.ofStation(shop.booking, shop.repositories, shop.labelSettings);
    List<Reversal> all = Stream.of(station, more).flatMap(List::stream).toList();
    return new UndoDocument(shop.booking, shop.repositories, new Reversals(all));
  }

  @Test
  void aNewKindOfDocumentIsBookedAndUndoneByWhatItsFeatureRegisters() throws StationFault {
    StockUnit unit = shop.bundle(6_000, 3);
    Document counted = count(unit, 2);
    assertThat(onHand(unit)).isEqualTo(5);
    Movement movement =
        shop.reading.of(tx -> shop.repositories.ledger().movements(tx, counted.id())).getFirst();
    assertThat(movement.kind()).isEqualTo(ADJUSTED);
    var undone = undoing(List.of(uncount)).run(shop.command(), counted.id(), "greșit", noLength());
    assertThat(undone).isInstanceOf(UndoDocument.Outcome.Undone.class);
    assertThat(onHand(unit)).isEqualTo(3);
    assertThat(recounts).isEqualTo(1);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void whatNobodyRegisteredStays() throws StationFault {
    StockUnit unit = shop.bundle(6_000, 3);
    DocumentId counted = count(unit, 2).id();
    assertThat(undoing(List.of()).run(shop.command(), counted, "greșit", noLength()))
        .isEqualTo(new UndoDocument.Outcome.Refused(new SawRefusal.NotUndoable()));
    assertThat(onHand(unit)).isEqualTo(5);
  }

  @Test
  void twoReversalsOfOneKindAreAMistake() {
    assertThatThrownBy(() -> undoing(List.of(Reversal.ofMovements(SawDocuments.CUT))))
        .hasMessageContaining("CUT");
  }

  @Test
  void eachKindOfTheStationHasANameInBothLanguages() throws IllegalAccessException {
    for (Class<?> declaring : List.of(StockDocuments.class, SawDocuments.class)) {
      for (var field : declaring.getFields()) {
        if (field.get(null) instanceof DocumentKind kind) {
          for (Language language : Language.values()) {
            var texts = new Texts(language, List.of(UnitWords.TEXTS));
            assertThat(texts.of(UnitWords.of(kind))).as("%s in %s", kind, language).isNotBlank();
          }
        }
      }
    }
  }

  private static Optional<Length> noLength() {
    return Optional.empty();
  }
}
