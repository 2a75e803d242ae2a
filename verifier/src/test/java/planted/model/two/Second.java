package planted.model.two;

import java.util.List;
import planted.model.one.First;

/** The other half of a cycle. */
public record Second(List<First> firsts) {}
