package org.kerf.sync.model;

import java.util.UUID;

/**
 * Which centre a station belongs to, and as whom it goes there. Never journaled: the password
 * stands in the encrypted store alone.
 *
 * @param url such as "postgresql://centre.example:5432/kerf"; several hosts with commas between
 * @param role that the station signs in as
 * @param certificate of the centre's authority, as PEM; empty to trust those of the system
 * @param company whose centre it is
 * @param companyName for people
 * @param paused whether the exchange waits for a person
 */
public record CentreAccount(
    String url,
    String role,
    String password,
    String certificate,
    UUID company,
    String companyName,
    boolean paused) {

  public CentreAccount pausedNow(boolean now) {
    return new CentreAccount(url, role, password, certificate, company, companyName, now);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return role + " at " + url;
  }
}
