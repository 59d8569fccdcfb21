// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import java.util.Set;

/** What kind of error a service answered with. */
public enum Refusal {
  ACCESS_DENIED,
  EXPIRED_CREDENTIALS,
  WRONG_CREDENTIALS,
  THROTTLED,
  /** The service itself failed: what it did before that is not known. */
  FAULT,
  OTHER;

  private static final Set<String> DENIED =
      Set.of("AccessDeniedException", "AccessDenied", "UnauthorizedOperation", "Forbidden");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredTokenException", "ExpiredToken", "RequestExpired", "TokenRefreshRequired");
  private static final Set<String> WRONG =
      Set.of(
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidAccessKeyId",
          "InvalidToken",
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "IncompleteSignature",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "RequestTimeTooSkewed");
  // sent with status 400, although nobody knows what was done before the time was up
  private static final Set<String> FAULTS =
      Set.of(
          "InternalServiceException",
          "InternalFailure",
          "InternalError",
          "OperationTimeoutException",
          "RequestTimeout",
          "RequestTimeoutException",
          "ServiceUnavailable",
          "ServiceUnavailableException");

  private static final int REQUEST_TIMEOUT = 408;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;

  static Refusal of(String code, int status, boolean throttling) {
    if (throttling || code.equals("SlowDown")) {
      return THROTTLED;
    }
    if (FAULTS.contains(code) || status >= SERVER_ERROR || status == REQUEST_TIMEOUT) {
      return FAULT;
    }
    if (EXPIRED.contains(code)) {
      return EXPIRED_CREDENTIALS;
    }
    if (WRONG.contains(code)) {
      return WRONG_CREDENTIALS;
    }
    // the answer to HeadObject has no body that could name a code
    return DENIED.contains(code) || status == FORBIDDEN ? ACCESS_DENIED : OTHER;
  }
}
