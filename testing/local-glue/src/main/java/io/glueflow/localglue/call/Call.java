// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.call;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;

/**
 * A call of a service.
 *
 * @param operation the action's name as access policies write it, such as {@code glue:StartJobRun},
 *     {@code logs:GetLogEvents} or {@code s3:PutObject}
 * @param arguments the request's members
 */
public record Call(String operation, JsonObject arguments) {

  /** A textual argument; empty when the call has none of that name. */
  public String argument(String name) {
    return arguments.value(name).orElse(null) instanceof JsonString text ? text.value() : "";
  }

  @Override
  public String toString() {
    return operation;
  }
}
