package org.kerf.stock.model.ledger;

import java.util.regex.Pattern;

/**
 * Why stock changed. Each booking is one document, and is undone whole. The feature that books a
 * kind declares it; those of stock itself are in {@link StockDocuments}.
 *
 * @param name as it is stored and never changes: capital letters and low lines, at most 30
 */
public record DocumentKind(String name) {

  private static final Pattern NAME = Pattern.compile("[A-Z_]{1,30}");

  public DocumentKind {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a document kind's name: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
