// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.runner.library.ExampleInputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented example of every node type binds without a complaint. */
class LibraryBindingTest extends BindingTest {

  private static final NodeTypes TYPES = NodeTypes.load(LibraryBindingTest.class.getClassLoader());

  static Collection<String> types() {
    return TYPES.all().stream().filter(NodeType::isExecutable).map(NodeType::name).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void exampleBinds(String name) throws IOException {
    NodeType type = TYPES.find(name).orElseThrow();
    List<String> nodes = new ArrayList<>(ExampleInputs.of(type, type.example().strip()));
    nodes.add(type.example().strip());

    assertThat(bindAlone(nodes))
        .as("nothing is wrong; of a source, its columns may be unknown")
        .allMatch(problem -> name.startsWith("read") && problem.code() == DiagnosticCode.NOT_BOUND);
  }
}
