// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.http;

/** An answer to an HTTP request. */
record Reply(int status, String contentType, String body) {

  static final String JSON = "application/x-amz-json-1.1";
  static final String XML = "text/xml";
}
