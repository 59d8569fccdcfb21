// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;

/** What jobs may do with the bucket that the foundation makes. */
final class BucketStatements {

  private BucketStatements() {}

  static List<JsonObject> of(JsonValue bucket, JsonValue objects) {
    return List.of(
        PolicyJson.allowed(
            "UseObjects",
            List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"),
            objects),
        PolicyJson.allowed("UseBucket", List.of("s3:ListBucket", "s3:GetBucketLocation"), bucket));
  }
}
