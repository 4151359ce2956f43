package org.kerf.sync.model;

/**
 * An administrator's own way to the centre; kept in memory only.
 *
 * @param centre where it is, as the station knows it
 * @param name as it was given to {@code kerf central add-admin}
 */
public record CentralLogin(CentreAccount centre, String name, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return name + " at " + centre.url();
  }
}
