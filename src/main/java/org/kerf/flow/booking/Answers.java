package org.kerf.flow.booking;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * How a use case answers a command that comes again: from the words that were kept when it was
 * done.
 */
public interface Answers<T> {

  /** At most 500 characters. */
  String kept(T answer);

  T again(Tx tx, String kept);

  /** The same command again gets the same answer, whatever was booked. */
  static <T> Answers<T> always(T answer) {
    return of(given -> "", (tx, kept) -> answer);
  }

  static <T> Answers<T> of(Function<T, String> kept, BiFunction<Tx, String, T> again) {
    return new Answers<>() {
      @Override
      public String kept(T answer) {
        return kept.apply(answer);
      }

      @Override
      public T again(Tx tx, String words) {
        return again.apply(tx, words);
      }
    };
  }

  /** The answer names one thing, which can be found by its id. */
  static <T> Answers<T> ofId(Function<T, UUID> id, BiFunction<Tx, UUID, T> again) {
    return of(
        answer -> id.apply(answer).toString(),
        (tx, kept) -> again.apply(tx, UUID.fromString(kept)));
  }

  /** The answer is made from the document that was booked. */
  static <T> Answers<T> ofDocument(
      Ledger ledger, Function<T, Document> document, BiFunction<Tx, Document, T> again) {
    return ofId(
        answer -> document.apply(answer).id().value(),
        (tx, id) -> again.apply(tx, ledger.document(tx, new DocumentId(id)).orElseThrow()));
  }
}
