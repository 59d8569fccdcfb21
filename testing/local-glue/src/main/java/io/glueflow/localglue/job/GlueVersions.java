// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.protocol.ServiceException;
import java.util.List;

/** The versions of Glue that there are. */
final class GlueVersions {

  static final String DEFAULT = "5.1";

  private static final List<String> SUPPORTED = List.of("3.0", "4.0", "5.0", "5.1", "6.0");
  private static final int LONG_TIMEOUT = 2880;
  private static final int TIMEOUT = 480;

  private GlueVersions() {}

  static void check(String version) {
    if (!SUPPORTED.contains(version)) {
      throw ServiceException.invalidInput("Invalid Glue Version: " + version);
    }
  }

  /** After how many minutes a run is ended unless the job says otherwise. */
  static int timeout(String version) {
    return version.startsWith("3.") || version.startsWith("4.") ? LONG_TIMEOUT : TIMEOUT;
  }
}
