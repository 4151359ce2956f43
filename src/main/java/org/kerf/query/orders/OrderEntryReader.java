package org.kerf.query.orders;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.party.model.Party;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemColumn;

/** What somebody who types an order looks up. To be called on a worker. */
public final class OrderEntryReader {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");
  private static final int MOST_TRIES = 1_000;
  private static final int MOST_NUMBER = 60;
  private static final int MOST_LOOKED_AT = 500;

  private final Reading reading;
  private final Repositories repositories;

  public OrderEntryReader(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /** Items in use whose code, name or grade contains the text. */
  public List<OrderedItem> items(String text, int most) throws StationFault {
    return reading.of(tx -> inUse(tx, text, most).stream().map(item -> ordered(tx, item)).toList());
  }

  /** Heats in use whose number, certificate or supplier contains the text. */
  public List<Heat> heats(String text, int most) throws StationFault {
    return reading.of(
        tx ->
            repositories
                .stock()
                .heats(
                    tx, text, false, Sorting.ascending(HeatColumn.NUMBER), Optional.empty(), most));
  }

  /** Whether there is a heat of this number. */
  public boolean isHeat(String number) throws StationFault {
    return reading.of(tx -> repositories.stock().heatByNumber(tx, number).isPresent());
  }

  /** Customers whose code or name contains the text. */
  public List<Party> customers(String text, int most) throws StationFault {
    return reading.of(
        tx ->
            repositories.parties().search(tx, text, most).stream()
                .filter(party -> !party.inactive())
                .toList());
  }

  /** The customer of this code, if there is one. */
  public Optional<Party> customer(String code) throws StationFault {
    return reading.of(tx -> repositories.parties().byCode(tx, code));
  }

  /** Other open orders of an order's customer that a text names, with their lines. */
  public List<CutOrder> others(CutOrder order, String text, int most) throws StationFault {
    String wanted = text.isBlank() ? order.customerName() : text;
    return reading.of(
        tx ->
            repositories.orders().search(tx, wanted, MOST_LOOKED_AT).stream()
                .filter(each -> each.state() == OrderState.OPEN)
                .filter(each -> each.customer().equals(order.customer()))
                .filter(each -> !each.id().equals(order.id()))
                .limit(most)
                .map(each -> repositories.orders().order(tx, each.id()).orElseThrow())
                .toList());
  }

  /** The item that each text means: the one of this code, or the only one that it is found in. */
  public Map<String, OrderedItem> named(Collection<String> texts) throws StationFault {
    return reading.of(
        tx -> {
          Map<String, OrderedItem> found = new LinkedHashMap<>();
          for (String text : texts) {
            named(tx, text.strip()).ifPresent(item -> found.put(text, ordered(tx, item)));
          }
          return found;
        });
  }

  private Optional<Item> named(Tx tx, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Item> coded =
        repositories.stock().itemByCode(tx, text).filter(item -> !item.inactive());
    if (coded.isPresent()) {
      return coded;
    }
    List<Item> some = inUse(tx, text, 2);
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  private List<Item> inUse(Tx tx, String text, int most) {
    return repositories
        .stock()
        .items(tx, text, false, Sorting.ascending(ItemColumn.NAME), Optional.empty(), most);
  }

  private OrderedItem ordered(Tx tx, Item item) {
    return new OrderedItem(item, repositories.stock().longestFree(tx, item.id(), Owner.ours()));
  }

  /** The number after that of the newest order, if it ends in digits. */
  public Optional<String> nextNumber() throws StationFault {
    return reading.of(
        tx -> repositories.orders().newestNumber(tx).flatMap(newest -> after(tx, newest)));
  }

  private Optional<String> after(Tx tx, String newest) {
    Matcher parts = NUMBERED.matcher(newest);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int width = parts.group(2).length();
    long number = Long.parseLong(parts.group(2));
    for (int i = 1; i <= MOST_TRIES; i++) {
      String digits = Long.toString(number + i);
      String next = parts.group(1) + "0".repeat(Math.max(0, width - digits.length())) + digits;
      if (next.length() <= MOST_NUMBER && repositories.orders().byNumber(tx, next).isEmpty()) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
