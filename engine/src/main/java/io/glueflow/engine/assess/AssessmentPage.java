// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.html.HtmlTemplate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Shows an assessment as one self-contained HTML page.
 *
 * <p>The template is {@code templates/assess/assessment.html.vm}. The page runs one script, which
 * sorts its tables, and allows no other: it is named by its hash.
 */
public final class AssessmentPage {

  private static final String FOLDER = "/templates/assess/";

  private AssessmentPage() {}

  /** The page. */
  public static String render(Assessment assessment) {
    String script = HtmlTemplate.text(FOLDER + "sort.js");
    return new HtmlTemplate(FOLDER + "assessment.html.vm")
        .put("assessment", assessment)
        .put("verdicts", Verdict.values())
        .putMarkup(
            "style",
            HtmlTemplate.text("/templates/report/page.css")
                + HtmlTemplate.text(FOLDER + "assessment.css"))
        .putMarkup("script", script)
        .putMarkup("scriptHash", "sha256-" + sha256(script))
        .render();
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot do without SHA-256", e);
    }
  }
}
