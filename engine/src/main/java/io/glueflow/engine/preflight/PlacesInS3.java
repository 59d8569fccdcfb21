// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.node.Property;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings that name places in S3 do so. */
final class PlacesInS3 implements PreflightRule {

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private static final List<Property<String>> KEYS =
      List.of(
          AssetKeys.S3_PATH, AssetKeys.SCRIPT_LOCATION, JobKeys.TEMP_DIR, JobKeys.SPARK_UI_PATH);

  @Override
  public String title() {
    return "places in S3";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    for (Property<String> key : KEYS) {
      context
          .settings()
          .find(key)
          .flatMap(text -> problem(key, text))
          .ifPresent(
              problem ->
                  diagnostics.report(
                      Diagnostic.of(
                              DiagnosticCode.INVALID_SETTING,
                              context.place(key),
                              "setting '" + key.name() + "': " + problem)
                          .withHint("write s3://bucket/prefix")));
    }
  }

  private static Optional<String> problem(Property<String> key, String text) {
    Optional<S3Uri> uri = parse(text);
    if (uri.isEmpty()) {
      return Optional.of("'" + text + "' is no place in S3");
    }
    if (!BUCKET.matcher(uri.get().bucket()).matches()) {
      return Optional.of("'" + uri.get().bucket() + "' is no name of a bucket");
    }
    return key == AssetKeys.SCRIPT_LOCATION && uri.get().key().isEmpty()
        ? Optional.of("'" + text + "' names no script")
        : Optional.empty();
  }

  /** A text as a place in S3; empty when it is none. */
  static Optional<S3Uri> parse(String text) {
    try {
      return Optional.of(S3Uri.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
