// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.s3;

import io.glueflow.localglue.call.FaultKind;
import java.nio.charset.StandardCharsets;

/** An error that S3 answers with. */
record S3Fault(int status, String code, String message) {

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  static S3Fault of(FaultKind kind) {
    return switch (kind) {
      case THROTTLE -> new S3Fault(UNAVAILABLE, "SlowDown", "Please reduce your request rate.");
      case UNAVAILABLE ->
          new S3Fault(UNAVAILABLE, "ServiceUnavailable", "Please reduce your request rate.");
      case EXPIRED_CREDENTIALS ->
          new S3Fault(BAD_REQUEST, "ExpiredToken", "The provided token has expired.");
      case ACCESS_DENIED -> new S3Fault(FORBIDDEN, "AccessDenied", "Access Denied");
      default ->
          new S3Fault(
              SERVER_ERROR, "InternalError", "We encountered an internal error. Please try again.");
    };
  }

  /** The whole answer on the wire; the answer to HEAD has no body. */
  byte[] response(boolean head) {
    String body =
        head
            ? ""
            : "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, message);
    return """
    HTTP/1.1 %d %s\r
    Content-Type: application/xml\r
    Content-Length: %d\r
    x-amz-request-id: local\r
    Connection: close\r
    \r
    %s"""
        .formatted(status, code, body.length(), body)
        .getBytes(StandardCharsets.UTF_8);
  }
}
