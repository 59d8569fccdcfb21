// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.Placeholder;

/** What a program calls the values that it gets when it starts. */
public interface ProgramValues {

  /** The folder or URI at which relative paths begin: no parameter can have this name. */
  MarkedText.Value BASE =
      new MarkedText.Value(
          new Placeholder(0, 0, Placeholder.Source.PARAMETER, "base-path"),
          MarkedText.Encoding.TEXT);

  /** The expression that yields a value as a text, encoded for the place where it stands. */
  String code(MarkedText.Value value);

  /** The variable that holds what is known of a connection. */
  String connection(String name);
}
