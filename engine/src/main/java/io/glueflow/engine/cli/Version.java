// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.Optional;

/** The version of glueflow. */
final class Version {

  private Version() {}

  static String text() {
    // Absent when the classes are run from a folder.
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(development)");
  }
}
