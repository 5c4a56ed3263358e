package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.shinchoku.service.testing.TestSignIn;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages and sends their forms as a browser without scripts does. */
final class ScriptlessBrowser {
    final MockMvc calls;

    ScriptlessBrowser(WebApplicationContext context) {
        this.calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    MockHttpServletResponse page(String path, String user) throws Exception {
        return calls.perform(as(get(URI.create(path)), user)).andReturn().getResponse();
    }

    MockHttpServletResponse send(String path, MultiValueMap<String, String> fields, String user) throws Exception {
        return calls.perform(as(post(URI.create(path)), user).params(fields).with(csrf())).andReturn().getResponse();
    }

    /** Chooses a file in the form of a page, and sends it. */
    MockHttpServletResponse upload(String path, byte[] file, String user) throws Exception {
        return calls.perform(as(multipart(URI.create(path)).file(new MockMultipartFile("file", "reports.xlsx", null, file)), user).with(
                csrf()))
                .andReturn().getResponse();
    }

    static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(B request, String user) {
        return request.accept(MediaType.TEXT_HTML).with(oidcLogin().oidcUser(TestSignIn.user(user)));
    }

    static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The value of a form's field. */
    static String field(MockHttpServletResponse page, String name) throws Exception {
        Matcher value = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(Pattern.quote(name))).matcher(text(page));
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
