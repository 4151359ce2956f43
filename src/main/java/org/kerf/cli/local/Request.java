package org.kerf.cli.local;

/** What a connection asked for. */
sealed interface Request {

  record Asked(ForwardedCommand command) implements Request {}

  /** A client with another version of the protocol. */
  record OtherVersion(int version) implements Request {}

  /** No request at all, or one beyond the limits. */
  record Unfit() implements Request {}
}
