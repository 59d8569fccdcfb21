// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

/** Whether services are reached elsewhere than at AWS, by the variables every AWS tool reads. */
final class Endpoints {

  private Endpoints() {}

  /** Whether {@code AWS_ENDPOINT_URL_<service>} or {@code AWS_ENDPOINT_URL} is set. */
  static boolean isGiven(String service) {
    return isSet("AWS_ENDPOINT_URL_" + service) || isSet("AWS_ENDPOINT_URL");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
