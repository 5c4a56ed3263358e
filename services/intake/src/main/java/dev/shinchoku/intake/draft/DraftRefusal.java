package dev.shinchoku.intake.draft;

/** Why a draft was not saved or discarded. Each tells what stands there, so that nobody's text is lost over it. */
public sealed interface DraftRefusal {
    SharedDraft now();

    /** @param seen the version that the caller had before them */
    record Changed(long seen, SharedDraft now) implements DraftRefusal {}

    /** There is a draft, and the caller does not say whether they have seen it. */
    record VersionIsMissing(SharedDraft now) implements DraftRefusal {}
}
