// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import java.util.List;

/** The settings that say what is uploaded, and where to. */
public final class AssetKeys {

  public static final Property<String> S3_PATH =
      Property.optional(
          "s3-path",
          PropertyTypes.STRING,
          "Where workflows, the runner, scripts and reports go: `s3://bucket/prefix`.");
  public static final Property<String> SCRIPT_LOCATION =
      Property.optional(
          "script-location",
          PropertyTypes.STRING,
          "The S3 URI of the Scala script with the main class, when an administrator keeps it;"
              + " glueflow's own is uploaded unless given.");
  public static final Property<List<String>> EXTRA_JARS =
      Property.optional(
          "extra-jars",
          PropertyTypes.STRINGS,
          "Further jars: S3 URIs, or files on this machine, which are uploaded.");
  public static final Property<List<String>> EXTRA_FILES =
      Property.optional(
          "extra-files",
          PropertyTypes.STRINGS,
          "Files that Glue copies to the script's working directory: S3 URIs, or files on this"
              + " machine, which are uploaded.");
  public static final Property<Boolean> UPLOAD_INPUTS =
      Property.withDefault(
          "upload-inputs",
          PropertyTypes.BOOLEAN,
          false,
          "Whether files beside the workflow that it reads by relative paths are uploaded too.");
  public static final Property<String> KMS_KEY =
      Property.optional(
          "kms-key",
          PropertyTypes.STRING,
          "The KMS key that uploads are encrypted with; the bucket's own encryption unless given.");
  public static final Property<Boolean> BUCKET_KEY =
      Property.withDefault(
          "bucket-key",
          PropertyTypes.BOOLEAN,
          true,
          "Whether an S3 bucket key spares calls to KMS; only with `kms-key`.");

  static final List<Property<?>> ALL =
      List.of(
          S3_PATH, SCRIPT_LOCATION, EXTRA_JARS, EXTRA_FILES, UPLOAD_INPUTS, KMS_KEY, BUCKET_KEY);

  private AssetKeys() {}
}
