// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover;

import io.glueflow.model.operation.Read;
import io.glueflow.model.type.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files of a test, and what is found in them. */
final class Sources {

  private final Path folder;

  Sources(Path folder) {
    this.folder = folder;
  }

  Sources write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Sources write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sources writePacked(String name, String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(name, packed.toByteArray());
  }

  /** The schema of a path, options as {@code name=value}. */
  Schema schema(String format, String path, String... options) {
    return schema(read(format, path, options));
  }

  Schema schema(Read read) {
    return new SourceSchemas(folder, Map.of()).files(read);
  }

  /** The columns of a path in DDL, {@code , …} behind them when there may be more. */
  String found(String format, String path, String... options) {
    Schema schema = schema(format, path, options);
    return schema.ddl() + (schema.open() ? ", …" : "");
  }

  static Read read(String format, String path, String... options) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      all.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return new Read(format, List.of(path), Schema.UNKNOWN, all, "");
  }

  /** A file that Spark wrote. */
  static byte[] written(String name) {
    try (var in = Sources.class.getResourceAsStream("/discover/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
