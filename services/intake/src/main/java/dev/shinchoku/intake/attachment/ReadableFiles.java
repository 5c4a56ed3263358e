package dev.shinchoku.intake.attachment;

import dev.shinchoku.intake.report.Parts;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Component;

/** Which files a caller may see. One that they may not see is answered like one that does not exist. */
@Component
public class ReadableFiles {
    private final AttachedFiles files;
    private final Parts parts;

    ReadableFiles(AttachedFiles files, Parts parts) {
        this.files = files;
        this.parts = parts;
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (404) when it is another ministry's */
    public AttachedFile of(String attachmentId, Caller caller) {
        return files.load(attachmentId).filter(file -> caller.seesAll() || caller.isOf(file.ministry())).orElseThrow(() -> missing(
                attachmentId));
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (404) when the part does not name it, and when the caller may not see the part */
    public AttachedFile ofPart(String reportId, String attachmentId, Caller caller) {
        return ReportId.parse(reportId).filter(part -> parts.of(part, caller).names(attachmentId)).flatMap(_ -> files.load(attachmentId))
                .orElseThrow(() -> missing(attachmentId));
    }

    private static RuntimeException missing(String attachmentId) {
        return Problems.notFound("The attachment " + attachmentId).refuse();
    }
}
