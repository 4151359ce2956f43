package org.kerf.cutting.model.genealogy;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.OrderId;

/** A box of the picture. */
public sealed interface GenealogyNode {

  /** Tells it from all others of the picture. */
  String key();

  /** What stands in it, the first if it is several; empty for what is no unit. */
  default Optional<TraceLine> traced() {
    return Optional.empty();
  }

  /** Whoever delivered. */
  record Supplier(String name) implements GenealogyNode {
    @Override
    public String key() {
      return "supplier " + name;
    }
  }

  /** A heat with its certificate. */
  record Heat(TraceLine.Melt melt) implements GenealogyNode {
    @Override
    public String key() {
      return "heat " + melt.id().value();
    }
  }

  /** A bar, bundle or remnant, or a piece that was cut on. */
  record Unit(TraceLine line) implements GenealogyNode {
    @Override
    public String key() {
      return "unit " + line.id().value();
    }

    @Override
    public Optional<TraceLine> traced() {
      return Optional.of(line);
    }
  }

  /**
   * Equal pieces for one line of an order, cut from one unit.
   *
   * @param lines at least one
   */
  record Pieces(List<TraceLine> lines) implements GenealogyNode {

    public Pieces {
      lines = List.copyOf(lines);
    }

    public TraceLine first() {
      return lines.getFirst();
    }

    @Override
    public String key() {
      return "pieces " + first().id().value();
    }

    @Override
    public Optional<TraceLine> traced() {
      return Optional.of(first());
    }
  }

  /** An order and its customer. */
  record Order(OrderId id, String number, String customerName) implements GenealogyNode {
    @Override
    public String key() {
      return "order " + id.value();
    }
  }

  /**
   * Units or pieces that the picture has no room for; the list has them.
   *
   * @param of the key of what they come from
   */
  record More(String of, int count) implements GenealogyNode {
    @Override
    public String key() {
      return "more " + of;
    }
  }
}
