// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

/** A template could not be filled; the cause says where and why. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateException(String template, Throwable cause) {
    super("the template " + template + ".vm cannot be filled: " + cause.getMessage(), cause);
  }
}
