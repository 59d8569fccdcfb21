// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.List;

/** Writes a foundation in Terraform's JSON syntax. */
final class FoundationModule {

  private static final String BUCKET = "${aws_s3_bucket.main.id}";
  private static final JsonValue BUCKET_ARN = Json.string("${aws_s3_bucket.main.arn}");
  private static final JsonValue OBJECTS = Json.string("${aws_s3_bucket.main.arn}/*");

  private final Foundation foundation;
  private final TemplateSyntax syntax =
      new TerraformSyntax(new InputNames(List.of(), name -> name));
  private final TerraformResources made = new TerraformResources();

  FoundationModule(Foundation foundation) {
    this.foundation = foundation;
  }

  /** The whole module. */
  String text() {
    bucket();
    role();
    new TerraformNetwork(foundation, syntax, made).add();
    Json.ObjectBuilder module =
        Json.object()
            .put("terraform", TerraformData.requirements())
            .put("data", TerraformData.withZones());
    made.addTo(module);
    return JsonWriter.pretty(module.build());
  }

  private void bucket() {
    Json.ObjectBuilder bucket = Json.object();
    if (foundation.bucket().isEmpty()) {
      bucket.put("bucket_prefix", syntax.text(foundation.name() + "-"));
    } else {
      bucket.put("bucket", syntax.text(foundation.bucket()));
    }
    made.add(
        "aws_s3_bucket",
        "main",
        bucket.put("lifecycle", Json.object().put("prevent_destroy", true).build()));
    encryption();
    made.add(
        "aws_s3_bucket_public_access_block",
        "main",
        Json.object()
            .put("bucket", BUCKET)
            .put("block_public_acls", true)
            .put("block_public_policy", true)
            .put("ignore_public_acls", true)
            .put("restrict_public_buckets", true));
    made.add(
        "aws_s3_bucket_lifecycle_configuration",
        "main",
        Json.object()
            .put("bucket", BUCKET)
            .put(
                "rule",
                Json.array(
                    expiry("runs", Foundation.DAYS_OF_RUNS),
                    expiry("temp", Foundation.DAYS_OF_TEMPORARY_FILES),
                    unfinishedUploads())));
    made.add(
        "aws_s3_bucket_policy",
        "main",
        Json.object()
            .put("bucket", BUCKET)
            .put(
                "policy",
                made.encoded("bucket_policy", PolicyJson.encryptedOnly(BUCKET_ARN, OBJECTS))));
    made.local("s3_path", Json.string("s3://" + BUCKET + "/" + Foundation.PREFIX));
    made.output("s3_path", "The setting s3-path", "local.s3_path");
  }

  private void encryption() {
    Json.ObjectBuilder byDefault = Json.object();
    if (foundation.kmsKey().isEmpty()) {
      byDefault.put("sse_algorithm", "AES256");
    } else {
      byDefault
          .put("sse_algorithm", "aws:kms")
          .put("kms_master_key_id", syntax.text(foundation.kmsKey()));
    }
    made.add(
        "aws_s3_bucket_server_side_encryption_configuration",
        "main",
        Json.object()
            .put("bucket", BUCKET)
            .put(
                "rule",
                Json.object()
                    .put("bucket_key_enabled", !foundation.kmsKey().isEmpty())
                    .put("apply_server_side_encryption_by_default", byDefault.build())
                    .build()));
  }

  private static JsonObject expiry(String folder, int days) {
    return Json.object()
        .put("id", folder)
        .put("status", "Enabled")
        .put("filter", Json.object().put("prefix", Foundation.PREFIX + "/" + folder + "/").build())
        .put("expiration", Json.object().put("days", days).build())
        .build();
  }

  private static JsonObject unfinishedUploads() {
    return Json.object()
        .put("id", "unfinished-uploads")
        .put("status", "Enabled")
        .put("filter", Json.object().put("prefix", "").build())
        .put(
            "abort_incomplete_multipart_upload",
            Json.object().put("days_after_initiation", Foundation.DAYS_OF_TEMPORARY_FILES).build())
        .build();
  }

  private void role() {
    PolicyJson policies = new PolicyJson(syntax);
    made.role(
        "job",
        policies.trust("glue.amazonaws.com"),
        policies.policy(
            FoundationPolicy.statements(foundation), BucketStatements.of(BUCKET_ARN, OBJECTS)));
    made.output("job_role_arn", "The setting iam-role", "aws_iam_role.job.arn");
  }
}
