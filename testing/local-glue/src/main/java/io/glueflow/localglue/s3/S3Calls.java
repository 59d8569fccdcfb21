// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.s3;

import io.glueflow.localglue.call.Call;
import io.glueflow.localglue.protocol.Members;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Names the operation that an HTTP request asks of S3. */
final class S3Calls {

  private S3Calls() {}

  static Call of(HttpHead head) {
    String target = head.word(1);
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    List<String> query =
        question < 0
            ? List.of()
            : Arrays.stream(target.substring(question + 1).split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .toList();
    int slash = path.indexOf('/', 1);
    String bucket = path.substring(1, slash < 0 ? path.length() : slash);
    // a plus sign stands for itself in a path
    String key =
        slash < 0
            ? ""
            : URLDecoder.decode(
                path.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    String operation =
        key.isEmpty() ? ofBucket(head.word(0), bucket, query) : ofObject(head, query);
    Members arguments = new Members().putGiven("Bucket", bucket).putGiven("Key", key);
    head.header("If-None-Match").ifPresent(value -> arguments.put("IfNoneMatch", value));
    return new Call("s3:" + operation, arguments.build());
  }

  private static String ofBucket(String method, String bucket, List<String> query) {
    return switch (method) {
      case "PUT" -> query.isEmpty() ? "CreateBucket" : "PutBucket" + query.get(0);
      case "DELETE" -> "DeleteBucket";
      case "HEAD" -> "HeadBucket";
      case "POST" -> "DeleteObjects";
      default -> bucket.isEmpty() ? "ListBuckets" : reading(query);
    };
  }

  private static String reading(List<String> query) {
    if (query.contains("location")) {
      return "GetBucketLocation";
    }
    if (query.contains("uploads")) {
      return "ListMultipartUploads";
    }
    if (query.contains("versioning")) {
      return "GetBucketVersioning";
    }
    return query.contains("list-type") ? "ListObjectsV2" : "ListObjects";
  }

  private static String ofObject(HttpHead head, List<String> query) {
    boolean upload = query.contains("uploadId");
    return switch (head.word(0)) {
      case "PUT" -> {
        if (upload) {
          yield "UploadPart";
        }
        yield head.header("x-amz-copy-source").isPresent() ? "CopyObject" : "PutObject";
      }
      case "HEAD" -> "HeadObject";
      case "DELETE" -> upload ? "AbortMultipartUpload" : "DeleteObject";
      case "POST" -> upload ? "CompleteMultipartUpload" : "CreateMultipartUpload";
      default -> upload ? "ListParts" : "GetObject";
    };
  }
}
