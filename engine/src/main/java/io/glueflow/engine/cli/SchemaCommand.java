// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.node.WorkflowSchema;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Writes the JSON Schema of workflow documents. */
final class SchemaCommand implements Command {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "writes the JSON Schema of workflows, by which editors complete and check them";
  }

  @Override
  public String arguments() {
    return "[OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    OutputFile.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of("glueflow schema -o glueflow.schema.json");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("the schema is that of all workflows; name none");
    }
    NodeTypes types = NodeTypes.load(SchemaCommand.class.getClassLoader());
    OutputFile.write(line, JsonWriter.pretty(WorkflowSchema.of(types)), console);
    return ExitCode.OK;
  }
}
