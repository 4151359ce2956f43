package org.kerf.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a class or a method from one rule, with the reason. {@code ArchitectureTest} and {@code
 * TidyTest} read it, know the rules by name, and refuse an exemption that no longer exempts
 * anything.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Exempt.Several.class)
public @interface Exempt {

  /** The rule's name as the tests print it, such as "threads". */
  String rule();

  /** Why it is right here, in a sentence. */
  String reason();

  /** More than one exemption at the same place. */
  @Documented
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
  @Retention(RetentionPolicy.CLASS)
  @interface Several {
    Exempt[] value();
  }
}
