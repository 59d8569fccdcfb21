// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Property;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Checks names of new columns. */
public final class Names {

  private Names() {}

  /** Reports the names that come twice, regardless of case. */
  public static void checkDistinct(
      Collection<String> names, Property<?> property, NodeProblems problems) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        problems.report(
            DiagnosticCode.DUPLICATE_NAME,
            property,
            "the name '" + name + "' comes twice",
            "names must differ by more than case");
      }
    }
  }
}
