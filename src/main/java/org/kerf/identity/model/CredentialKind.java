package org.kerf.identity.model;

/** What somebody proves who they are with. */
public enum CredentialKind {
  /** Digits, for gloves. */
  PIN,
  PASSWORD,
  /** A code that a scanner reads. No two people who work here have the same. */
  BADGE,
  /**
   * That the operating system knows them: at the terminal only. Kept is the system's name of theirs
   * as it is; it is no secret.
   */
  OS_USER;

  /** Whether it is a secret that is said at the window. */
  public boolean isSecret() {
    return this != OS_USER;
  }
}
