package dev.assay.verify;

import dev.assay.model.Citation;
import dev.assay.model.Citation.Standing;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Sense;
import dev.assay.model.Text;
import dev.assay.prose.Account;
import dev.assay.prose.Cited;
import dev.assay.prose.Stated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what documents say is done into claims: with what they cite, and what that is worth. */
final class DocumentClaims {
  /** More of a statement says nothing more. */
  private static final int LONGEST = 160;

  private final Papers papers;
  private final Standings standings;

  DocumentClaims(Papers papers, Standings standings) {
    this.papers = papers;
    this.standings = standings;
  }

  /** The claims of a document, in the order of its text. */
  List<Claim> of(Paper paper) {
    Map<Cited, Reference> known = new HashMap<>();
    papers.references(paper).forEach(each -> known.put(each.cited(), each));
    Map<String, Integer> ids = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (Stated stated : paper.said().stated()) {
      List<Citation> citations =
          stated.proof().stream()
              .map(known::get)
              .filter(each -> !each.path().equals(Optional.of(paper.path())))
              .map(standings::of)
              .distinct()
              .toList();
      String id = paper.path() + "#" + id(stated);
      int times = ids.merge(id, 1, Integer::sum);
      claims.add(claim(paper, stated, citations, times == 1 ? id : id + "~" + times));
    }
    return claims;
  }

  private static String id(Stated stated) {
    return switch (stated.name()) {
      case STATUS -> "status";
      case REQUIREMENT, ROADMAP_ITEM -> stated.key();
      default -> stated.name().word() + "-" + digest(stated.key());
    };
  }

  private static String digest(String key) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Claim claim(Paper paper, Stated stated, List<Citation> citations, String id) {
    Judgement judgement = judge(paper, stated, citations);
    String text = shortened(stated.text());
    return new Claim(
        id,
        stated.name().word(),
        DocumentWords.title(stated.name()),
        DocumentWords.statement(stated).with(Map.of("text", text, "said", stated.said())),
        paper.at(stated.from()),
        stated.said(),
        Optional.empty(),
        judgement.state(),
        judgement.reason(),
        citations.stream()
            .filter(each -> each.evidence().isPresent())
            .flatMap(each -> each.target().stream())
            .distinct()
            .sorted()
            .toList(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        citations);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private record Judgement(ClaimState state, Text reason) {}

  /**
   * Evidence that fails, or an unticked box where the whole is called done, contradicts; evidence
   * that passes confirms when nothing that is cited is missing; a file that is merely there proves
   * that it is there.
   */
  private static Judgement judge(Paper paper, Stated stated, List<Citation> citations) {
    Optional<Citation> fails = first(citations, Standing.FAILS);
    if (fails.isPresent()) {
      return new Judgement(
          ClaimState.CONTRADICTED, DocumentWords.FAILS.with(Map.of("path", fails.get().text())));
    }
    if (stated.name() == Stated.Name.STATUS && stated.sense() == Sense.COMPLETED) {
      long open = unticked(paper);
      if (open > 0) {
        return new Judgement(
            ClaimState.CONTRADICTED, DocumentWords.UNTICKED.with(Map.of("n", "" + open)));
      }
    }
    if (citations.isEmpty()) {
      return new Judgement(ClaimState.UNCITED, DocumentWords.UNCITED);
    }
    Optional<Citation> gone =
        first(citations, Standing.MISSING).or(() -> first(citations, Standing.MOVED));
    if (gone.isPresent()) {
      return new Judgement(
          ClaimState.UNPROVABLE, DocumentWords.MISSING.with(Map.of("path", gone.get().text())));
    }
    if (first(citations, Standing.PROVES).isPresent()) {
      return new Judgement(ClaimState.CONFIRMED, DocumentWords.CONFIRMED);
    }
    Optional<Citation> weak = first(citations, Standing.WEAK);
    return new Judgement(
        ClaimState.UNPROVABLE,
        weak.isPresent()
            ? DocumentWords.WEAK.with(Map.of("path", weak.get().text()))
            : DocumentWords.ONLY_THERE);
  }

  private static long unticked(Paper paper) {
    return paper.said().marks().stream()
        .filter(Account.Mark::box)
        .filter(each -> each.scope() == dev.assay.prose.Scope.ACCEPTANCE)
        .count();
  }

  private static Optional<Citation> first(List<Citation> citations, Standing standing) {
    return citations.stream().filter(each -> each.standing() == standing).findFirst();
  }
}
