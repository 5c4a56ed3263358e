package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;
import tools.jackson.databind.node.ObjectNode;

/** The SHA-256 of a content's canonical JSON: what an acceptance is bound to. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(ProgressContent content) {
        ObjectNode json = (ObjectNode) ReportEvent.CODEC.encode(new ProgressSubmitted("", content, "", Optional.empty(), Optional.empty(),
                List.of(), List.of())).get("content");
        return HashChain.sha256(HashChain.canonical(json));
    }
}
