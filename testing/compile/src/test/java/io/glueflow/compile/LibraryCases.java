// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Platform;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.library.ExampleDatabase;
import io.glueflow.runner.library.ExampleFiles;
import io.glueflow.runner.library.ExampleInputs;
import java.util.ArrayList;
import java.util.List;

/** The documented example of every node type. */
final class LibraryCases {

  private static final NodeTypes TYPES = NodeTypes.load(LibraryCases.class.getClassLoader());

  private static final String UPSERT = "write-jdbc";

  private LibraryCases() {}

  static List<ProgramCase> all() {
    return TYPES.all().stream()
        .filter(NodeType::isExecutable)
        .filter(type -> !type.name().equals(UPSERT))
        .map(LibraryCases::of)
        .toList();
  }

  /** The one example that cannot be compiled. */
  static ProgramCase upsert() {
    return of(TYPES.find(UPSERT).orElseThrow());
  }

  private static ProgramCase of(NodeType type) {
    String example = type.example().strip();
    List<String> nodes = new ArrayList<>(ExampleInputs.of(type, example));
    nodes.add(example);
    if (type.name().equals("comment")) {
      // it does nothing: something else has to
      nodes.add("{\"id\": \"rows\", \"type\": \"inline\", \"schema\": \"a INT\", \"rows\": [[1]]}");
    }
    ProgramCase each =
        ProgramCase.of(type.name(), Documents.withSinks("", nodes))
            .prepared(
                folder -> {
                  ExampleDatabase.prepare();
                  ExampleFiles.lay(SparkTest.session(), folder, type.name());
                });
    return type.name().endsWith("jdbc") ? each.on(Platform.SPARK) : each;
  }
}
