package org.kerf.cli.local;

/** A part of the answer. */
sealed interface Frame {

  /** What the command says. */
  record Out(String text) implements Frame {}

  /** What the command says on its error output. */
  record Err(String text) implements Frame {}

  /** Nothing more comes. */
  record End(int code) implements Frame {}
}
