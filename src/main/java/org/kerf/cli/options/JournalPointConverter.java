package org.kerf.cli.options;

import org.kerf.kernel.JournalPoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far a journal was, as a person reads it from paper. */
public final class JournalPointConverter implements ITypeConverter<JournalPoint> {

  @Override
  public JournalPoint convert(String text) {
    return JournalPoint.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is not a number and a fingerprint, such as"
                        + " \"1234 7F3A 2B19 44D0 9C11\""));
  }
}
