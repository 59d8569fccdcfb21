// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import java.util.List;

/** What a node type takes. */
public sealed interface Inputs {

  /** No input: the node is a source, or takes no part in the flow. */
  Inputs NONE = new Ports(List.of());

  /** One input, named {@code in}. */
  Inputs ONE = new Ports(List.of("in"));

  /** Exactly these inputs, all of them connected, written as an object or in this order. */
  record Ports(List<String> names) implements Inputs {
    public Ports {
      names = List.copyOf(names);
    }
  }

  /** Any number of equal inputs in order, at least {@code minimum}; named {@code 1}, {@code 2}. */
  record Many(int minimum) implements Inputs {}

  /**
   * Any number of inputs, at least {@code minimum}, each under a name of the author's choosing; one
   * given without a name is named after its node.
   */
  record Views(int minimum) implements Inputs {}

  /** Exactly these inputs. */
  static Inputs of(String... names) {
    return new Ports(List.of(names));
  }
}
