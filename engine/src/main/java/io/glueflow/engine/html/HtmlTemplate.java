// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.html;

import io.glueflow.engine.graph.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.RuntimeConstants;

/** A page to be filled. Every value it shows is escaped, except what is said to be markup. */
public final class HtmlTemplate {

  private final String resource;
  private final VelocityContext context = new VelocityContext();
  private final Set<String> markup = new HashSet<>();

  /**
   * Takes a template.
   *
   * @param resource its path on the class path
   */
  public HtmlTemplate(String resource) {
    this.resource = resource;
  }

  /** A value that the template shows or asks for more. */
  public HtmlTemplate put(String name, Object value) {
    context.put(name, value);
    return this;
  }

  /** Text that is inserted as it stands. */
  public HtmlTemplate putMarkup(String name, String text) {
    context.put(name, text);
    markup.add("$" + name);
    return this;
  }

  /** The page. */
  public String render() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.init();
    EventCartridge events = new EventCartridge();
    events.addEventHandler(new Escaping());
    events.attachToContext(context);
    StringWriter page = new StringWriter();
    engine.evaluate(context, page, resource, text(resource));
    return page.toString();
  }

  /** The text of a resource on the class path. */
  public static String text(String resource) {
    try (InputStream stream = HtmlTemplate.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Cannot find the template: " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Escapes whatever a template inserts. */
  private final class Escaping implements ReferenceInsertionEventHandler {

    @Override
    public Object referenceInsert(Context inserting, String reference, Object value) {
      return markup.contains(reference) ? value : Xml.text(String.valueOf(value));
    }
  }
}
