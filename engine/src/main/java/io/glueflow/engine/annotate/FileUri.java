// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.annotate;

import java.net.URI;
import java.net.URISyntaxException;

/** The name of a file as a URI; a relative one is relative to where the command was called. */
final class FileUri {

  private FileUri() {}

  static String of(String file) {
    boolean absolute = file.startsWith("/");
    // in front of a colon would stand the scheme
    String path = !absolute && file.contains(":") ? "./" + file : file;
    try {
      return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Cannot write as a URI: " + file, e);
    }
  }
}
