package org.kerf.identity.model;

/**
 * How this station stands with the company's users.
 *
 * @param version of them that was read last
 * @param badgeSalt that the company's badges are hashed with, 32 hexadecimal digits
 */
public record GrantState(long version, String badgeSalt, GrantClock clock) {

  public GrantState at(GrantClock now) {
    return new GrantState(version, badgeSalt, now);
  }
}
