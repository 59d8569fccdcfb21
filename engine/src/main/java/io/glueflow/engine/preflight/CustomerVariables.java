// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The environment variables that arguments of a job set: {@code CUSTOMER_A=1,CUSTOMER_B=2}. */
final class CustomerVariables {

  static final String OF_DRIVER = "--customer-driver-env-vars";
  static final String OF_EXECUTORS = "--customer-executor-env-vars";

  private CustomerVariables() {}

  /** The names of the variables that an argument sets. */
  static Set<String> names(Map<String, String> arguments, String argument) {
    return Arrays.stream(arguments.getOrDefault(argument, "").split(",", -1))
        .map(pair -> pair.replaceFirst("(?s)=.*", "").strip())
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toUnmodifiableSet());
  }
}
