package dev.assay.cli;

import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.plan.Nearest;
import java.util.List;
import java.util.Optional;

/** Finds the policy somebody asks for. */
final class Policies {
  private Policies() {}

  /**
   * The named policy, else the only one.
   *
   * @throws Workspace.Problem when there is none of the name, or several and none was named
   */
  static Policy of(Plan plan, Optional<String> name) throws Workspace.Problem {
    List<String> known = plan.policies().stream().map(Policy::name).toList();
    if (known.isEmpty()) {
      throw new Workspace.Problem(
          "there is no policy"
              + "\n  help: write one under `policies` in assay.yaml: what a release needs");
    }
    if (name.isEmpty()) {
      if (known.size() > 1) {
        throw new Workspace.Problem(
            "which policy?\n  help: name one: --policy " + String.join(" | --policy ", known));
      }
      return plan.policies().get(0);
    }
    Optional<Policy> policy = plan.policy(name.get());
    if (policy.isEmpty()) {
      throw new Workspace.Problem(
          "unknown policy '" + name.get() + "'\n  help: " + Nearest.help(name.get(), known));
    }
    return policy.get();
  }
}
