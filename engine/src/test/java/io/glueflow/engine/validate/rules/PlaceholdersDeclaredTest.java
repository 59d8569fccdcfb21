// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholdersDeclaredTest {

  @Test
  void placeholderThatNamesNoParameterIsFoundWhereItStands() {
    assertThat(
            Checked.workflow(
                new PlaceholdersDeclared(),
                "{'day': {'type': 'date'}}",
                "{'id': 'in', 'type': 'read-csv',\n 'path': 'in/${dya}', 'schema': 'a INT'}"))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF321 3 in"))
        .matches(problem -> problem.hint().equals("did you mean 'day'?"));
  }

  @Test
  void placeholderThatResemblesNoneIsToBeDeclared() {
    assertThat(
            Checked.nodes(
                new PlaceholdersDeclared(),
                "{'id': 'in', 'type': 'read-csv', 'path': '${folder}', 'schema': 'a INT'}"))
        .singleElement()
        .matches(problem -> problem.hint().equals("declare it in \"parameters\""));
  }

  @Test
  void placeholdersAreFoundInListsAndObjects() {
    assertThat(
            Checked.brief(
                Checked.nodes(
                    new PlaceholdersDeclared(),
                    "{'id': 'rows', 'type': 'inline', 'rows': [['${one}'],\n['${two}']]}")))
        .containsExactly("GF321 2 rows", "GF321 3 rows");
  }

  @Test
  void malformedPlaceholderIsFound() {
    assertThat(
            Checked.brief(
                Checked.nodes(
                    new PlaceholdersDeclared(),
                    "{'id': 'a', 'type': 'read-csv', 'path': 'in/${day'}",
                    "{'id': 'b', 'type': 'read-csv', 'path': 'in/${}'}",
                    "{'id': 'c', 'type': 'read-csv', 'path': 'in/${two words}'}")))
        .containsExactly("GF325 2 a", "GF325 3 b", "GF325 4 c");
  }

  @Test
  void whatIsKeptAsItIsWrittenHasNoPlaceholders() {
    assertThat(
            Checked.nodes(
                new PlaceholdersDeclared(),
                "{'id': 'a', 'type': 'unsupported', 'kind': '${k}', 'reason': '${r}',"
                    + " 'definition': {'query': ['${q']}}",
                "{'id': 'b', 'type': 'pyspark', 'convention': 'fire', 'function': 'f',"
                    + " 'code': 'print(${c})'}",
                "{'id': 'c', 'type': 'comment', 'text': 'costs ${x} a day'}"))
        .isEmpty();
  }

  @Test
  void declaredOnesSecretsEnvironmentAndEscapesAreWell() {
    assertThat(
            Checked.workflow(
                new PlaceholdersDeclared(),
                "{'day': {'type': 'date'}}",
                "{'id': 'in', 'type': 'read-csv', 'path': '${day}/${env:HOME}/${secret:k}/$${x}'}"))
        .isEmpty();
  }
}
