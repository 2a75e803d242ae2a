package dev.assay.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of documents.
 *
 * @param roots folders, files and globs whose Markdown is judged; empty: only documents of a kind
 *     of their own (completion reports, status documents, roadmaps)
 * @param roadmap folders, files and globs of roadmaps, Markdown and YAML
 * @param plain the list of forbidden terms of a folder, if one is held against it
 * @param weekend days on which nobody works
 * @param holidays further days on which nobody works
 * @param defaults globs of the code that documented defaults are held against
 */
public record DocumentPlan(
    List<String> roots,
    List<String> roadmap,
    Optional<Plain> plain,
    Set<DayOfWeek> weekend,
    Set<LocalDate> holidays,
    List<String> defaults) {
  /** Nothing was said. */
  public static final DocumentPlan NONE =
      new DocumentPlan(
          List.of(),
          List.of(),
          Optional.empty(),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(),
          List.of());

  public DocumentPlan {
    roots = List.copyOf(roots);
    roadmap = List.copyOf(roadmap);
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    defaults = List.copyOf(defaults);
  }

  /**
   * The plain mode of seed 004: every occurrence of a term counts, wherever it stands.
   *
   * @param root folder, relative to the workspace
   */
  public record Plain(String root, List<String> terms, Location location) {
    /** The terms of seed 004 §5 (completion-language gate). */
    public static final List<String> TERMS =
        List.of(
            "未落地",
            "规划中",
            "部分落地",
            "规划内容（未落地）",
            "规划示例（未落地）",
            "规划 SOP（未落地）",
            "进入实现阶段触发条件",
            "未来扩展（未落地）");

    public Plain {
      terms = List.copyOf(terms);
    }

    /** Whether somebody configured it, so that a term is a finding and not only reported. */
    public boolean held() {
      return location.path().isPresent();
    }
  }

  /** Whether a day is one on which people work. */
  public boolean works(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
