// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Target;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No text of a workflow changes what its PySpark program does. */
class HostilePythonTest extends HostileTextProperties {

  private static Comparison programs;

  HostilePythonTest() {
    super(programs);
  }

  /** Argparse, by which Glue reads them, takes for another argument what begins with a dash. */
  @Override
  @Provide
  Arbitrary<String> argument() {
    return text().filter(text -> !text.startsWith("-"));
  }

  @BeforeContainer
  static void startLanguage() throws IOException {
    programs = new Comparison(Target.PYSPARK, new PythonPrograms());
  }
}
