// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Target;
import java.io.IOException;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No text of a workflow changes what its Scala program does. */
class HostileScalaTest extends HostileTextProperties {

  private static Comparison programs;

  HostileScalaTest() {
    super(programs);
  }

  @BeforeContainer
  static void startLanguage() throws IOException {
    programs = new Comparison(Target.SCALA, new ScalaPrograms());
  }
}
