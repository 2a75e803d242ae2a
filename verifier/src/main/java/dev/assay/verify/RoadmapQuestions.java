package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.DocumentPlan;
import dev.assay.model.FindingKind;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.prose.Plotted;
import dev.assay.prose.RoadmapFault;
import dev.assay.prose.RoadmapFaults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about roadmaps, and their items with what evidence derives. */
final class RoadmapQuestions {
  private static final Text NOT_DONE =
      new Text("Its text does not say that it is done.", "文本并未称其完成。");

  private final DocumentPlan calendar;
  private final Optional<LocalDate> asOf;
  private final Map<Paper, List<RoadmapFault>> faults = new HashMap<>();

  RoadmapQuestions(DocumentPlan calendar, Optional<Instant> asOf) {
    this.calendar = calendar;
    this.asOf = asOf.map(each -> each.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  Answer ask(Rule rule, Check.Document check, Paper paper) {
    if (paper.said().plotted().isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (RoadmapFault fault : faults.computeIfAbsent(paper, this::faults)) {
      if (check.of().contains(fault.kind().word())) {
        Draft draft =
            Draft.at(rule.answer(), paper.at(fault.offset()), Optional.of(paper.tree()))
                .value("id", fault.item())
                .value("what", RoadmapWords.of(fault));
        drafts.add(draft.actual(fault.item()));
      }
    }
    return drafts.isEmpty() ? new Answer(FindingKind.PASS, drafts) : Answer.of(drafts);
  }

  /** Without a date to judge at nobody knows how long something has been blocked. */
  private List<RoadmapFault> faults(Paper paper) {
    return RoadmapFaults.of(paper.said().plotted(), calendar, asOf.orElse(LocalDate.MAX)).stream()
        .filter(
            fault -> asOf.isPresent() || fault.kind() != RoadmapFault.Kind.BLOCKED_WITHOUT_REASON)
        .toList();
  }

  /** The items of a document beside what their claims came to. */
  static List<RoadmapItem> items(Paper paper, List<Claim> claims) {
    Map<String, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    List<RoadmapItem> items = new ArrayList<>();
    for (Plotted each : paper.said().plotted()) {
      if (each.described()) {
        Optional<Claim> claim =
            each.isDone()
                ? Optional.ofNullable(byId.get(paper.path() + "#" + each.id()))
                : Optional.empty();
        items.add(item(paper, each, claim));
      }
    }
    return items;
  }

  private static RoadmapItem item(Paper paper, Plotted each, Optional<Claim> claim) {
    return new RoadmapItem(
        each.id(),
        each.type(),
        each.title(),
        each.priority(),
        each.said(),
        claim.map(Claim::state).map(RoadmapQuestions::derived).orElse(RoadmapItem.State.OPEN),
        claim.map(Claim::reason).orElse(NOT_DONE),
        each.started(),
        each.finished(),
        each.after(),
        claim.map(Claim::id),
        paper.at(each.offset()));
  }

  private static RoadmapItem.State derived(ClaimState state) {
    return switch (state) {
      case CONFIRMED -> RoadmapItem.State.PROVEN;
      case CONTRADICTED -> RoadmapItem.State.CONTRADICTED;
      default -> RoadmapItem.State.UNPROVEN;
    };
  }
}
