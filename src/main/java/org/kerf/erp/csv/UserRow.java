package org.kerf.erp.csv;

/**
 * A person who works with the station.
 *
 * @param login short name to sign in with
 * @param language "ro" or "en"
 */
public record UserRow(String login, String name, Role role, String language) {

  /** What a person does in the warehouse. */
  public enum Role {
    SUPERVISOR,
    OPERATOR,
    WORKER,
    ADMINISTRATOR,
    QUALITY
  }
}
