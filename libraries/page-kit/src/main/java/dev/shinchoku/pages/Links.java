package dev.shinchoku.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Links from page to page, below whatever path a proxy has put before the service. */
public final class Links {
    private final KeptParameters kept;

    Links(KeptParameters kept) {
        this.kept = kept;
    }

    /** @param parameters names and values in turn; one without a value is left out */
    public String to(String path, @Nullable Object... parameters) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(request().getContextPath() + path);
        for (int i = 0; i < parameters.length; i += 2) {
            add(uri, String.valueOf(parameters[i]), parameters[i + 1]);
        }
        kept.names().forEach(name -> add(uri, name, request().getParameter(name)));
        return uri.build(true).toUriString();
    }

    /** This page with one parameter changed; without it, where the value is empty. */
    public String here(String parameter, String value) {
        UriComponentsBuilder uri = ServletUriComponentsBuilder.fromRequest(request()).scheme(null).host(null).port(null)
                .replaceQueryParam(parameter);
        add(uri, parameter, value);
        return uri.build(true).toUriString();
    }

    /** This page's parameters, so that a form keeps them. */
    public List<Map.Entry<String, String>> parametersBut(String... changed) {
        return request().getParameterMap().entrySet().stream().filter(entry -> Stream.concat(Stream.of("lang"), Stream.of(changed))
                .noneMatch(entry.getKey()::equals)).map(entry -> Map.entry(entry.getKey(), entry.getValue()[0])).toList();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            uri.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
