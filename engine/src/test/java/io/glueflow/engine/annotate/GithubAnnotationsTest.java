// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GithubAnnotationsTest {

  @Example
  void eachProblemIsOneCommand() {
    assertThat(GithubAnnotations.of(SarifLogTest.PROBLEMS).lines())
        .containsExactly(
            "::error file=flows/my orders.json,line=5,col=30,"
                + "title=GF401 A column does not exist::"
                + "node 'totals': there is no column 'amuont': 100 %25 sure"
                + "%0Adid you mean 'amount'?"
                + "%0Abecause of it: 1 more: 9:12 node 'names'",
            "::warning file=flows/my orders.json,line=3,"
                + "title=GF322 A parameter is declared but never used::"
                + "the parameter is never used",
            "::error file=/data/a%3Ab%2Cc.json,title=GF401 A column does not exist::"
                + "first line%0Asecond line");
  }

  @Property(tries = 500)
  void noTextEndsACommand(@ForAll String file, @ForAll String message) {
    Diagnostic problem = Diagnostic.of(DiagnosticCode.JSON_SYNTAX, Location.ofFile(file), message);
    String text = GithubAnnotations.of(List.of(problem));

    assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
    assertThat(text.indexOf('\r')).isNegative();
    String[] parts = text.strip().isEmpty() ? new String[0] : text.split("::", 3);
    assertThat(parts[1]).startsWith("error file=").endsWith(",title=GF103 The text is not JSON");
    String name = parts[1].substring("error file=".length(), parts[1].lastIndexOf(",title="));
    assertThat(
            name.replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%25", "%"))
        .isEqualTo(file);
  }
}
