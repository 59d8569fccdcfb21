// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.nio.file.Path;

/** Where the bytes of an asset come from. */
public sealed interface AssetContent {

  /** A text that was made here, uploaded in UTF-8. */
  record Text(String text) implements AssetContent {}

  /** A file of this machine. */
  record LocalFile(Path path) implements AssetContent {}
}
