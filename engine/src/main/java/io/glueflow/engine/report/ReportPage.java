// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import io.glueflow.engine.graph.GraphModel;
import io.glueflow.engine.graph.SvgGraph;
import io.glueflow.engine.graph.Xml;
import io.glueflow.model.run.RunReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.RuntimeConstants;

/**
 * Shows a run report as one self-contained HTML page.
 *
 * <p>The template is {@code templates/report/report.html.vm}. Every value it shows is escaped,
 * except the picture, which escapes its own texts.
 */
public final class ReportPage {

  private static final String TEMPLATE = "/templates/report/report.html.vm";

  private ReportPage() {}

  /** The page. */
  public static String render(RunReport report) {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.init();
    VelocityContext context = new VelocityContext();
    context.put("report", new ReportView(report));
    context.put("picture", SvgGraph.renderLinked(GraphModel.of(report), "#node-"));
    EventCartridge events = new EventCartridge();
    events.addEventHandler(new Escaping());
    events.attachToContext(context);
    StringWriter page = new StringWriter();
    try (Reader template = template()) {
      engine.evaluate(context, page, "report.html.vm", template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  private static Reader template() {
    InputStream stream = ReportPage.class.getResourceAsStream(TEMPLATE);
    if (stream == null) {
      throw new IllegalStateException("Cannot find the template: " + TEMPLATE);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /** Escapes whatever a template inserts. */
  private static final class Escaping implements ReferenceInsertionEventHandler {

    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
      return reference.equals("$picture") ? value : Xml.text(String.valueOf(value));
    }
  }
}
