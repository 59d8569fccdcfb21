// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

/** A JSON value that knows where it stands in its source. */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /** Where the value begins. */
  Location location();

  /** What the value is, as a user would say it: "an object", "a string". */
  String kind();
}
