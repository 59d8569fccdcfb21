// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;
import scala.None$;
import scala.collection.immutable.$colon$colon;
import scala.collection.immutable.Nil$;

/**
 * Spark's function registry and analyzer, without a session.
 *
 * <p>Methods that name a Scala collection are called by name: those collections differ between the
 * lines of Spark.
 */
final class Catalyst {

  private static final String PACKAGE = "org.apache.spark.sql.catalyst.";

  /** The rules of the analyzer that types depend on; all of them would take ten times as long. */
  private static final Set<String> RULES =
      Set.of(
          "TypeCoercion",
          "ResolveTimeZone",
          "ResolveLambdaVariables",
          "ResolveRandomSeed",
          "ResolveFunctions");

  @SuppressWarnings("unchecked") // A list without items is of any type.
  private static final scala.collection.immutable.List<Object> EMPTY =
      (scala.collection.immutable.List<Object>) (Object) Nil$.MODULE$;

  /** Finding a method takes longer than calling it. */
  private static final ClassValue<Map<String, Method>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> methods = new HashMap<>();
          for (Method method : type.getMethods()) {
            // That of an iterator is in a class that is not public.
            method.setAccessible(true);
            methods.putIfAbsent(method.getName() + method.getParameterCount(), method);
          }
          return methods;
        }
      };

  private final Constructor<?> aliases = type(PACKAGE + "expressions.Alias").getConstructors()[0];
  private final Object registry;
  private final Method lookup;
  private final List<Rule<LogicalPlan>> rules = new ArrayList<>();

  Catalyst() {
    SQLConf.get().setConfString("spark.sql.ansi.enabled", "false");
    SQLConf.get().setConfString("spark.sql.session.timeZone", "UTC");
    registry = property(module(PACKAGE + "analysis.FunctionRegistry"), "builtin");
    lookup = method(registry, "lookupFunction", 2);
    Object external =
        create(PACKAGE + "catalog.InMemoryCatalog", new SparkConf(false), new Configuration(false));
    Object tableFunctions = property(module(PACKAGE + "analysis.TableFunctionRegistry"), "builtin");
    Object catalog =
        create(
            PACKAGE + "catalog.SessionCatalog", external, registry, tableFunctions, SQLConf.get());
    Object analyzer = create(PACKAGE + "analysis.Analyzer", catalog);
    for (Object batch : items(property(analyzer, "batches"))) {
      for (Object rule : items(property(batch, "rules"))) {
        addRule((Rule<?>) rule);
      }
    }
  }

  @SuppressWarnings("unchecked") // The analyzer's rules are all about logical plans.
  private void addRule(Rule<?> rule) {
    if (RULES.stream().anyMatch(rule.ruleName()::contains)) {
      rules.add((Rule<LogicalPlan>) rule);
    }
  }

  /** The names of all functions. */
  List<String> functions() {
    return items(property(registry, "listFunction")).stream()
        .map(identifier -> (String) property(identifier, "funcName"))
        .filter(name -> name.matches("[a-z_][a-z_0-9]*"))
        .sorted()
        .distinct()
        .toList();
  }

  /** The class that a function is made of, under which its aliases go, too. */
  String implementation(String function) {
    Object info =
        property(
            call(method(registry, "lookupFunction", 1), registry, identifier(function)), "get");
    return (String) property(info, "getClassName");
  }

  private static Object identifier(String function) {
    return create(PACKAGE + "FunctionIdentifier", function);
  }

  /**
   * A function's call as Spark builds it, before anything is resolved.
   *
   * @throws RefusedException when Spark does not build it
   */
  Object build(String function, List<Object> arguments) throws RefusedException {
    try {
      Object expression = lookup.invoke(registry, identifier(function), seq(arguments));
      // What is refused at once is refused here, and not where it would hide others.
      method(expression, "resolved", 0).invoke(expression);
      return expression;
    } catch (InvocationTargetException e) {
      throw new RefusedException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An expression that stands for itself, such as a literal. */
  static Object parsed(String sql) {
    return CatalystSqlParser$.MODULE$.parseExpression(sql);
  }

  /** The columns of a relation, as expressions. */
  static List<Object> columns(String ddl) {
    Object types = module(PACKAGE + "types.DataTypeUtils");
    return items(call(method(types, "toAttributes", 1), types, StructType.fromDDL(ddl)));
  }

  /** A relation without rows. */
  static LogicalPlan relation(List<Object> columns) {
    Constructor<?> constructor = type(PACKAGE + "plans.logical.LocalRelation").getConstructors()[0];
    Object[] all = {seq(columns), Nil$.MODULE$, false, None$.MODULE$};
    return (LogicalPlan) create(constructor, Arrays.copyOf(all, constructor.getParameterCount()));
  }

  /** Expressions as Spark resolves them over a relation; empty for those it refuses. */
  List<Optional<Object>> resolved(LogicalPlan relation, List<Object> expressions) {
    List<Object> aliases = new ArrayList<>();
    for (Object expression : expressions) {
      aliases.add(alias(expression));
    }
    try {
      LogicalPlan project =
          (LogicalPlan) create(Project.class.getConstructors()[0], seq(aliases), relation);
      return items(property(applyRules(project), "expressions")).stream()
          // Not of the alias: that of a generator never is resolved.
          .map(alias -> Optional.of(property(alias, "child")).filter(Catalyst::isResolved))
          .toList();
    } catch (Exception e) {
      // One that Spark refuses at once hides the others.
      if (expressions.size() == 1) {
        return List.of(Optional.empty());
      }
      int half = expressions.size() / 2;
      List<Optional<Object>> resolved =
          new ArrayList<>(resolved(relation, expressions.subList(0, half)));
      resolved.addAll(resolved(relation, expressions.subList(half, expressions.size())));
      return resolved;
    }
  }

  private LogicalPlan applyRules(LogicalPlan unresolved) {
    LogicalPlan plan = unresolved;
    LogicalPlan before = null;
    while (plan != before) {
      before = plan;
      for (Rule<LogicalPlan> rule : rules) {
        plan = rule.apply(plan);
      }
    }
    return plan;
  }

  private Object alias(Object expression) {
    Object id = property(module(PACKAGE + "expressions.NamedExpression"), "newExprId");
    return create(aliases, expression, "x", id, Nil$.MODULE$, None$.MODULE$, Nil$.MODULE$);
  }

  static boolean isResolved(Object expression) {
    return (boolean) property(expression, "resolved");
  }

  /** Whether one of Spark's objects is of one of its types. */
  static boolean isA(Object object, String type) {
    return type(PACKAGE + "expressions." + type).isInstance(object);
  }

  private static Object seq(List<Object> items) {
    scala.collection.immutable.List<Object> seq = EMPTY;
    for (int i = items.size() - 1; i >= 0; i--) {
      seq = new $colon$colon<>(items.get(i), seq);
    }
    return seq;
  }

  private static List<Object> items(Object iterable) {
    List<Object> items = new ArrayList<>();
    Object iterator = property(iterable, "iterator");
    while ((boolean) property(iterator, "hasNext")) {
      items.add(property(iterator, "next"));
    }
    return items;
  }

  /** The value of a property of one of Spark's objects. */
  static Object property(Object object, String name) {
    return call(method(object, name, 0), object);
  }

  private static Method method(Object object, String name, int parameters) {
    Method method = METHODS.get(object.getClass()).get(name + parameters);
    if (method == null) {
      throw new IllegalStateException(object.getClass() + " has no " + name);
    }
    return method;
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object module(String name) {
    try {
      return type(name + "$").getField("MODULE$").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object create(String type, Object... arguments) {
    Constructor<?> constructor =
        Arrays.stream(type(type).getConstructors())
            .filter(candidate -> takes(candidate, arguments))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " is made in another way"));
    return create(constructor, arguments);
  }

  private static boolean takes(Constructor<?> constructor, Object... arguments) {
    Class<?>[] parameters = constructor.getParameterTypes();
    boolean takes = parameters.length == arguments.length;
    for (int i = 0; takes && i < arguments.length; i++) {
      takes = parameters[i].isInstance(arguments[i]);
    }
    return takes;
  }

  private static Object create(Constructor<?> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
