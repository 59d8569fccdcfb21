// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * A result together with the problems found on the way to it.
 *
 * @param <T> the type of the result
 */
public final class Diagnosed<T> {

  private final T value;
  private final List<Diagnostic> diagnostics;

  private Diagnosed(T value, List<Diagnostic> diagnostics) {
    this.value = value;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** A result, usable although there may be problems. */
  public static <T> Diagnosed<T> of(T value, List<Diagnostic> diagnostics) {
    return new Diagnosed<>(value, diagnostics);
  }

  /** No result: the problems did not allow one. */
  public static <T> Diagnosed<T> none(List<Diagnostic> diagnostics) {
    return new Diagnosed<>(null, diagnostics);
  }

  /** The result, empty when the problems did not allow one. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The problems, ordered by position. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /**
   * The result of work that found no error.
   *
   * @throws DiagnosticException when there are errors or there is no result
   */
  public T orThrow() {
    if (value == null || hasErrors()) {
      throw new DiagnosticException(diagnostics);
    }
    return value;
  }
}
