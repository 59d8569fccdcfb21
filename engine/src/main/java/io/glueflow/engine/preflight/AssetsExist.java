// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.RunMode;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Scripts, jars and files that settings name in S3 are there. */
final class AssetsExist implements OnlineRule {

  @Override
  public String title() {
    return "scripts, jars and files in S3";
  }

  @Override
  public void check(PreflightContext context, AwsClients clients, Inquiry inquiry) {
    named(context)
        .forEach(
            (text, place) ->
                PlacesInS3.parse(text)
                    .filter(uri -> !uri.key().isEmpty())
                    .ifPresent(
                        uri ->
                            inquiry.ask(
                                AwsCall.s3("HeadObject", uri),
                                () -> head(uri, place, clients, inquiry))));
  }

  /** What is named in S3, each with a place that names it. */
  private static Map<String, Location> named(PreflightContext context) {
    Settings settings = context.settings();
    Map<String, Location> named = new LinkedHashMap<>();
    settings
        .find(AssetKeys.SCRIPT_LOCATION)
        .filter(text -> RunMode.of(settings) == RunMode.RUNNER)
        .ifPresent(text -> named.put(text, context.place(AssetKeys.SCRIPT_LOCATION)));
    for (var key : List.of(AssetKeys.EXTRA_JARS, AssetKeys.EXTRA_FILES)) {
      settings.find(key).orElse(List.of()).forEach(text -> named.put(text, context.place(key)));
    }
    Map<String, String> arguments = settings.find(JobKeys.DEFAULT_ARGUMENTS).orElse(Map.of());
    for (String name : List.of("--extra-jars", "--extra-files")) {
      for (String text : arguments.getOrDefault(name, "").split(",", -1)) {
        named.putIfAbsent(text.strip(), context.place(JobKeys.DEFAULT_ARGUMENTS, name));
      }
    }
    return named;
  }

  private static HeadObjectResponse head(
      S3Uri uri, Location place, AwsClients clients, Inquiry inquiry) {
    try {
      return clients.s3().headObject(request -> request.bucket(uri.bucket()).key(uri.key()));
    } catch (NoSuchKeyException e) {
      inquiry.report(
          Diagnostic.of(DiagnosticCode.ASSET_NOT_FOUND, place, "there is no " + uri)
              .withHint("upload it, or correct its name"));
      return null;
    }
  }
}
