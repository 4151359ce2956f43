package org.kerf.cli.programs;

/**
 * While it is open, ending the program from outside (Ctrl-C, SIGTERM) only cancels: the use case
 * that is under way keeps what it has, and the program then ends with the use case's code.
 */
public interface EarlyTermination extends AutoCloseable {

  /** Whether somebody wants the program to end. */
  boolean isAsked();

  /** All is written that is to be written, and the program may end with this code. */
  void endWith(int code);

  @Override
  void close();
}
