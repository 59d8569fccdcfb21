// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.JsonValue;

/**
 * How a deployment tool writes texts. The only place where a value becomes part of a template, so
 * that nothing a workflow holds can change what the template means.
 */
interface TemplateSyntax {

  /** A text as the value of a property. */
  JsonValue text(DeployedText text);

  /** A known text as the value of a property. */
  default JsonValue text(String text) {
    return text(DeployedText.of(text));
  }

  /** A text as the name of an entry of a map. */
  String name(String name);
}
