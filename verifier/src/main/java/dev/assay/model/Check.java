package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question, the closed set: a new rule picks one of these, only a new kind of question is code.
 */
public sealed interface Check {
  /** Does the document have the shape its kind's JSON Schema gives? */
  record Schema() implements Check {}

  /**
   * Is a CEL expression true? Variables: {@code doc}, {@code self} (path, name, folder), {@code
   * params}, {@code modes}, one per name of {@code with}, and {@code item}, {@code i} per item of
   * {@code each}.
   *
   * @param cel must yield a boolean; anything else is an error of the rule, so open
   * @param when a CEL condition under which the question makes sense; else notApplicable
   * @param with names of links; a partner that is not there makes the question notApplicable
   * @param may names of links, too; a partner that is not there is null, and not in {@code
   *     partners}
   * @param needs pointers (or {@code $name} of a kind's field) that must exist and be of the right
   *     type in {@code doc}, or in a partner as {@code link:/pointer}; else notApplicable, because
   *     the shape already failed
   * @param each pointer of a list or an object; the question is asked of each item, of an object
   *     with {@code item.key} and {@code item.value}
   * @param at pointer of the finding; {@code {i}} is the index of the item, {@code {key}} its key;
   *     {@code $name} is a field of the kind
   * @param show CEL expressions whose values fill the message, by placeholder; {@code actual} and
   *     {@code expected} also fill the fields of that name
   */
  record Expression(
      String cel,
      Optional<String> when,
      List<String> with,
      List<String> may,
      List<String> needs,
      Optional<String> each,
      String at,
      Map<String, String> show)
      implements Check {
    public Expression {
      with = List.copyOf(with);
      may = List.copyOf(may);
      needs = List.copyOf(needs);
      show = Map.copyOf(show);
    }
  }

  /**
   * Does a stated number keep its limit? Where derivations contradict it both are judged; below the
   * resolution of its instants the provable interval is judged.
   *
   * @param statement name of the statement, or a pointer when it starts with {@code /}
   * @param limit full id of a parameter
   * @param when a CEL condition over {@code doc}, {@code params}, {@code modes}
   */
  record Threshold(String statement, Operator operator, String limit, Optional<String> when)
      implements Check {}

  /** Is no stated number of the kind in this state? {@code statements} empty: all of them. */
  record Derivation(ClaimState state, Set<String> statements) implements Check {
    public Derivation {
      statements = Set.copyOf(statements);
    }
  }

  /** Do the events of a drill's timeline hold together? */
  record Timeline(Timeline.Fault fault) implements Check {
    /** The ways in which a timeline can be wrong. */
    public enum Fault {
      /** An event of the order is not there. */
      MISSING_EVENT,
      /** An event stands before one that must precede it. */
      OUT_OF_ORDER,
      /** Lines go on while their instants go back. */
      CLOCK_SKEW;

      /** The word a pack uses. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }
    }
  }

  /**
   * Is a partner there?
   *
   * @param links names of links, any of which will do
   * @param named true asks for the partner the file itself names, false for the conventional one
   * @param when a CEL condition over {@code doc}, {@code params}, {@code modes}
   */
  record Partner(List<String> links, boolean named, Optional<String> when) implements Check {
    public Partner {
      links = List.copyOf(links);
    }
  }

  /**
   * Do no two files of the kind hold the same bytes while their names or folders differ?
   *
   * @param link only copies whose partners under this link differ count (the log of one drill laid
   *     beside another); empty: any copy
   */
  record Copies(Optional<String> link) implements Check {}

  /**
   * Do the members of an archive, the digest lists in it and what was expected of it agree?
   *
   * @param fault what must not be
   * @param lists path patterns of the lists concerned, below the root; empty: every list
   * @param files path patterns of the members concerned, below the root; empty: every member. For
   *     {@code required-missing} each must match a member
   * @param except path patterns of members and entries that are let off
   * @param every whether a member must stand in every list concerned rather than in one of them
   * @param elsewhere pointer of a list whose items' {@code path} names files that are kept
   *     elsewhere (BagIt's {@code fetch.txt}): listed and absent they are not missing, but not
   *     fetched
   * @param when a CEL condition over {@code doc}, {@code params}, {@code modes}
   */
  record Bundle(
      Bundle.Fault fault,
      List<String> lists,
      List<String> files,
      List<String> except,
      boolean every,
      Optional<String> elsewhere,
      Optional<String> when)
      implements Check {
    public Bundle {
      lists = List.copyOf(lists);
      files = List.copyOf(files);
      except = List.copyOf(except);
    }

    /** The ways in which an archive can disagree. */
    public enum Fault {
      /** Listed, and not there. */
      MISSING,
      /** Listed as kept elsewhere, and not there. */
      NOT_FETCHED,
      /** There, and not listed. */
      EXTRA,
      /** There with other bytes than listed. */
      MISMATCH,
      /** There, and nobody computed a digest of the list's algorithm. */
      UNDIGESTED,
      /** Twice in one list. */
      DUPLICATE_ENTRY,
      /** A listed path that leaves the root or cannot be a file's name. */
      UNSAFE_ENTRY,
      /** A listed path that has no business in that list. */
      FORBIDDEN_ENTRY,
      /** A list that is not in the order of its paths' bytes. */
      UNSORTED,
      /** Nothing matches a path that the pack, or whoever asks, requires. */
      REQUIRED_MISSING,
      /** Not the version (kind field {@code version}) that was expected. */
      OTHER_VERSION,
      /** Not the commit (kind field {@code commit}) that was expected. */
      OTHER_COMMIT;

      /** The word a pack uses. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }
    }
  }

  /**
   * Is the file, byte for byte, what we would write about its partner?
   *
   * @param text which text it is
   * @param from names of links, the first that leads somewhere is written about; {@code self} is
   *     the file
   * @param ours true asks what a tool of ours made, whose every byte must be so; false asks what
   *     others made, of which only a file that says the same otherwise is listed
   */
  record Canonical(ReleaseText text, List<String> from, boolean ours) implements Check {
    public Canonical {
      from = List.copyOf(from);
    }
  }

  /**
   * Do files only grow, version by version? Without {@code paths} asked of the files of the rule's
   * kinds; without kinds either, of what {@code assay.yaml} says.
   *
   * @param fixed whether they may not even grow
   */
  record AppendOnly(List<String> paths, boolean fixed) implements Check {
    public AppendOnly {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Does a change come with the changes that belong to it? Without {@code change} asked as {@code
   * assay.yaml} says.
   */
  record CoChange(
      List<String> change, List<String> with, List<String> except, Optional<String> since)
      implements Check {
    public CoChange {
      change = List.copyOf(change);
      with = List.copyOf(with);
      except = List.copyOf(except);
    }
  }

  /**
   * Is evidence younger, in the order of commits, than what it depends on? Without {@code evidence}
   * asked of the files of the rule's kinds; without kinds either, as {@code assay.yaml} says.
   *
   * @param inputs patterns of what the evidence depends on
   * @param declared pointer under which a document of the kinds names further inputs, as a list or
   *     as a text with blanks or commas between them
   * @param each whether every file must be fresh; else one of them will do
   */
  record Freshness(
      List<String> evidence, List<String> inputs, Optional<String> declared, boolean each)
      implements Check {
    public Freshness {
      evidence = List.copyOf(evidence);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A question about documents that people wrote; of every such document where the rule names no
   * kinds.
   *
   * @param of narrows the question, as {@link DocumentQuestion} says; empty: all of it
   * @param limit full id of a parameter, for questions that have one
   */
  record Document(DocumentQuestion question, Set<String> of, Optional<String> limit)
      implements Check {
    public Document {
      of = Set.copyOf(of);
    }
  }

  /**
   * Do the commands that a document records keep a policy? Each text is split as a shell would, and
   * every command in it is judged.
   *
   * @param of pointers of the texts ({@code *} is any item); those that are there are asked
   * @param deny loose patterns of commands that must be nowhere
   * @param pipes programs whose output others must not run, {@code curl|wget into bash|sh}
   * @param allow anchored patterns, one of which every command begins with
   * @param only anchored patterns: of unlisted commands only such ones count; empty: all
   * @param except anchored patterns: unlisted commands that do not count
   * @param inside path patterns, one of which every written path matches; empty: any path will do
   * @param never path patterns that no written path matches
   * @param when a CEL condition over {@code doc}, {@code params}, {@code modes}
   */
  record Commands(
      Commands.Asks asks,
      List<String> of,
      List<String> deny,
      List<String> pipes,
      List<String> allow,
      List<String> only,
      List<String> except,
      List<String> inside,
      List<String> never,
      Optional<String> when)
      implements Check {
    public Commands {
      of = List.copyOf(of);
      deny = List.copyOf(deny);
      pipes = List.copyOf(pipes);
      allow = List.copyOf(allow);
      only = List.copyOf(only);
      except = List.copyOf(except);
      inside = List.copyOf(inside);
      never = List.copyOf(never);
    }

    /** What can be asked of commands. */
    public enum Asks {
      /** A command that must be nowhere is there. */
      DENIED,
      /** A command begins with no pattern of the allow list. */
      UNLISTED,
      /** A text cannot be split, or its program is only known when it runs. */
      UNREADABLE,
      /** A path is written that must not be. */
      WRITTEN;

      /** The word a pack uses. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  /** Does a file's text hold no secret: no key, token or password? */
  record Secrets() implements Check {}

  /** Did the readers stumble over none of these things? */
  record Intake(Set<Anomaly.Code> codes) implements Check {
    public Intake {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * Are the files that a document names in the workspace? Asked of paths whose first folder is
   * there: where the tree they speak of is not at hand, nothing can be said.
   *
   * @param named pointers of the paths; a token {@code *} is any item of a list
   */
  record Files(List<String> named) implements Check {
    public Files {
      named = List.copyOf(named);
    }
  }

  /** A question about the workspace as a whole. */
  record Workspace(Question question) implements Check {
    /** The closed set of such questions. */
    public enum Question {
      NOTHING_RECOGNISED,
      EXPECTED_MISSING,
      EXPECTED_TOO_OLD,
      NO_REPOSITORY,
      LATER_THAN_AS_OF,
      RULE_ERROR,
      WAIVER_INCOMPLETE,
      WAIVER_TOO_LONG,
      WAIVER_FORBIDDEN,
      WAIVER_LAPSED,
      WAIVER_UNUSED,
      WAIVER_DOUBLE,
      WAIVER_DORMANT,
      WAIVER_NOT_STARTED,
      WAIVERS_UNDATED,
      WAIVERS_DIFFER,
      GATE_WEAKENED,
      GATE_CONDITION;

      /** Whether it can be asked only when every other finding is known. */
      public boolean last() {
        return compareTo(RULE_ERROR) > 0;
      }

      /** The word a pack uses. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }
    }
  }
}
