// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in S3.
 *
 * @param bucket the bucket
 * @param key the key of an object or a prefix of keys, without a slash at its beginning or end; may
 *     be empty
 */
public record S3Uri(String bucket, String key) {

  private static final Pattern FORM = Pattern.compile("s3a?://([^/]+)/?(.*?)/*");

  /**
   * Reads {@code s3://bucket/key}.
   *
   * @throws IllegalArgumentException when the text is no such thing
   */
  public static S3Uri parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Cannot read S3 URI: " + text);
    }
    return new S3Uri(matcher.group(1), matcher.group(2));
  }

  /** A place below this one. */
  public S3Uri resolve(String below) {
    return new S3Uri(bucket, key.isEmpty() ? below : key + "/" + below);
  }

  @Override
  public String toString() {
    return key.isEmpty() ? "s3://" + bucket : "s3://" + bucket + "/" + key;
  }
}
