// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.http;

import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.localglue.protocol.Tags;

/** The errors that faults are told as. */
final class FaultErrors {

  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private FaultErrors() {}

  /** The error of a fault, as Glue and its like name it. */
  static ServiceException of(FaultKind kind, String operation) {
    return switch (kind) {
      case THROTTLE -> new ServiceException("ThrottlingException", BAD_REQUEST, "Rate exceeded");
      case UNAVAILABLE ->
          new ServiceException(
              "ServiceUnavailableException", UNAVAILABLE, "The service is unavailable");
      case EXPIRED_CREDENTIALS ->
          new ServiceException(
              "ExpiredTokenException",
              BAD_REQUEST,
              "The security token included in the request is expired");
      case ACCESS_DENIED ->
          new ServiceException(
              "AccessDeniedException",
              BAD_REQUEST,
              "User: arn:aws:iam::%s:user/local is not authorized to perform: %s"
                  .formatted(Tags.ACCOUNT, operation));
      default ->
          new ServiceException(
              "InternalServiceException", SERVER_ERROR, "An internal error occurred");
    };
  }
}
