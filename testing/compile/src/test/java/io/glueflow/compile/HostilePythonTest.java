// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Target;
import java.io.IOException;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No text of a workflow changes what its PySpark program does. */
class HostilePythonTest extends HostileTextProperties {

  private static Comparison programs;

  HostilePythonTest() {
    super(programs);
  }

  @BeforeContainer
  static void startLanguage() throws IOException {
    programs = new Comparison(Target.PYSPARK, new PythonPrograms());
  }
}
