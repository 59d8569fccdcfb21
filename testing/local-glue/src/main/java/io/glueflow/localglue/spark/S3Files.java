// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.spark;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Fetches what a job names in S3. */
final class S3Files implements AutoCloseable {

  private static final Pattern URI_FORM = Pattern.compile("s3a?://([^/]+)/(.+)");

  private final S3Client client;

  S3Files(URI endpoint, AwsBasicCredentials credentials) {
    this.client =
        S3Client.builder()
            .endpointOverride(endpoint)
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .build();
  }

  /** Fetches an object into a folder, under the last part of its name. */
  Path fetch(String uri, Path folder) throws JobFailure {
    Matcher parts = URI_FORM.matcher(uri.strip());
    if (!parts.matches()) {
      throw new JobFailure("Cannot fetch '" + uri + "': it is no object in S3");
    }
    String key = parts.group(2);
    Path file = folder.resolve(key.substring(key.lastIndexOf('/') + 1));
    try {
      client.getObject(request -> request.bucket(parts.group(1)).key(key), file);
    } catch (SdkException e) {
      throw new JobFailure("Cannot fetch " + uri + ": " + e.getMessage(), e);
    }
    return file;
  }

  /** Fetches objects whose names stand in one text, with commas between. */
  List<Path> fetchAll(String uris, Path folder) throws JobFailure {
    List<Path> files = new ArrayList<>();
    for (String uri : uris.split(",", -1)) {
      if (!uri.isBlank()) {
        files.add(fetch(uri, folder));
      }
    }
    return files;
  }

  @Override
  public void close() {
    client.close();
  }
}
