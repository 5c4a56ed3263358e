package dev.shinchoku.service.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Pages have forms with files. The API takes none: whatever a call says of its body, it is not taken apart before the call is known. */
final class MultipartForms extends StandardServletMultipartResolver {
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/") && super.isMultipart(request);
    }
}
