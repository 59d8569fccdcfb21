// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.code.PythonLanguage;
import io.glueflow.engine.compile.code.ScalaLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a workflow can be compiled to. */
public enum Target {
  /** A Scala program. */
  SCALA(".scala"),
  /** A Python program. */
  PYSPARK(".py"),
  /** A Jupyter notebook, in Python, for an interactive session of Glue. */
  NOTEBOOK(".ipynb");

  private final String extension;

  Target(String extension) {
    this.extension = extension;
  }

  /** The name used on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of the program, as a version of Glue reads it. */
  Language language(GlueRelease release) {
    return switch (this) {
      case SCALA -> new ScalaLanguage(release.scala());
      case PYSPARK, NOTEBOOK -> new PythonLanguage();
    };
  }

  /** What the names of its files end in. */
  String extension() {
    return extension;
  }

  /** The target of this name. */
  public static Optional<Target> of(String label) {
    return Arrays.stream(values()).filter(target -> target.label().equals(label)).findFirst();
  }

  /** The names of all targets. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Target::label).toList();
  }
}
