// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import io.glueflow.testing.Golden;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {

  private static final Path GOLDEN = Path.of("src/test/golden/report");

  @Test
  void runThatSucceededHasAPage() {
    Golden.check(GOLDEN.resolve("succeeded.html"), ReportPage.render(Reports.succeeded()));
  }

  @Test
  void runThatFailedHasAPage() {
    Golden.check(GOLDEN.resolve("failed.html"), ReportPage.render(Reports.failed()));
  }

  @Test
  void runWithoutNodesHasAPage() {
    RunReport empty =
        new RunReport(
            "w",
            "r",
            RunState.CANCELLED,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(),
            List.of(),
            Map.of(),
            Map.of());

    assertThat(ReportPage.render(empty)).contains("<h1>w ").doesNotContain("<h2>", "<svg", "$");
  }

  @Test
  void pageLoadsNothingFromElsewhere() {
    assertThat(ReportPage.render(Reports.failed()))
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .doesNotContain("<script", "<link", "@import", "url(", " src=");
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> known =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</title></style></svg><img src=x onerror=alert(1)>",
            "\"><script>alert(1)</script>",
            "' onclick='alert(1)",
            "]]><!-- -->&amp;&#0;",
            "a\nb\r\nc\td\u0000\u001b\u009b",
            "${report.workflow} $report #set($x = 1) #end #foreach #stop ## #* $picture",
            "failed",
            "",
            "👩‍👩‍👧‍👦 \uD83D \uDE00 \uFFFE",
            "x".repeat(3_000));
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(30));
  }

  @Property(tries = 60)
  void textsCannotBecomeAnythingButText(@ForAll("hostile") String text) throws Exception {
    Document page = parsed(ReportPage.render(Reports.everywhere(text)));

    assertThat(names(page))
        .isSubsetOf(
            Set.of(
                "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "div",
                "span", "b", "svg", "path", "rect", "g", "a", "text", "details", "summary", "table",
                "tr", "th", "td", "pre", "code"));
    String shown = text.codePoints().mapToObj(Character::toString).reduce("", ReportPageTest::add);
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(shown + " – failed");
  }

  /** What a text looks like after it was written and parsed. */
  private static String add(String all, String character) {
    int c = character.codePointAt(0);
    boolean control = c < 0x20 && c != '\t' && c != '\n';
    boolean noCharacter = c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
    return all + (control || noCharacter ? "\uFFFD" : character);
  }

  private static Set<String> names(Document page) {
    NodeList elements = page.getElementsByTagName("*");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < elements.getLength(); i++) {
      names.add(elements.item(i).getNodeName());
    }
    return names;
  }

  /** The page as XML: it is that but for its document type, empty elements, and 'open'. */
  private static Document parsed(String page) throws Exception {
    String xml =
        page.replace("<!DOCTYPE html>", "")
            .replaceAll("(<meta [^>]*)>", "$1/>")
            .replaceAll("(<details id=\"node-[0-9]+\") open>", "$1 open=\"\">");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
