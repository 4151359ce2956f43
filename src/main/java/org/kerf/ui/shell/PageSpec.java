package org.kerf.ui.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kerf.ui.controls.Page;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;

/**
 * A page as the shell knows it. It is made when it is first opened, and kept.
 *
 * @param id for navigation, such as "stock"
 * @param titleKey names it in the rail, the top bar and the search
 */
public record PageSpec(
    String id,
    Group group,
    String titleKey,
    Ikon icon,
    Supplier<Page> factory,
    ObservableValue<Badge> badge) {

  /** A page that never asks for attention. */
  public static PageSpec of(
      String id, Group group, String titleKey, Ikon icon, Supplier<Page> factory) {
    return new PageSpec(
        id, group, titleKey, icon, factory, new ReadOnlyObjectWrapper<>(Badge.NONE));
  }

  Words title() {
    return Words.of(titleKey);
  }
}
