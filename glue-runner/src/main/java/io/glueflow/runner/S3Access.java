// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** How s3a reaches S3, from the environment variables that every AWS tool reads. */
final class S3Access {

  private static final String PREFIX = "spark.hadoop.fs.s3a.";

  /** Keys among the settings of Spark first, then as every AWS tool finds credentials. */
  private static final String CREDENTIALS =
      "org.apache.hadoop.fs.s3a.TemporaryAWSCredentialsProvider,"
          + "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider,"
          + "com.amazonaws.auth.DefaultAWSCredentialsProviderChain";

  /** What servers that know no regions expect signatures for. */
  private static final String ANY_REGION = "us-east-1";

  private S3Access() {}

  /** Settings of Spark. */
  static Map<String, String> conf(Map<String, String> environment) {
    Map<String, String> conf = new LinkedHashMap<>();
    conf.put("spark.hadoop.fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
    conf.put(PREFIX + "aws.credentials.provider", CREDENTIALS);
    String region = first(environment, "AWS_REGION", "AWS_DEFAULT_REGION");
    String endpoint = first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
    if (!endpoint.isEmpty()) {
      conf.put(PREFIX + "endpoint", endpoint);
      conf.put(PREFIX + "endpoint.region", region.isEmpty() ? ANY_REGION : region);
      conf.put(PREFIX + "path.style.access", "true");
      conf.put(
          PREFIX + "connection.ssl.enabled",
          String.valueOf(!"http".equalsIgnoreCase(URI.create(endpoint).getScheme())));
    } else if (!region.isEmpty()) {
      conf.put(PREFIX + "endpoint.region", region);
    }
    return conf;
  }

  private static String first(Map<String, String> environment, String... names) {
    for (String name : names) {
      String value = environment.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
