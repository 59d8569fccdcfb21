// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.ClashRule;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins two frames. */
final class JoinFragment {

  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  private JoinFragment() {}

  static Fragment of(Join join, StepInput input) {
    boolean byName = !join.using().isEmpty();
    if (join.how() == JoinKind.CROSS && join.clash().kind() == ClashRule.Kind.ERROR) {
      return start("join-cross", join, input);
    }
    boolean alike = byName && isSpelledAlike(join, input);
    boolean noClash = join.clash().kind() == ClashRule.Kind.ERROR;
    if (join.how().yieldsLeftOnly() || (noClash && (alike || !byName))) {
      return alike ? byNames(join, input) : on(join, input, List.of());
    }
    if (input.schema(0).open() || input.schema(1).open()) {
      return unknown(join, input);
    }
    return alike && !hasClash(join, input)
        ? byNames(join, input)
        : on(join, input, new Columns(join, input).all());
  }

  private static Fragment start(String template, Join join, StepInput input) {
    return Fragment.of(template)
        .with("right", input.frames().get(1))
        .with("broadcast", join.broadcast())
        .with("inner", join.how() == JoinKind.INNER)
        .with("how", input.coder().language().string(sparkName(join.how())));
  }

  private static Fragment byNames(Join join, StepInput input) {
    Coder coder = input.coder();
    return start("join-using", join, input).with("keys", coder.list(coder.names(join.using())));
  }

  private static Fragment on(Join join, StepInput input, List<String> columns) {
    Coder coder = input.coder();
    return start("join-on", join, input)
        .with("on", coder.sql(condition(join)))
        .with("selects", !columns.isEmpty())
        .with("columns", coder.arguments(columns));
  }

  /** Columns that are known only when the program runs are told apart then. */
  private static Fragment unknown(Join join, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    return start("join-unknown", join, input)
        .with("on", coder.sql(condition(join)))
        .with("keys", coder.list(coder.names(join.using())))
        .with("keep", language.string(join.clash().kind().name().toLowerCase(Locale.ROOT)))
        .with("leftSuffix", language.string(join.clash().leftSuffix()))
        .with("rightSuffix", language.string(join.clash().rightSuffix()))
        .calling("join-frames");
  }

  private static String condition(Join join) {
    if (!join.on().isEmpty()) {
      return join.on();
    }
    String equal =
        join.using().stream()
            .map(
                name ->
                    LEFT + "." + Sql.identifier(name) + " = " + RIGHT + "." + Sql.identifier(name))
            .collect(Collectors.joining(" AND "));
    return equal.isEmpty() ? "true" : equal;
  }

  /** Spark takes the spelling of the columns, where it is known, not that of the keys. */
  private static boolean isSpelledAlike(Join join, StepInput input) {
    return Stream.of(input.schema(0), input.schema(1))
        .allMatch(
            schema ->
                join.using().stream()
                    .allMatch(
                        key ->
                            schema
                                .column(key)
                                .map(column -> column.name().equals(key))
                                .orElse(true)));
  }

  private static boolean hasClash(Join join, StepInput input) {
    Schema rightRest = input.schema(1).without(join.using());
    return input.schema(0).without(join.using()).names().stream()
        .anyMatch(name -> rightRest.column(name).isPresent());
  }

  private record Columns(Join join, StepInput input) {

    List<String> all() {
      List<String> columns = new ArrayList<>();
      join.using().forEach(name -> columns.add(key(name)));
      Schema left = input.schema(0).without(join.using());
      Schema right = input.schema(1).without(join.using());
      for (String name : left.names()) {
        join.clash().leftName(name, right).ifPresent(as -> columns.add(side(LEFT, name, as)));
      }
      for (String name : right.names()) {
        join.clash().rightName(name, left).ifPresent(as -> columns.add(side(RIGHT, name, as)));
      }
      return columns;
    }

    private String key(String name) {
      Coder coder = input.coder();
      return switch (join.how()) {
        case RIGHT -> coder.column(RIGHT, name);
        case FULL ->
            coder
                .language()
                .alias(
                    coder
                        .language()
                        .call("coalesce", coder.column(LEFT, name), coder.column(RIGHT, name)),
                    name);
        default -> coder.column(LEFT, name);
      };
    }

    private String side(String alias, String name, String as) {
      String column = input.coder().column(alias, name);
      return as.equals(name) ? column : input.coder().language().alias(column, as);
    }
  }

  private static String sparkName(JoinKind how) {
    return switch (how) {
      case INNER -> "inner";
      case LEFT -> "left";
      case RIGHT -> "right";
      case FULL -> "full";
      case SEMI -> "left_semi";
      case ANTI -> "left_anti";
      case CROSS -> "cross";
    };
  }
}
