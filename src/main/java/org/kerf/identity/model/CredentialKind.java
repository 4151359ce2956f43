package org.kerf.identity.model;

/** What somebody proves who they are with. */
public enum CredentialKind {
  /** Digits, for gloves. */
  PIN,
  PASSWORD,
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
