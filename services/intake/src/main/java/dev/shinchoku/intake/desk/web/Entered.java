package dev.shinchoku.intake.desk.web;

import java.util.List;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.shinchoku.intake.question.Questions.AskedIndicator;
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
        SentFields columns = new SentFields(sent);
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
}
