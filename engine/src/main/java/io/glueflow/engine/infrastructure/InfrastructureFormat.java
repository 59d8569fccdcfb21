// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.model.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The deployment tools that templates are written for. */
public enum InfrastructureFormat {
  /** A template of AWS CloudFormation. */
  CLOUDFORMATION {
    @Override
    public List<GeneratedFile> files(Infrastructure infrastructure) {
      return List.of(
          new GeneratedFile("template.json", new CloudFormationTemplate(infrastructure).text()));
    }
  },
  /** A module of Terraform. */
  TERRAFORM {
    @Override
    public List<GeneratedFile> files(Infrastructure infrastructure) {
      return List.of(new GeneratedFile("main.tf.json", new TerraformModule(infrastructure).text()));
    }
  },
  /** A template of AWS CloudFormation, and an app of the AWS CDK that includes it. */
  CDK_JSON {
    @Override
    public List<GeneratedFile> files(Infrastructure infrastructure) {
      return new CdkApp(infrastructure).files();
    }

    @Override
    public Optional<Diagnostic> problem(Infrastructure infrastructure) {
      return new CdkApp(infrastructure).problem();
    }
  };

  /** The name used on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The files that describe an infrastructure. */
  public abstract List<GeneratedFile> files(Infrastructure infrastructure);

  /** What the tool would misunderstand. */
  public Optional<Diagnostic> problem(Infrastructure infrastructure) {
    return Optional.empty();
  }

  /** The format of this name. */
  public static Optional<InfrastructureFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The names of all formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(InfrastructureFormat::label).toList();
  }
}
