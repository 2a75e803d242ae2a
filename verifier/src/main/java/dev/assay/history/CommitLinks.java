package dev.assay.history;

import dev.assay.document.PathOrder;
import dev.assay.model.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** The files of a commit with its symbolic links followed, none out of the folder. */
final class CommitLinks {
  /** Linux follows as many. */
  private static final int MOST = 40;

  private final NavigableMap<String, CommitTree.File> files;
  private final List<Source.Entry> found = new ArrayList<>();
  private final Set<String> entered = new HashSet<>();

  CommitLinks(NavigableMap<String, CommitTree.File> files) {
    this.files = files;
  }

  List<Source.Entry> entries() {
    files.forEach(
        (path, file) -> {
          if (file.target().isEmpty()) {
            found.add(new Source.Entry(path, Source.Type.FILE, file.size(), ""));
          } else {
            link(path, file.target().get());
          }
        });
    found.sort(Comparator.comparing(Source.Entry::path, PathOrder.UTF_8));
    return List.copyOf(found);
  }

  private void link(String path, String target) {
    Optional<String> real = real(path);
    if (real.isEmpty() || path.startsWith(real.get() + "/") || real.get().isEmpty()) {
      found.add(new Source.Entry(path, Source.Type.LINK_OUTSIDE, -1, target));
      return;
    }
    CommitTree.File file = files.get(real.get());
    String folder = real.get() + "/";
    String first = files.ceilingKey(folder);
    if (file != null) {
      found.add(new Source.Entry(path, Source.Type.FILE, file.size(), real.get()));
    } else if (first == null || !first.startsWith(folder)) {
      found.add(new Source.Entry(path, Source.Type.FILE, -1, target));
    } else if (entered.add(folder)) {
      folder(path, folder);
    }
  }

  private void folder(String path, String folder) {
    for (var each : files.tailMap(folder, true).entrySet()) {
      if (!each.getKey().startsWith(folder)) {
        break;
      }
      if (each.getValue().target().isEmpty()) {
        String shown = path + "/" + each.getKey().substring(folder.length());
        long size = each.getValue().size();
        found.add(new Source.Entry(shown, Source.Type.FILE, size, each.getKey()));
      }
    }
  }

  CommitTree.File file(String path) {
    CommitTree.File plain = files.get(path);
    if (plain != null && plain.target().isEmpty()) {
      return plain;
    }
    CommitTree.File behind = real(path).map(files::get).orElse(null);
    return behind == null || behind.target().isPresent() ? null : behind;
  }

  /** The path without links; empty when it leaves the folder or turns in a loop. */
  private Optional<String> real(String path) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(path.split("/", -1)));
    Deque<String> done = new ArrayDeque<>();
    int links = 0;
    while (!rest.isEmpty()) {
      String name = rest.pop();
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (name.equals("..")) {
        if (done.pollLast() == null) {
          return Optional.empty();
        }
        continue;
      }
      done.addLast(name);
      CommitTree.File file = files.get(String.join("/", done));
      if (file != null && file.target().isPresent()) {
        String target = file.target().get();
        if (++links > MOST || target.startsWith("/")) {
          return Optional.empty();
        }
        done.removeLast();
        String[] names = target.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
          rest.push(names[i]);
        }
      }
    }
    return Optional.of(String.join("/", done));
  }
}
