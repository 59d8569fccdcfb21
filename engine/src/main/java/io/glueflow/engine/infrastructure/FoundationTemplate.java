// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static io.glueflow.engine.infrastructure.CloudFormationResources.attribute;
import static io.glueflow.engine.infrastructure.CloudFormationResources.ref;
import static io.glueflow.engine.infrastructure.CloudFormationResources.substitute;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.List;

/** Writes a foundation as a template of AWS CloudFormation. */
final class FoundationTemplate {

  private final Foundation foundation;
  private final TemplateSyntax syntax =
      new CloudFormationSyntax(new InputNames(List.of(), name -> name));
  private final CloudFormationResources made = new CloudFormationResources();

  FoundationTemplate(Foundation foundation) {
    this.foundation = foundation;
  }

  /** The whole template. */
  String text() {
    bucket();
    role();
    new CloudFormationNetwork(foundation, syntax, made).add();
    return JsonWriter.pretty(
        Json.object()
            .put("AWSTemplateFormatVersion", "2010-09-09")
            .put("Description", "What workflows of glueflow need once to run on AWS Glue")
            .put("Resources", made.resources())
            .put("Outputs", made.outputs())
            .build());
  }

  private void bucket() {
    Json.ObjectBuilder properties = Json.object();
    if (!foundation.bucket().isEmpty()) {
      properties.put("BucketName", syntax.text(foundation.bucket()));
    }
    made.addKept(
        "Bucket",
        "AWS::S3::Bucket",
        properties
            .put("BucketEncryption", encryption())
            .put(
                "PublicAccessBlockConfiguration",
                Json.object()
                    .put("BlockPublicAcls", true)
                    .put("BlockPublicPolicy", true)
                    .put("IgnorePublicAcls", true)
                    .put("RestrictPublicBuckets", true)
                    .build())
            .put(
                "LifecycleConfiguration",
                Json.object()
                    .put(
                        "Rules",
                        Json.array(
                            expiry("runs", Foundation.DAYS_OF_RUNS),
                            expiry("temp", Foundation.DAYS_OF_TEMPORARY_FILES),
                            unfinishedUploads()))
                    .build()));
    made.add(
        "BucketPolicy",
        "AWS::S3::BucketPolicy",
        Json.object()
            .put("Bucket", ref("Bucket"))
            .put(
                "PolicyDocument",
                PolicyJson.encryptedOnly(
                    attribute("Bucket", "Arn"), substitute("${Bucket.Arn}/*"))));
    made.output("S3Path", "The setting s3-path", substitute("s3://${Bucket}/" + Foundation.PREFIX));
  }

  private JsonValue encryption() {
    Json.ObjectBuilder byDefault = Json.object();
    if (foundation.kmsKey().isEmpty()) {
      byDefault.put("SSEAlgorithm", "AES256");
    } else {
      byDefault
          .put("SSEAlgorithm", "aws:kms")
          .put("KMSMasterKeyID", syntax.text(foundation.kmsKey()));
    }
    JsonObject rule =
        Json.object()
            .put("BucketKeyEnabled", !foundation.kmsKey().isEmpty())
            .put("ServerSideEncryptionByDefault", byDefault.build())
            .build();
    return Json.object().put("ServerSideEncryptionConfiguration", Json.array(rule)).build();
  }

  private static JsonObject expiry(String folder, int days) {
    return Json.object()
        .put("Id", folder)
        .put("Status", "Enabled")
        .put("Prefix", Foundation.PREFIX + "/" + folder + "/")
        .put("ExpirationInDays", days)
        .build();
  }

  private static JsonObject unfinishedUploads() {
    return Json.object()
        .put("Id", "unfinished-uploads")
        .put("Status", "Enabled")
        .put(
            "AbortIncompleteMultipartUpload",
            Json.object().put("DaysAfterInitiation", Foundation.DAYS_OF_TEMPORARY_FILES).build())
        .build();
  }

  private void role() {
    PolicyJson policies = new PolicyJson(syntax);
    JsonObject policy =
        Json.object()
            .put("PolicyName", "base")
            .put(
                "PolicyDocument",
                policies.policy(
                    FoundationPolicy.statements(foundation),
                    BucketStatements.of(attribute("Bucket", "Arn"), substitute("${Bucket.Arn}/*"))))
            .build();
    made.add(
        "JobRole",
        "AWS::IAM::Role",
        Json.object()
            .put("AssumeRolePolicyDocument", policies.trust("glue.amazonaws.com"))
            .put("Policies", Json.array(policy)));
    made.output("JobRoleArn", "The setting iam-role", attribute("JobRole", "Arn"));
  }
}
