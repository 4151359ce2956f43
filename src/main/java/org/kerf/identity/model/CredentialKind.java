package org.kerf.identity.model;

/** What somebody proves who they are with. */
public enum CredentialKind {
  /** Digits, for gloves. */
  PIN,
  PASSWORD
}
