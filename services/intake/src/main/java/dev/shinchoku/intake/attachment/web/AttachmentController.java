package dev.shinchoku.intake.attachment.web;

import java.io.IOException;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.AttachedFiles;
import dev.shinchoku.intake.attachment.ReadableFiles;
import dev.shinchoku.intake.attachment.TakingInFiles;
import dev.shinchoku.service.http.Locations;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files come in and go out piece by piece. */
@RestController
@Tag(name = "Attachments", description = "Evidence: PDF, images, office files and texts, at most 20 MB each")
@RequestMapping("/api/v1/attachments")
class AttachmentController {
    private final TakingInFiles takingIn;
    private final AttachedFiles files;
    private final ReadableFiles readable;
    private final Downloads downloads;

    AttachmentController(TakingInFiles takingIn, AttachedFiles files, ReadableFiles readable, Downloads downloads) {
        this.takingIn = takingIn;
        this.files = files;
        this.readable = readable;
        this.downloads = downloads;
    }

    @Operation(operationId = "attachFile", summary = "Hand in a file: its bytes are the body, its name is in Content-Disposition. The same file again is the same attachment.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AttachmentView> attach(Caller caller,
            @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, defaultValue = "attachment") String disposition,
            HttpServletRequest request) throws IOException {
        caller.mustBe(Role.OFFICER);
        String ministry = caller.actor().ministry().orElseThrow(() -> Problems.forbidden(
                "Only an officer of a ministry may hand in files; your token names no ministry.").refuse());
        AttachedFile file = takingIn.take(request.getInputStream(), FileNames.in(disposition), ministry, caller);
        return ResponseEntity.created(Locations.of("/api/v1/attachments/" + file.attachmentId())).body(view(file));
    }

    @Operation(operationId = "readAttachment", summary = "What is known of a file, and whether it has been scanned")
    @GetMapping("/{attachmentId}")
    AttachmentView read(Caller caller, @PathVariable String attachmentId) {
        return view(readable.of(attachmentId, caller));
    }

    @Operation(operationId = "downloadAttachment", summary = "A file's bytes, as a download")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{attachmentId}/content")
    void download(Caller caller, @PathVariable String attachmentId, HttpServletResponse response) throws IOException {
        downloads.write(readable.of(attachmentId, caller), response);
    }

    private AttachmentView view(AttachedFile file) {
        return AttachmentView.of(file, files.blob(file.sha256()).orElseThrow());
    }
}
