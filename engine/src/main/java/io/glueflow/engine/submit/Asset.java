// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that a run reads, at a place that follows from its content: what is there is never
 * another content, and is never overwritten.
 *
 * @param label what people call it, such as {@code the workflow}
 * @param target where it goes
 * @param sha256 the SHA-256 of its content in lower-case hexadecimal
 * @param size its bytes
 * @param content the content
 */
public record Asset(String label, S3Uri target, String sha256, long size, AssetContent content) {

  /**
   * A text below a prefix.
   *
   * @param rest what stands behind its hash in its name
   */
  static Asset text(String label, S3Uri prefix, String rest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.of(bytes).hex();
    return new Asset(
        label, prefix.resolve(hash + rest), hash, bytes.length, new AssetContent.Text(text));
  }

  /** A file below a prefix, in a folder named by its hash. */
  static Asset file(String label, S3Uri prefix, String name, Path file) throws IOException {
    String hash = Sha256.of(file).hex();
    return at(label, prefix.resolve(hash + "/" + name), hash, file);
  }

  static Asset at(String label, S3Uri target, String hash, Path file) throws IOException {
    return new Asset(label, target, hash, Files.size(file), new AssetContent.LocalFile(file));
  }

  Sha256 hash() {
    return new Sha256(sha256);
  }
}
