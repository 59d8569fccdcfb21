// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.infrastructure.DeploymentOptions;
import io.glueflow.engine.infrastructure.Infrastructure;
import io.glueflow.engine.infrastructure.InfrastructurePlanner;
import io.glueflow.engine.infrastructure.InfrastructureRequest;
import io.glueflow.engine.submit.AssetProvision;
import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.validate.Validator;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.cli.CommandLine;

/** Uploads what the job of a template reads: the workflow, the runner, the script and the like. */
final class AssetsUpload {

  private final CommandLine line;
  private final Console console;

  AssetsUpload(CommandLine line, Console console) {
    this.line = line;
    this.console = console;
  }

  int execute(String name) throws UsageException, EnvironmentException {
    WorkflowFiles files = new WorkflowFiles(console);
    Document document = files.read(name, ImportFlags.optionsOf(line, name)).orThrow();
    Path folder = Path.of(name).toAbsolutePath().normalize().getParent();
    try (GlueSession session = GlueSession.around(line, folder, document.workflow().job(), files)) {
      Infrastructure made =
          new InfrastructurePlanner(new Validator(), session.settings(), EmbeddedRun.installation())
              .plan(
                  new InfrastructureRequest(
                      document.workflow(),
                      name,
                      folder,
                      DeploymentOptions.of(ParameterFlags.valuesOf(line))))
              .orThrow();
      AtomicInteger uploaded = new AtomicInteger();
      new AssetProvision(session.clients(), session.settings(), event -> show(event, uploaded))
          .provide(made.assets());
      console.clearLine();
      console
          .out()
          .println(uploaded + " uploaded, " + (made.assets().size() - uploaded.get()) + " there");
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    }
  }

  private synchronized void show(SubmitEvent event, AtomicInteger uploaded) {
    if (event instanceof SubmitEvent.AssetUploading uploading) {
      console.redraw("uploading " + uploading.asset().label());
    } else if (event instanceof SubmitEvent.AssetUploaded done) {
      uploaded.incrementAndGet();
      console.clearLine();
      console.out().println(done.asset().target());
    }
  }
}
