// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a browser shows it. Pictures of it are left in target/report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageBrowserTest {

  private static final Path PICTURES = Path.of("target/report");

  private Path folder = PICTURES;
  private Optional<Browser> started = Optional.empty();

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, InterruptedException {
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      assertTrue(System.getenv("CI") == null, "Chromium is not installed");
      assumeTrue(false, "Chromium is not installed");
    }
    folder = temporary;
    Path profile = Files.createDirectories(folder.resolve("profile"));
    started = Optional.of(Browser.start(program.orElseThrow(), profile));
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  void stop() {
    started.ifPresent(Browser::close);
  }

  private Browser show(RunReport report, int width, boolean dark) throws IOException {
    Browser browser = started.orElseThrow();
    Path page = folder.resolve("report.html");
    Files.writeString(page, ReportPage.render(report));
    browser.show(page, width, dark);
    return browser;
  }

  @Test
  void everyNodeProblemAndBoxIsShown() throws IOException {
    RunReport report = Reports.failed();
    Browser browser = show(report, 1200, false);
    String text = browser.ask("document.body.innerText");

    assertThat(browser.ask("document.title")).isEqualTo("orders-by-region – failed");
    assertThat(text).contains("orders-by-region", "failed", "2026-01-31 12:00:00 UTC", "61.5 s");
    for (Diagnostic problem : report.problems()) {
      assertThat(text)
          .contains(problem.code().id(), problem.message(), problem.hint(), problem.node())
          .contains(problem.location().toString());
    }
    for (NodeReport node : report.nodes()) {
      assertThat(text).contains(node.id(), node.target().location());
    }
    String nodes = String.valueOf(report.nodes().size());
    assertThat(browser.ask("document.querySelectorAll('main details').length")).isEqualTo(nodes);
    assertThat(browser.ask("document.querySelectorAll('svg rect.box').length")).isEqualTo(nodes);
    assertThat(browser.ask("document.querySelector('svg rect.box').getBoundingClientRect().width"))
        .isEqualTo("196");
  }

  @Test
  void everyLinkOfThePictureLeadsToItsNode() throws IOException {
    RunReport report = Reports.succeeded();
    Browser browser = show(report, 1200, false);

    for (int i = 0; i < report.nodes().size(); i++) {
      String name = "document.querySelector('#node-" + i + " .name').textContent.trim()";
      String link = "document.querySelector('svg a[href=\"#node-" + i + "\"]";
      assertThat(browser.ask(name)).isEqualTo(report.nodes().get(i).id());
      assertThat(browser.ask(link + " title').textContent"))
          .contains("(" + report.nodes().get(i).type());
    }
    browser.ask(
        "document.querySelector('svg a[href=\"#node-3\"]')"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))");
    assertThat(browser.ask("location.hash")).isEqualTo("#node-3");
    assertThat(browser.ask("document.querySelector('#node-3').matches(':target')"))
        .isEqualTo("true");
  }

  @Test
  void failedNodesAreOpenAndOthersOpenOnAClick() throws IOException {
    Browser browser = show(Reports.failed(), 1200, false);
    String open =
        "[...document.querySelectorAll('details[open] .name')].map(e => e.textContent.trim())";

    assertThat(browser.ask(open)).isEqualTo("totals,totals_by_region_and_month_for_finance");
    browser.ask("document.querySelector('#node-3 summary').click()");
    assertThat(browser.ask("document.querySelector('#node-3 .sample').innerText"))
        .contains("South & East", "99999999.99");
    assertThat(browser.ask("document.querySelector('#node-3 .inside').innerText"))
        .contains("Rules for orders", "amount is positive", "invalid");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    Browser browser = show(Reports.succeeded(), 1200, false);

    assertThat(browser.requests()).allMatch(address -> address.startsWith("file:")).hasSize(1);
    assertThat(browser.ask("performance.getEntriesByType('resource').length")).isEqualTo("0");
  }

  @Test
  void hostileTextsDoNothing() throws IOException {
    String hostile = "</style></svg>\"'><img src=x onerror=\"document.title='broken'\"><script>x";
    Browser browser = show(Reports.everywhere(hostile), 1200, false);

    assertThat(browser.ask("document.querySelectorAll('img, script, [onerror]').length"))
        .isEqualTo("0");
    assertThat(browser.ask("document.title")).isEqualTo(hostile + " – failed");
    assertThat(browser.ask("document.querySelector('.problem p').textContent")).isEqualTo(hostile);
    assertThat(browser.requests()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} pixels, dark: {1}")
  @CsvSource({"360,false", "400,false", "400,true", "768,false", "1200,false", "1200,true"})
  void nothingOverflowsThePage(int width, boolean dark) throws IOException {
    for (RunReport report :
        new RunReport[] {
          Reports.succeeded(), Reports.failed(), Reports.everywhere("x".repeat(300))
        }) {
      Browser browser = show(report, width, dark);
      browser.ask("document.querySelectorAll('details').forEach(e => e.open = true)");
      browser.picture(
          PICTURES.resolve(
              "%s-%d%s.png"
                  .formatted(
                      report.state().label() + (report.nodes().size() == 1 ? "-long" : ""),
                      width,
                      dark ? "-dark" : "")));

      assertThat(browser.ask("window.innerWidth")).isEqualTo(String.valueOf(width));
      assertThat(browser.ask("document.documentElement.scrollWidth <= window.innerWidth"))
          .as("%s at %d", report.state(), width)
          .isEqualTo("true");
    }
  }

  @Test
  void textsStayInsideTheirBoxes() throws IOException {
    for (String text : new String[] {"W", "x", "i", "東", "👩", "Totals of the month "}) {
      Browser browser = show(Reports.everywhere(text.repeat(30)), 1200, false);
      String widest =
          "Math.max(...[...document.querySelectorAll('svg .node text')]"
              + ".map(e => e.getBBox().x + e.getBBox().width))";

      assertThat(number(browser, widest)).as(text).isLessThan(196);
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void textsStandOutFromTheirGround(boolean dark) throws IOException {
    Browser browser = show(Reports.failed(), 1200, dark);
    String brightness =
        "(c => c.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => +a + +b) / 3)(getComputedStyle(%s).%s)";
    double ground =
        number(browser, brightness.formatted("document.querySelector('.card')", "backgroundColor"));
    double ink = number(browser, brightness.formatted("document.querySelector('h1')", "color"));
    double box =
        number(browser, brightness.formatted("document.querySelector('svg .box')", "fill"));
    double label =
        number(browser, brightness.formatted("document.querySelector('svg .label')", "fill"));

    assertThat(ground > 128).isEqualTo(!dark);
    assertThat(Math.abs(ground - ink)).isGreaterThan(120);
    assertThat(Math.abs(box - label)).isGreaterThan(120);
  }

  private static double number(Browser browser, String expression) {
    return Double.parseDouble(browser.ask(expression));
  }
}
