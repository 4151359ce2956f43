package org.kerf.sync.model;

/**
 * A login of an administrator that was made just now.
 *
 * @param password as it is typed; kept nowhere
 */
public record MadeAdmin(String name, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return name;
  }
}
