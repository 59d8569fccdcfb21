// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Checks names that must differ. */
public final class Names {

  private static final String HINT = "names must differ by more than case";

  private Names() {}

  /** Reports the names that come twice, regardless of case. */
  public static void checkDistinct(
      Collection<String> names, Property<?> property, NodeProblems problems) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        problems.report(DiagnosticCode.DUPLICATE_NAME, property, message(name), HINT);
      }
    }
  }

  /**
   * Reports the nested objects whose name is taken, regardless of case, each at its name, or where
   * it lacks one.
   *
   * @param taken names that are given elsewhere
   * @param objects the nested objects
   * @param name the name of one
   * @param property the property that holds it
   */
  public static void checkDistinct(
      Collection<String> taken,
      Collection<Properties> objects,
      Function<Properties, String> name,
      Property<?> property,
      NodeProblems problems) {
    Set<String> seen = new HashSet<>();
    taken.forEach(other -> seen.add(other.toLowerCase(Locale.ROOT)));
    for (Properties object : objects) {
      String own = name.apply(object);
      if (!seen.add(own.toLowerCase(Locale.ROOT))) {
        problems.report(DiagnosticCode.DUPLICATE_NAME, object, property, message(own), HINT);
      }
    }
  }

  private static String message(String name) {
    return "the name '" + name + "' comes twice";
  }
}
