package org.kerf.ui.unit;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.texts.Texts;

/**
 * The lengths that an item is bought in, to be taken by a click below the field for a length. The
 * only one stands in the field at once, unless something else was typed there.
 */
public final class StockLengthChips extends FlowPane {

  private final Texts texts;
  private final StringProperty typed;

  /** For a field where millimetres are typed. */
  public StockLengthChips(Texts texts, StringProperty typed) {
    super(8, 4);
    this.texts = texts;
    this.typed = typed;
    setId("stock-lengths");
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
  }

  /**
   * Offers those of the item whenever the length is to be typed.
   *
   * @param input where it is typed
   * @param code what stands in the field of the item: its code, picked or typed
   * @param items those that a text names
   */
  public void follow(Node input, StringProperty code, LookupField.Query<Item> items) {
    code.subscribe(() -> offer(List.of()));
    input
        .focusedProperty()
        .subscribe(
            focused -> {
              String wanted = code.get().strip();
              if (focused && !wanted.isEmpty()) {
                items.find(
                    wanted,
                    found ->
                        found.stream()
                            .filter(item -> item.code().equalsIgnoreCase(wanted))
                            .findFirst()
                            .ifPresent(item -> offer(item.purchasing().stockLengths())));
              }
            });
  }

  private void offer(List<Length> lengths) {
    getChildren()
        .setAll(
            lengths.stream()
                .map(length -> chip(length, texts.figures().lengthWithUnit(length)))
                .toList());
    if (lengths.size() == 1 && typed.get().isBlank()) {
      take(lengths.getFirst());
    }
  }

  private Button chip(Length length, String words) {
    var chip = new Button(words);
    chip.getStyleClass().addAll(Styles.SMALL, "kerf-chip");
    chip.setOnAction(event -> take(length));
    return chip;
  }

  private void take(Length length) {
    typed.set(CellText.of(length).in(texts.language().locale()));
  }
}
