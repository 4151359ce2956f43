package org.kerf.scanning.gs1;

import java.math.BigInteger;

/** The check sums of GS1 keys. Sources: GS1 General Specifications, 7.9; ISO 13616 for the IBAN. */
final class CheckDigits {

  private static final String CHECK_PAIR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int PAIR_MODULUS = 1_021;
  private static final int[] PRIMES = {
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
  };
  private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

  private CheckDigits() {}

  /** Whether the last digit is the check digit of those before it. */
  static boolean isRight(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
      sum += weight * (digits.charAt(i) - '0');
    }
    return !digits.isEmpty() && sum % 10 == 0;
  }

  /** Whether the last two characters are the check characters of a Global Model Number. */
  static boolean isRightPair(String text) {
    int last = text.length() - 2;
    if (last < 1 || last > PRIMES.length) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += CharacterSet.CSET82.valueOf(text.charAt(i)) * PRIMES[last - 1 - i];
    }
    int check = sum % PAIR_MODULUS;
    return text.charAt(last) == CHECK_PAIR.charAt(check / CHECK_PAIR.length())
        && text.charAt(last + 1) == CHECK_PAIR.charAt(check % CHECK_PAIR.length());
  }

  static boolean isIban(String text) {
    if (!text.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]+")) {
      return false;
    }
    var digits = new StringBuilder();
    String turned = text.substring(4) + text.substring(0, 4);
    turned.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
  }
}
