package org.kerf.sync.model;

/**
 * Where the centre's server is, and an administrator of it.
 *
 * @param url as in {@link CentreAccount}
 * @param certificate as in {@link CentreAccount}
 */
public record AdminLogin(String url, String user, String password, String certificate) {

  /** Without the password. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
