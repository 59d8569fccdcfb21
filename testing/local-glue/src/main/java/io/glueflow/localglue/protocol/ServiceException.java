// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.protocol;

/** An error that a service answers with. */
public final class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;

  private final String type;
  private final int status;

  public ServiceException(String type, int status, String message) {
    super(message);
    this.type = type;
    this.status = status;
  }

  /** A value is not one that the service takes. */
  public static ServiceException invalidInput(String message) {
    return new ServiceException("InvalidInputException", BAD_REQUEST, message);
  }

  /** A member breaks a constraint that the service's model states. */
  public static ServiceException constraint(String value, String member, String constraint) {
    String lower = Character.toLowerCase(member.charAt(0)) + member.substring(1);
    return new ServiceException(
        "ValidationException",
        BAD_REQUEST,
        "1 validation error detected: Value %s at '%s' failed to satisfy constraint: %s"
            .formatted(value, lower, constraint));
  }

  public static ServiceException notFound(String message) {
    return new ServiceException("EntityNotFoundException", BAD_REQUEST, message);
  }

  public static ServiceException alreadyExists(String message) {
    return new ServiceException("AlreadyExistsException", BAD_REQUEST, message);
  }

  /** The error's name. */
  public String type() {
    return type;
  }

  /** The status of the HTTP response. */
  public int status() {
    return status;
  }
}
