// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;

/** What a module of Terraform is made for, and asks about the account it is applied to. */
final class TerraformData {

  private TerraformData() {}

  /** The versions that it is made for. */
  static JsonObject requirements() {
    return Json.object()
        .put("required_version", ">= 1.3")
        .put(
            "required_providers",
            Json.object()
                .put(
                    "aws",
                    Json.object().put("source", "hashicorp/aws").put("version", ">= 6.0").build())
                .build())
        .build();
  }

  /** The partition, the region and the account. */
  static JsonObject current() {
    return place().build();
  }

  /** The same, and the zones that the region has. */
  static JsonObject withZones() {
    return place()
        .put(
            "aws_availability_zones",
            Json.object().put("available", Json.object().put("state", "available").build()).build())
        .build();
  }

  private static Json.ObjectBuilder place() {
    JsonObject current = Json.object().put("current", Json.object().build()).build();
    return Json.object()
        .put("aws_partition", current)
        .put("aws_region", current)
        .put("aws_caller_identity", current);
  }
}
