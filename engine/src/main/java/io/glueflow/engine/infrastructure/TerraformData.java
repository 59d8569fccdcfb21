// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;

/** What a module of Terraform asks about the account it is applied to. */
final class TerraformData {

  private TerraformData() {}

  /** The partition, the region and the account. */
  static JsonObject current() {
    JsonObject current = Json.object().put("current", Json.object().build()).build();
    return Json.object()
        .put("aws_partition", current)
        .put("aws_region", current)
        .put("aws_caller_identity", current)
        .build();
  }
}
