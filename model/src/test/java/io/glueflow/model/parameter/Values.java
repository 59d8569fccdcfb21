// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.Location;
import java.util.List;
import java.util.Map;

/** Values of parameters for tests. */
final class Values {

  private static final Location NOWHERE = Location.ofFile("f");

  private Values() {}

  static Parameter parameter(String name, ParameterType type, ParameterType items) {
    return new Parameter(name, type, items, new JsonNull(NOWHERE), "", NOWHERE);
  }

  /** A binder of one parameter {@code p}, given as on a command line. */
  static ParameterBinder binder(ParameterType type, ParameterType items, String text) {
    Parameter parameter = parameter("p", type, items);
    return new ValueBinder(
        ParameterReader.values(List.of(parameter), Map.of("p", text), true, "args").orThrow());
  }

  static ParameterBinder binder(ParameterType type, String text) {
    return binder(type, ParameterType.STRING, text);
  }
}
