package dev.shinchoku.service.ops.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.mongo.StreamHeads;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.ops.ConsumedTopics;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller.Role;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells the last event of every stream, written as it is read: it takes the same memory however many there are. */
@RestController
@Tag(name = "Verification")
@RequestMapping("/api/v1/ops/heads")
class HeadController {
    static final String LINES = "application/x-ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(included -> included.withValueInclusion(
            JsonInclude.Include.NON_ABSENT)).build();

    private final Optional<StreamHeads> log;
    private final ConsumedTopics topics;

    HeadController(Optional<StreamHeads> log, ConsumedTopics topics) {
        this.log = log;
        this.topics = topics;
    }

    /** Written here and not by a converter. What fails early is a problem like any other, what fails later lacks its last line. */
    @Operation(operationId = "readHeads", summary = "The last event of every stream of this service's log, or of its view of a topic, a line each; the last line says how many")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = LINES, schema = @Schema(implementation = HeadLine.class)))
    @GetMapping
    void read(Caller caller, @RequestParam Optional<String> view, HttpServletResponse response) throws IOException {
        caller.mustBe(Role.OPS);
        Heads heads = view.map(this::ofView).orElseGet(this::ofLog);
        response.setContentType(LINES);
        OutputStream lines = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        AtomicLong count = new AtomicLong();
        heads.read(head -> {
            count.incrementAndGet();
            write(lines, HeadLine.of(head));
        });
        write(lines, HeadLine.end(count.get()));
        lines.flush();
    }

    private Heads ofLog() {
        return log.<Heads>map(heads -> heads::read).orElseThrow(() -> Problems.notFound("A log of this service").refuse());
    }

    private Heads ofView(String topic) {
        EventHandler view = topics.of(topic).view();
        return reader -> Topics.kindsOn(topic).forEach(kind -> view.heads(kind + "/", reader));
    }

    private static void write(OutputStream lines, HeadLine line) {
        try {
            lines.write(JSON.writeValueAsBytes(line));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Heads {
        void read(Consumer<AppliedHead> reader);
    }
}
