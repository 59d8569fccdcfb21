// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.compile.GeneratedFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The deployment tools that templates are written for. */
public enum InfrastructureFormat {
  /** A template of AWS CloudFormation. */
  CLOUDFORMATION {
    @Override
    public List<GeneratedFile> files(Infrastructure made) {
      return List.of(new GeneratedFile("template.json", new CloudFormationTemplate(made).text()));
    }
  },
  /** A module of Terraform. */
  TERRAFORM {
    @Override
    public List<GeneratedFile> files(Infrastructure made) {
      return List.of(new GeneratedFile("main.tf.json", new TerraformModule(made).text()));
    }
  };

  /** The name used on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The files that describe an infrastructure. */
  public abstract List<GeneratedFile> files(Infrastructure made);

  /** The format of this name. */
  public static Optional<InfrastructureFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The names of all formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(InfrastructureFormat::label).toList();
  }
}
