// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of tags: a template tells a name from a function of its own by nothing but the word. */
final class TagNames {

  private static final Pattern FUNCTION = Pattern.compile("Ref|Condition|Fn::.*", Pattern.DOTALL);

  private TagNames() {}

  static void check(Map<String, String> tags, Diagnostics problems) {
    for (String name : tags.keySet()) {
      if (FUNCTION.matcher(name).matches()) {
        problems.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_DEPLOYABLE,
                    Location.ofFile(JobKeys.TAGS.name()),
                    "'" + name + "' is no name of a tag in a template: there it is a function")
                .withHint("give the tag another name"));
      }
    }
  }
}
