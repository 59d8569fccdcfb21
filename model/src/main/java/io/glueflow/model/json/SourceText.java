// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Objects;

/**
 * The decoded text of one source file.
 *
 * @param file the file as the user named it
 * @param text its content, without a byte order mark
 */
public record SourceText(String file, String text) {

  public SourceText {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
  }
}
