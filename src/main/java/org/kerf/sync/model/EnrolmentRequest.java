package org.kerf.sync.model;

import java.util.UUID;

/**
 * A station asks to belong to a centre.
 *
 * @param url of the centre, as a person typed it
 * @param code that the centre's administrator gave out; for one use
 * @param certificate as in {@link CentreAccount}
 * @param station its id
 * @param characters that its codes begin with
 * @param takePlace whether it becomes the station that the code was made for, if that is another
 */
public record EnrolmentRequest(
    String url,
    String code,
    String certificate,
    UUID station,
    String characters,
    boolean takePlace) {

  /** Without the code. */
  @Override
  public String toString() {
    return "station " + station + " at " + url;
  }
}
