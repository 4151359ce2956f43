package org.kerf.stock.model.ledger;

import java.util.regex.Pattern;

/**
 * What a movement does to stock. The feature that books a kind declares it; those of stock itself
 * are in {@link StockDocuments}.
 *
 * @param name as it is stored and never changes: capital letters and low lines, at most 20
 */
public record MovementKind(String name) {

  private static final Pattern NAME = Pattern.compile("[A-Z_]{1,20}");

  public MovementKind {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a movement kind's name: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
