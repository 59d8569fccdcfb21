// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The calls that make objects in S3, for people to read. */
final class UploadCalls {

  private final Encryption encryption;
  private final long multipartFrom;

  /**
   * The calls of uploads.
   *
   * @param multipartFrom the size from which an asset is uploaded in parts
   */
  UploadCalls(Encryption encryption, long multipartFrom) {
    this.encryption = encryption;
    this.multipartFrom = multipartFrom;
  }

  /** Those that upload an asset. */
  List<ApiCall> of(Asset asset) {
    return asset.size() < multipartFrom ? List.of(single(asset)) : inParts(asset);
  }

  /** The one that claims a token. */
  ApiCall claim(S3Uri place) {
    return call(
        "PutObject", encrypted(object(place).put("IfNoneMatch", AssetUpload.NOTHING_THERE)));
  }

  private ApiCall single(Asset asset) {
    return call(
        "PutObject",
        encrypted(
            object(asset.target())
                .put("ContentLength", asset.size())
                .put("ChecksumSHA256", asset.hash().base64())
                .put("IfNoneMatch", AssetUpload.NOTHING_THERE)));
  }

  private List<ApiCall> inParts(Asset asset) {
    List<ApiCall> calls = new ArrayList<>();
    calls.add(
        call(
            "CreateMultipartUpload",
            encrypted(object(asset.target()).put("ChecksumAlgorithm", "SHA256"))));
    int most = MultipartUpload.partSize(multipartFrom / 2);
    int number = 1;
    for (long left = asset.size(); left > 0; left -= most) {
      calls.add(
          call(
              "UploadPart",
              object(asset.target())
                  .put("PartNumber", number++)
                  .put("ContentLength", Math.min(left, most))));
    }
    calls.add(
        call(
            "CompleteMultipartUpload",
            object(asset.target()).put("IfNoneMatch", AssetUpload.NOTHING_THERE)));
    return calls;
  }

  private Json.ObjectBuilder encrypted(Json.ObjectBuilder body) {
    encryption.described().forEach(body::put);
    return body;
  }

  private static Json.ObjectBuilder object(S3Uri place) {
    return Json.object().put("Bucket", place.bucket()).put("Key", place.key());
  }

  private static ApiCall call(String operation, Json.ObjectBuilder body) {
    return new ApiCall("s3", operation, body.build());
  }
}
