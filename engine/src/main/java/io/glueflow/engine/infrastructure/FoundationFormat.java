// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.compile.GeneratedFile;

/** The deployment tools that a foundation is written for. */
public enum FoundationFormat {
  /** A template of AWS CloudFormation. */
  CLOUDFORMATION {
    @Override
    public GeneratedFile file(Foundation foundation) {
      return new GeneratedFile("bootstrap.json", new FoundationTemplate(foundation).text());
    }
  },
  /** A module of Terraform. */
  TERRAFORM {
    @Override
    public GeneratedFile file(Foundation foundation) {
      return new GeneratedFile("main.tf.json", new FoundationModule(foundation).text());
    }
  };

  /** The file that describes a foundation. */
  public abstract GeneratedFile file(Foundation foundation);
}
