package dev.shinchoku.intake.report;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;
import tools.jackson.databind.node.ObjectNode;

/** The SHA-256 of a content's canonical JSON: what an acceptance is bound to. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(ProgressContent content) {
        ObjectNode json = (ObjectNode) ReportEvent.CODEC.encode(new ProgressSubmitted("", content, "")).get("content");
        return HashChain.sha256(HashChain.canonical(json));
    }
}
