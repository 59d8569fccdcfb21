// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.call;

import java.util.regex.Pattern;

/** A pattern for names of operations in which {@code *} stands for any text. */
final class OperationPattern {

  private final Pattern pattern;

  OperationPattern(String text) {
    this.pattern = Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E");
  }

  boolean matches(Call call) {
    return pattern.matcher(call.operation()).matches();
  }
}
