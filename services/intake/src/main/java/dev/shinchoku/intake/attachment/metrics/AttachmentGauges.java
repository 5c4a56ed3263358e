package dev.shinchoku.intake.attachment.metrics;

import dev.shinchoku.intake.attachment.AttachedFiles;
import dev.shinchoku.service.metrics.SampledGauges;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

/** Tells how many files wait for the scanner, and for how long. */
@Component
class AttachmentGauges {
    AttachmentGauges(AttachedFiles files, SampledGauges gauges) {
        gauges.add("shinchoku.attachments.waiting", Tags.empty(), "Attachments that are held back until they are scanned",
                files::countWaiting);
        gauges.add("shinchoku.attachments.waiting.age.seconds", Tags.empty(),
                "How long the attachment has waited to be scanned that has waited longest", () -> files.longestWait().toMillis() / 1_000.0);
    }
}
