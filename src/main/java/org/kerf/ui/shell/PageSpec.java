package org.kerf.ui.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;

/**
 * A page as the shell lists it. It is made when it is first opened, and kept.
 *
 * @param id for navigation, such as "stock"
 * @param titleKey names it in the rail, the top bar and the search
 * @param ofOneThing whether it shows one thing that is opened from elsewhere, such as an order: it
 *     does not stand in the rail
 * @param found whether Ctrl+K finds it by its title
 * @param access who may open it
 */
public record PageSpec(
    String id,
    Group group,
    String titleKey,
    Ikon icon,
    Supplier<Page> factory,
    ObservableValue<Badge> badge,
    boolean ofOneThing,
    boolean found,
    Access access) {

  /** A page that never asks for attention. */
  public static PageSpec of(
      String id, Group group, String titleKey, Ikon icon, Supplier<Page> factory) {
    return new PageSpec(
        id,
        group,
        titleKey,
        icon,
        factory,
        new ReadOnlyObjectWrapper<>(Badge.NONE),
        false,
        true,
        Access.FREE);
  }

  /** A page that counts what asks for attention. */
  public static PageSpec counting(
      String id,
      Group group,
      String titleKey,
      Ikon icon,
      Supplier<Page> factory,
      ObservableValue<Badge> badge) {
    return new PageSpec(id, group, titleKey, icon, factory, badge, false, true, Access.FREE);
  }

  /** A page that shows one thing, opened with its name from elsewhere. */
  public static PageSpec ofOneThing(
      String id, Group group, String titleKey, Ikon icon, Supplier<Page> factory) {
    return new PageSpec(
        id,
        group,
        titleKey,
        icon,
        factory,
        new ReadOnlyObjectWrapper<>(Badge.NONE),
        true,
        false,
        Access.FREE);
  }

  /** The same page, only for whoever may use it. */
  public PageSpec onlyFor(Access whoMay) {
    return new PageSpec(id, group, titleKey, icon, factory, badge, ofOneThing, found, whoMay);
  }

  /** The same page, found by Ctrl+K though it does not stand in the rail. */
  public PageSpec foundBySearch() {
    return new PageSpec(id, group, titleKey, icon, factory, badge, ofOneThing, true, access);
  }

  public Words title() {
    return Words.of(titleKey);
  }
}
