// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetSparkTest {

  private static final String DOCUMENT =
      """
      {"glueflow": 1, "name": "w", "job": {"glue-version": "%s"}, "nodes": [
        {"id": "numbers", "type": "inline", "schema": "n INT", "rows": [[1]]},
        {"id": "few", "type": "sql", "inputs": {"t": "numbers"}, "query": "FROM t |> WHERE n > 0"},
        {"id": "print", "type": "print", "input": "few"}
      ]}
      """;

  @Test
  void whatOnlyTheSparkOfLaterGlueUnderstandsIsWrongForEarlierGlueAlone() {
    assertThat(problems("6.0")).isEmpty();
    assertThat(problems("5.1"))
        .extracting(Diagnostic::node, problem -> problem.location().column())
        .containsExactly(tuple("few", 77));
  }

  private static List<Diagnostic> problems(String version) {
    SourceText document = new SourceText("w.json", DOCUMENT.formatted(version));
    return new Validator().validate(document).diagnostics();
  }
}
