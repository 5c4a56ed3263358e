package dev.shinchoku.intake.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.ReadableFiles;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.attachment.HandingOutFiles;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Attachments for people who look at pages: downloads alone, which no browser shows or runs as a page of ours. */
@Controller
class FilePage implements PageController {
    private final ReadableFiles files;
    private final HandingOutFiles handingOut;

    FilePage(ReadableFiles files, HandingOutFiles handingOut) {
        this.files = files;
        this.handingOut = handingOut;
    }

    @GetMapping("/desk/attachments/{attachmentId}")
    void download(@PathVariable String attachmentId, Caller caller, HttpServletResponse response) throws IOException {
        write(files.of(attachmentId, caller), response);
    }

    @GetMapping("/desk/reports/{reportId}/attachments/{attachmentId}")
    void download(@PathVariable String reportId, @PathVariable String attachmentId, Caller caller, HttpServletResponse response)
            throws IOException {
        write(files.ofPart(reportId, attachmentId, caller), response);
    }

    private void write(AttachedFile file, HttpServletResponse response) throws IOException {
        try (InputStream content = opened(file)) {
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.bytes());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.fileName(),
                    StandardCharsets.UTF_8).build().toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            content.transferTo(response.getOutputStream());
        }
    }

    /** What is still being scanned is there in a moment; what is infected is gone. */
    private InputStream opened(AttachedFile file) {
        try {
            return handingOut.open(file);
        } catch (FileRefused refused) {
            throw Problems.conflict("file-held-back", "The file is held back", refused.refusal().toString()).refuse();
        }
    }
}
