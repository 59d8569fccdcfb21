// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.localglue.LocalS3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A run here reads and writes S3 where the variables of every AWS tool say. */
class S3RunTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "paid", "nodes": [
        {"id": "in", "type": "read-csv", "path": "s3://bucket/in/", "header": true,
         "schema": "id BIGINT, status STRING"},
        {"id": "paid", "type": "filter", "input": "in", "condition": "status = 'PAID'"},
        {"id": "out", "type": "write-json", "input": "paid", "path": "s3://bucket/out/"}]}
      """;

  @Test
  void pathsInS3AreReadAndWrittenAtTheEndpointOfTheEnvironment(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("workflow.json"), WORKFLOW);
    try (LocalS3 server = LocalS3.start("bucket");
        S3Client s3 = client(server)) {
      s3.putObject(
          request -> request.bucket("bucket").key("in/a.csv"),
          RequestBody.fromString("id,status\n1,PAID\n2,OPEN\n"));

      Command.Result result =
          Command.run(
              Map.of(
                  "AWS_ENDPOINT_URL_S3",
                  server.endpoint().toString(),
                  "AWS_ACCESS_KEY_ID",
                  "test",
                  "AWS_SECRET_ACCESS_KEY",
                  "test"),
              "run",
              file.toString());

      assertThat(result.exitCode()).as(result.output()).isZero();
      String written =
          s3.listObjectsV2(request -> request.bucket("bucket").prefix("out/part-"))
              .contents()
              .get(0)
              .key();
      assertThat(
              s3.getObjectAsBytes(request -> request.bucket("bucket").key(written)).asUtf8String())
          .isEqualTo("{\"id\":1,\"status\":\"PAID\"}\n");
    }
  }

  private static S3Client client(LocalS3 server) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
