package dev.shinchoku.intake.attachment.web;

import java.io.IOException;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.ReadableFiles;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that parts of joint measures name, for whoever may see those parts. */
@RestController
@Tag(name = "Attachments")
class PartAttachmentController {
    private final ReadableFiles files;
    private final Downloads downloads;

    PartAttachmentController(ReadableFiles files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @Operation(operationId = "downloadPartAttachment", summary = "A file that a part of a joint measure names, for whoever may see that part")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/reports/{reportId}/attachments/{attachmentId}/content")
    void download(Caller caller, @PathVariable String reportId, @PathVariable String attachmentId, HttpServletResponse response)
            throws IOException {
        AttachedFile file = files.ofPart(reportId, attachmentId, caller);
        downloads.write(file, response);
    }
}
