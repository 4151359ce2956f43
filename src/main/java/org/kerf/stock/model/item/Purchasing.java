package org.kerf.stock.model.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.kernel.Length;

/**
 * How an item is bought.
 *
 * @param minStock how much of it shall lie here at least, by length; zero where nobody has said
 * @param supplierCode what its supplier calls it; empty where that is not known
 * @param stockLengths the usual lengths of its bars, from the shortest; none where nobody has said
 * @param leadDays how many days an order is under way; 0 where nobody has said
 */
public record Purchasing(
    Length minStock, String supplierCode, List<Length> stockLengths, int leadDays) {

  /** Nothing is known. */
  public static final Purchasing UNKNOWN = new Purchasing(Length.ZERO, "", List.of(), 0);

  /** So many lengths are kept of an item. */
  public static final int MOST_LENGTHS = 8;

  /** No order is longer under way. */
  public static final int MOST_LEAD_DAYS = 730;

  private static final String BETWEEN = " ";

  public Purchasing {
    var lengths = new ArrayList<Length>(stockLengths);
    lengths.sort(Comparator.comparingLong(Length::micrometres));
    stockLengths = lengths.stream().distinct().toList();
    if (leadDays < 0 || stockLengths.size() > MOST_LENGTHS) {
      throw new IllegalArgumentException(leadDays + " days, lengths " + stockLengths);
    }
  }

  /** The stock lengths in one text, in micrometres. */
  public String writtenLengths() {
    return stockLengths.stream()
        .map(length -> Long.toString(length.micrometres()))
        .collect(Collectors.joining(BETWEEN));
  }

  /** What {@link #writtenLengths} has written. */
  public static List<Length> lengths(String written) {
    return Stream.of(written.split(BETWEEN))
        .filter(each -> !each.isEmpty())
        .map(each -> Length.ofMicrometres(Long.parseLong(each)))
        .toList();
  }
}
