package dev.shinchoku.intake.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.question.Questions.AskedIndicator;
import dev.shinchoku.intake.report.ProgressContent;
import org.springframework.util.MultiValueMap;

/**
 * What stands in a report's form, as it was typed: whatever is wrong with it comes back unchanged. Rows that are empty are left out, so that
 * each row's place is its place in the content.
 *
 * @param version of the report that was looked at while typing
 * @param draftVersion of the draft that the text was written over; 0 where nobody had saved one
 * @param key makes a submission that is sent twice one submission
 */
record Entered(String status, String results, String nextPlan, List<IndicatorRow> indicators, List<EvidenceRow> evidence, String note,
        List<FileRow> files, String jointResults, String jointNextPlan, List<String> answers, String onBehalfReason, long version,
        long draftVersion, String key) {

    record IndicatorRow(String name, String unit, String target, String actual, String asOf, String targetChange) {
        static final IndicatorRow EMPTY = new IndicatorRow("", "", "", "", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    record EvidenceRow(String title, String url) {
        static final EvidenceRow EMPTY = new EvidenceRow("", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** @param fileName only to be shown */
    record FileRow(String attachmentId, String fileName, String title) {}

    /** As a browser sends it: the fields of each row stand at the same place of their lists. */
    static Entered of(MultiValueMap<String, String> sent) {
        Columns columns = new Columns(sent);
        return new Entered(columns.one("status"), columns.one("results"), columns.one("nextPlan"), columns.rows("indicator.name",
                i -> new IndicatorRow(columns.at("indicator.name", i), columns.at("indicator.unit", i), columns.at("indicator.target", i),
                        columns.at("indicator.actual", i), columns.at("indicator.asOf", i), columns.at("indicator.targetChange", i)))
                .filter(row -> !row.isEmpty()).toList(), columns.rows("evidence.title", i -> new EvidenceRow(columns.at("evidence.title",
                        i), columns.at("evidence.url", i))).filter(row -> !row.isEmpty()).toList(), columns.one("note"), columns.rows(
                                "file.id", i -> new FileRow(columns.at("file.id", i), columns.at("file.name", i), columns.at("file.title",
                                        i))).toList(), columns.one("joint.results"), columns.one("joint.nextPlan"), columns.all("answer"),
                columns.one("onBehalfReason"), columns.number("version"), columns
                        .number("draftVersion"), columns.one("key"));
    }

    /** What the form starts with. */
    static Entered in(Sheet sheet) {
        List<AskedIndicator> asked = sheet.rules().questions().indicators();
        return sheet.startsFrom().map(content -> of(content, sheet.version())).orElseGet(() -> nothing(sheet.version())).asking(asked);
    }

    private static Entered nothing(long version) {
        return new Entered("", "", "", List.of(), List.of(), "", List.of(), "", "", List.of(), "", version, 0, newKey());
    }

    private static Entered of(ProgressContent content, long version) {
        return new Entered(content.status().name(), content.results(), content.nextPlan(), content.indicators().stream().map(
                Entered::row).toList(), content.evidence().stream().map(each -> new EvidenceRow(each.title(), each.url())).toList(), content
                        .note().orElse(""), content.attachments().stream().map(file -> new FileRow(file.attachmentId(), file.fileName(),
                                file.title())).toList(), content.joint().map(ProgressContent.JointText::results).orElse(""), content
                                        .joint().map(ProgressContent.JointText::nextPlan).orElse(""), List.of(), "", version, 0, newKey());
    }

    private static IndicatorRow row(ProgressContent.Indicator indicator) {
        return new IndicatorRow(indicator.name(), indicator.unit().orElse(""), Numbers.shown(indicator.target()), Numbers.shown(indicator
                .actual()), indicator.asOf().map(Object::toString).orElse(""), indicator.targetChange().orElse(""));
    }

    /** What the round asks for has a row of its own. */
    Entered asking(List<AskedIndicator> asked) {
        Stream<IndicatorRow> missing = asked.stream().filter(each -> indicators.stream().noneMatch(row -> row.name().equals(each.name())))
                .map(each -> new IndicatorRow(each.name(), each.unit().orElse(""), "", "", "", ""));
        return with(Stream.concat(indicators.stream(), missing).toList(), evidence, files);
    }

    Entered with(List<IndicatorRow> rows, List<EvidenceRow> sources, List<FileRow> attached) {
        return new Entered(status, results, nextPlan, rows, sources, note, attached, jointResults, jointNextPlan, answers, onBehalfReason,
                version, draftVersion, key);
    }

    /** Over the draft that is there now. */
    Entered over(long draft) {
        return new Entered(status, results, nextPlan, indicators, evidence, note, files, jointResults, jointNextPlan, answers,
                onBehalfReason, version, draft, key);
    }

    /** To be sent again, as another submission, on what the report is now. */
    Entered onto(long current) {
        return new Entered(status, results, nextPlan, indicators, evidence, note, files, jointResults, jointNextPlan, answers,
                onBehalfReason, current, draftVersion, newKey());
    }

    public String answer(int comment) {
        return comment < answers.size() ? answers.get(comment) : "";
    }

    static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Reads what may be missing or sent by no form of ours. */
    private record Columns(MultiValueMap<String, String> sent) {
        String one(String name) {
            return at(name, 0);
        }

        String at(String name, int row) {
            List<String> values = all(name);
            return row < values.size() ? values.get(row) : "";
        }

        List<String> all(String name) {
            return Optional.ofNullable(sent.get(name)).orElse(List.of()).stream().map(Columns::lines).toList();
        }

        <T> Stream<T> rows(String name, IntFunction<T> row) {
            return IntStream.range(0, all(name).size()).mapToObj(row);
        }

        long number(String name) {
            String text = one(name);
            return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
        }

        /** Browsers send lines with two characters at their end. */
        private static String lines(String text) {
            return text.replace("\r\n", "\n").replace('\r', '\n');
        }
    }
}
