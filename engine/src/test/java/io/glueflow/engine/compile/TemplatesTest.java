// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.step.Fragment;
import io.glueflow.engine.compile.step.StepFragments;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.parameter.ParameterType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operation that some language has no code for fails the build here. */
class TemplatesTest {

  private final Templates templates = Templates.builtIn();

  @Test
  void everyOperationHasCode() {
    assertThat(new StepFragments().operations())
        .containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEveryTemplate(Target target) {
    String folder = target.language(GlueRelease.GLUE_5_1).folder() + "/";
    List<String> missing = new ArrayList<>();
    for (Platform platform : Platform.values()) {
      for (String name : names(target, platform)) {
        if (!templates.exists(templates.forPlatform(folder + name, platform))) {
          missing.add(folder + name);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<String> names(Target target, Platform platform) {
    List<String> names = new ArrayList<>(Fragment.TEMPLATES);
    if (target != Target.SCALA) {
      names.addAll(Fragment.AROUND_PYTHON_CODE);
    }
    ProgramFunctions.NAMES.stream()
        .filter(
            name -> target != Target.SCALA || !ProgramFunctions.AROUND_PYTHON_CODE.contains(name))
        .forEach(name -> names.add("function/" + name));
    for (ParameterType type : ParameterType.values()) {
      names.add("value/" + type.label());
    }
    for (String fetched : List.of("connection", "environment", "secret")) {
      names.add("value/" + fetched + "-" + platform.label());
    }
    names.add("value/sql-list");
    names.add("program-" + platform.label());
    return names;
  }
}
