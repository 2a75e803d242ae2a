package dev.assay.verify;

import dev.assay.model.Bundle;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an archive holds, as much of it as people read. */
final class BundleContents {
  /** Members that are kept; whoever wants more looks into the archive. */
  private static final int MOST = 200;

  private BundleContents() {}

  static Bundle.Contents of(Tree archive, Members members) {
    Map<String, List<Members.Entry>> entries = new HashMap<>();
    Map<String, String> algorithms = new HashMap<>();
    List<Members.Listing> lists = members.lists(PathPatterns.of(List.of()));
    List<Members.Member> shown =
        members.byInner().values().stream().flatMap(List::stream).limit(MOST).toList();
    shown.forEach(each -> entries.put(each.inner(), new ArrayList<>()));
    for (Members.Listing list : lists) {
      for (Members.Entry entry : list.entries()) {
        if (entries.containsKey(entry.inner())) {
          entries.get(entry.inner()).add(entry);
          algorithms.put(entry.inner(), list.algorithm());
        }
      }
    }
    List<Bundle.Member> kept = new ArrayList<>();
    for (Members.Member each : shown) {
      kept.add(
          new Bundle.Member(
              each.inner(),
              each.type(),
              number(Members.text(each.node(), "bytes")),
              Optional.of(Members.text(each.node(), "sha256")).filter(hex -> !hex.isEmpty()),
              listed(lists, members, each, entries, algorithms)));
    }
    int all = members.byInner().values().stream().mapToInt(List::size).sum();
    return new Bundle.Contents(
        number(archive.text("files").orElse("")),
        number(archive.text("unpacked").orElse("")),
        kept,
        all - kept.size());
  }

  private static Bundle.Listed listed(
      List<Members.Listing> lists,
      Members members,
      Members.Member member,
      Map<String, List<Members.Entry>> entries,
      Map<String, String> algorithms) {
    if (lists.isEmpty()) {
      return Bundle.Listed.NONE;
    }
    List<Members.Entry> found = entries.get(member.inner());
    if (found.isEmpty()) {
      return Bundle.Listed.UNLISTED;
    }
    String actual =
        members
            .file(member)
            .map(file -> Members.text(file.node(), algorithms.get(member.inner())))
            .orElse("");
    return found.stream().allMatch(entry -> entry.digest().equals(actual))
        ? Bundle.Listed.EQUAL
        : Bundle.Listed.DIFFERS;
  }

  private static long number(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
