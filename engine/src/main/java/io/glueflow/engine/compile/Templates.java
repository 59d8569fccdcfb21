// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;

/** The templates of programs: those of a user's folder, and the built-in ones for all others. */
public final class Templates {

  private static final String ROOT = "/templates/";

  private final VelocityEngine engine = new VelocityEngine();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Optional<Path> folder;

  private Templates(Optional<Path> folder) {
    this.folder = folder;
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "lines");
    engine.init();
  }

  /** The built-in templates. */
  public static Templates builtIn() {
    return new Templates(Optional.empty());
  }

  /** The templates of a folder, which is laid out as the built-in ones are. */
  public static Templates of(Path folder) {
    return new Templates(Optional.of(folder));
  }

  /** The name of a template for one platform if there is one, otherwise the name itself. */
  String forPlatform(String name, Platform platform) {
    String own = name + "-" + platform.label();
    return exists(own) ? own : name;
  }

  /** Whether there is a template of this name, such as {@code scala/filter}. */
  public boolean exists(String name) {
    return folder.filter(path -> Files.isRegularFile(path.resolve(name + ".vm"))).isPresent()
        || Templates.class.getResource(ROOT + name + ".vm") != null;
  }

  /**
   * Fills a template.
   *
   * @param name its name, such as {@code scala/filter}
   * @param values what it is filled with
   * @return the text without blank lines around it
   * @throws TemplateException if the template cannot be filled
   */
  public String fill(String name, Map<String, Object> values) {
    StringWriter filled = new StringWriter();
    String text = text(name);
    try {
      engine.evaluate(new VelocityContext(new HashMap<>(values)), filled, name, text);
    } catch (RuntimeException e) {
      throw new TemplateException(name, e);
    }
    return filled.toString().strip();
  }

  /** The text of a template as it is. */
  String text(String name) {
    return texts.computeIfAbsent(name, this::read);
  }

  private String read(String name) {
    Optional<Path> own =
        folder.map(path -> path.resolve(name + ".vm")).filter(Files::isRegularFile);
    try {
      return own.isPresent() ? Files.readString(own.get()) : builtIn(name);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template " + name, e);
    }
  }

  private static String builtIn(String name) throws IOException {
    try (InputStream stream = Templates.class.getResourceAsStream(ROOT + name + ".vm")) {
      if (stream == null) {
        throw new IllegalStateException("Cannot find the template " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
