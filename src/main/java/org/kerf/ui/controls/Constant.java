package org.kerf.ui.controls;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * A value that never changes. It keeps nobody who looks at it: a property that lives as long as the
 * program would keep every window that was ever open.
 */
final class Constant<T> implements ObservableValue<T> {

  private final T value;

  Constant(T value) {
    this.value = value;
  }

  @Override
  public T getValue() {
    return value;
  }

  @Override
  public void addListener(ChangeListener<? super T> listener) {
    // There is nothing to be told.
  }

  @Override
  public void removeListener(ChangeListener<? super T> listener) {
    // It was not kept.
  }

  @Override
  public void addListener(InvalidationListener listener) {
    // There is nothing to be told.
  }

  @Override
  public void removeListener(InvalidationListener listener) {
    // It was not kept.
  }
}
