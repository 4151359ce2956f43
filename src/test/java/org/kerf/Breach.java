package org.kerf;

/**
 * A place that breaks a rule.
 *
 * @param rule the rule's name, as an {@code @Exempt} would give it
 * @param where class or method or file, so that a person finds it
 * @param sentence what is wrong and what to do instead
 */
record Breach(String rule, String where, String sentence) {

  @Override
  public String toString() {
    return "[" + rule + "] " + where + ": " + sentence;
  }
}
