// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import io.glueflow.engine.graph.GraphModel;
import io.glueflow.engine.graph.SvgGraph;
import io.glueflow.engine.html.HtmlTemplate;
import io.glueflow.model.run.RunReport;

/**
 * Shows a run report as one self-contained HTML page.
 *
 * <p>The template is {@code templates/report/report.html.vm}. Every value it shows is escaped,
 * except the picture, which escapes its own texts.
 */
public final class ReportPage {

  private ReportPage() {}

  /** The page. */
  public static String render(RunReport report) {
    return new HtmlTemplate("/templates/report/report.html.vm")
        .put("report", new ReportView(report))
        .putMarkup("style", HtmlTemplate.text("/templates/report/page.css"))
        .putMarkup("picture", SvgGraph.renderLinked(GraphModel.of(report), "#node-"))
        .render();
  }
}
