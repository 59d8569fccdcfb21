// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param address its first address
 * @param bits how many bits all of its addresses have in common
 */
public record Cidr(long address, int bits) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
  private static final int ALL = 32;
  private static final int OCTET = 8;
  private static final int LARGEST_OCTET = 255;

  /** Reads {@code 10.0.0.0/16}; empty when it is no such block. */
  public static Optional<Cidr> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 1; i <= ALL / OCTET; i++) {
      int octet = Integer.parseInt(matcher.group(i));
      if (octet > LARGEST_OCTET) {
        return Optional.empty();
      }
      address = address << OCTET | octet;
    }
    int bits = Integer.parseInt(matcher.group(ALL / OCTET + 1));
    boolean aligned = bits <= ALL && address % (1L << (ALL - bits)) == 0;
    return aligned ? Optional.of(new Cidr(address, bits)) : Optional.empty();
  }

  /** One of the four quarters of the block, from 0. */
  Cidr quarter(int number) {
    int smaller = bits + 2;
    return new Cidr(address + number * (1L << (ALL - smaller)), smaller);
  }

  /** Whether some address is in both. */
  public boolean overlaps(Cidr other) {
    int common = ALL - Math.min(bits, other.bits);
    return address >> common == other.address >> common;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int shift = ALL - OCTET; shift >= 0; shift -= OCTET) {
      text.append(address >> shift & LARGEST_OCTET).append(shift == 0 ? "/" : ".");
    }
    return text.append(bits).toString();
  }
}
