package planted.evidence;

/** Breaks nothing. */
public record Innocent(String name) {}
