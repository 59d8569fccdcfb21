// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All checks before a submission. */
public final class Preflight {

  /** What holds for every job, whoever makes it. */
  private static final List<PreflightRule> JOB_RULES =
      List.of(
          new PlacesInS3(),
          new GlueVersionFits(),
          new ProgramFits(),
          new WorkersFit(),
          new JobSettingsFit(),
          new ArgumentsAllowed(),
          new ArgumentsAgree(),
          new ArgumentsSmallEnough(),
          new SecretsWithinReach(),
          new SecretsNotExposed(),
          new TablesInReach(),
          new EventsReceivable());

  /** What concerns a run of a job that is there. */
  private static final List<PreflightRule> RULES_OF_RERUNS =
      List.of(new SubmittingEnabled(), new EventsReceivable());

  private static final List<PreflightRule> RULES_OF_FOLLOWING = List.of(new EventsReceivable());

  private static final List<PreflightRule> RULES =
      with(new SubmittingEnabled(), new NeededSettings(true));
  private static final List<PreflightRule> TEMPLATE_RULES = with(new NeededSettings(false));

  private static final List<OnlineRule> ONLINE_RULES =
      List.of(
          new RoleUsable(),
          new BucketUsable(),
          new AssetsExist(),
          new ConnectionsUsable(),
          new WorkersOffered());

  private Preflight() {}

  private static List<PreflightRule> with(PreflightRule... first) {
    return Stream.concat(Stream.of(first), JOB_RULES.stream()).toList();
  }

  /**
   * The problems of a job that a template describes, ordered by position: the template makes the
   * role, and nothing is submitted.
   */
  public static List<Diagnostic> template(PreflightContext context) {
    return problems(checked(TEMPLATE_RULES, context));
  }

  /** The problems that can be told without asking any service, ordered by position. */
  public static List<Diagnostic> offline(PreflightContext context) {
    return problems(offlineChecks(context));
  }

  /** The problems of starting a run once more, as it was. */
  public static List<Diagnostic> rerun(PreflightContext context) {
    return problems(checked(RULES_OF_RERUNS, context));
  }

  /** The problems of following a run. */
  public static List<Diagnostic> following(PreflightContext context) {
    return problems(checked(RULES_OF_FOLLOWING, context));
  }

  /**
   * The problems that the account shows, ordered by position. When no service can be asked, that is
   * the only one.
   */
  public static List<Diagnostic> online(PreflightContext context, AwsClients clients) {
    return problems(ask(ONLINE_RULES, context, clients));
  }

  /** The same as {@link #offline}, check by check. */
  public static List<CheckResult> offlineChecks(PreflightContext context) {
    return checked(RULES, context);
  }

  private static List<CheckResult> checked(List<PreflightRule> rules, PreflightContext context) {
    List<CheckResult> results = new ArrayList<>();
    for (PreflightRule rule : rules) {
      Diagnostics diagnostics = new Diagnostics();
      rule.check(context, diagnostics);
      results.add(new CheckResult(rule.title(), diagnostics.sorted()));
    }
    return results;
  }

  /**
   * The same as {@link #online}, check by check, and whether Glue tells of the job, which a
   * submission finds out itself; up to a check after which nothing can be asked.
   */
  public static List<CheckResult> onlineChecks(PreflightContext context, AwsClients clients) {
    List<OnlineRule> rules = new ArrayList<>(ONLINE_RULES);
    rules.add(new JobReadable());
    return ask(rules, context, clients);
  }

  private static List<CheckResult> ask(
      List<OnlineRule> rules, PreflightContext context, AwsClients clients) {
    List<CheckResult> results = new ArrayList<>();
    for (OnlineRule rule : rules) {
      Inquiry inquiry = new Inquiry();
      try {
        rule.check(context, clients, inquiry);
      } catch (DiagnosticException e) {
        results.add(new CheckResult("AWS", e.diagnostics()));
        return results;
      }
      results.add(new CheckResult(rule.title(), inquiry.problems()));
    }
    return results;
  }

  private static List<Diagnostic> problems(List<CheckResult> results) {
    Diagnostics all = new Diagnostics();
    results.forEach(result -> all.reportAll(result.problems()));
    return all.sorted();
  }
}
