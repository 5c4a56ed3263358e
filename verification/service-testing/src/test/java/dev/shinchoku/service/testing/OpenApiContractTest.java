package dev.shinchoku.service.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiContractTest {
    private static final JsonNode SMALL = json("{'paths':{'/plans':{'get':{'tags':['a','b']}}}}");
    private static final JsonNode LARGE = json("{'paths':{'/plans':{'get':{'tags':['a','b']}},'/rounds':{}}}");
    private static final JsonNode OTHER = json("{'paths':{'/plans':{'get':{'tags':['b','a']}}}}");
    private static final OpenApiContract CONTRACT = OpenApiContract.of("some");

    @Test
    void neither_may_say_what_the_other_does_not() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> CONTRACT.mustSayTheSame(LARGE, SMALL)).withMessageContaining(
                "/rounds")
                .withMessageContaining("-Dcontracts.update=true");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> CONTRACT.mustSayTheSame(SMALL, LARGE)).withMessageContaining(
                "/rounds");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> CONTRACT.mustSayTheSame(SMALL, OTHER)).withMessageContaining(
                "/tags/0");
    }

    @Test
    void the_order_of_fields_does_not_matter() {
        assertThatCode(() -> CONTRACT.mustSayTheSame(json("{'a':1,'b':2}"), json("{'b':2,'a':1}"))).doesNotThrowAnyException();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
