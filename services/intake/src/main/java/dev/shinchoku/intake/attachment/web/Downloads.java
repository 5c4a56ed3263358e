package dev.shinchoku.intake.attachment.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.HandingOutFiles;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes files out piece by piece, as downloads alone, under headers by which no browser shows or runs them as a page of ours. */
@Component
class Downloads {
    private final HandingOutFiles handingOut;

    Downloads(HandingOutFiles handingOut) {
        this.handingOut = handingOut;
    }

    void write(AttachedFile file, HttpServletResponse response) throws IOException {
        try (InputStream content = handingOut.open(file)) {
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.bytes());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.fileName(),
                    StandardCharsets.UTF_8).build().toString());
            response.setHeader(HttpHeaders.ETAG, "\"" + file.sha256() + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            content.transferTo(response.getOutputStream());
        }
    }
}
