package dev.shinchoku.service.ops.web;

import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.service.ops.ReconcilingViews;
import dev.shinchoku.service.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of heads piece by piece: it takes the same memory however long it is. */
final class HeadLines implements Iterator<AppliedHead> {
    private static final StreamReadConstraints NO_LONG_LINES = StreamReadConstraints.builder().maxStringLength(2_000).maxNameLength(100)
            .maxNestingDepth(2).build();
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(NO_LONG_LINES).build()).enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final MappingIterator<HeadLine> lines;
    private Optional<AppliedHead> next = Optional.empty();
    private String last = "";
    private long count;
    private boolean ended;

    HeadLines(InputStream body) {
        this.lines = open(body);
    }

    private static MappingIterator<HeadLine> open(InputStream body) {
        try {
            return JSON.readerFor(HeadLine.class).readValues(body);
        } catch (JacksonException e) {
            throw unreadable(1, e);
        }
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused 400 when the list is no list of heads, not in order, or cut off */
    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = read();
        }
        return next.isPresent();
    }

    @Override
    public AppliedHead next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        AppliedHead head = next.orElseThrow();
        next = Optional.empty();
        last = head.stream();
        return head;
    }

    private Optional<AppliedHead> read() {
        try {
            return read(lines.hasNextValue() ? lines.nextValue() : HeadLine.end(-1));
        } catch (JacksonException e) {
            throw unreadable(count + 1, e);
        }
    }

    private Optional<AppliedHead> read(HeadLine line) {
        if (line.streams().isPresent()) {
            ended = true;
            return end(line.streams().get());
        }
        AppliedHead head = new AppliedHead(line.stream().orElseThrow(this::incomplete), line.version().orElseThrow(this::incomplete), line
                .hash());
        if (ReconcilingViews.inOrder(last, head.stream()) >= 0) {
            throw Problems.malformed(
                    "The heads must be in the order of the streams' names, as GET /api/v1/ops/heads gives them; line %d is not"
                            .formatted(count + 1)).refuse();
        }
        count++;
        return Optional.of(head);
    }

    private Optional<AppliedHead> end(long streams) {
        if (streams != count) {
            throw Problems.malformed("The list of heads was cut off: its last line must say how many there are. Fetch it again.").refuse();
        }
        return Optional.empty();
    }

    private static RuntimeException unreadable(long line, JacksonException e) {
        return Problems.malformed("Line %d is no head of a stream: %s".formatted(line, e.getOriginalMessage())).refuse();
    }

    private RuntimeException incomplete() {
        return Problems.malformed("Line %d lacks the stream or the version".formatted(count + 1)).refuse();
    }
}
