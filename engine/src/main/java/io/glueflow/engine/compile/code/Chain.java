// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression and the calls made on its result, one after the other.
 *
 * @param head the expression
 * @param calls the calls, each beginning with a dot; any can have several lines
 */
public record Chain(String head, List<String> calls) {

  public Chain {
    calls = List.copyOf(calls);
  }

  /** The same with further calls. */
  public Chain then(List<String> more) {
    List<String> all = new ArrayList<>(calls);
    all.addAll(more);
    return new Chain(head, all);
  }

  /** All of it in one line, if none of its parts has several. */
  public String line() {
    return head + String.join("", calls);
  }

  /**
   * The same with the calls without values that come first, such as {@code .write}, in the head.
   */
  Chain withPropertiesInHead() {
    int properties = 0;
    while (properties < calls.size() && calls.get(properties).indexOf('(') < 0) {
      properties++;
    }
    return new Chain(
        head + String.join("", calls.subList(0, properties)),
        calls.subList(properties, calls.size()));
  }

  /** Whether it can stand in one line that already holds some characters. */
  boolean fits(int used) {
    String line = line();
    return line.indexOf('\n') < 0 && used + line.length() <= CodeLayout.WIDTH;
  }
}
