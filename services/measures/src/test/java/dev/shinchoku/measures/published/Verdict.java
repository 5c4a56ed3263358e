package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;

/** Compares what was read with what was printed. */
final class Verdict {
    private static final Ministries REGISTRY = Ministries.registry();
    private static final int NEAR = 1;
    private static final int SEEN = 4;

    private final PublishedPage page;
    private final List<Typesetter.Trace> traces;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    private Verdict(PublishedPage page, List<Typesetter.Trace> traces) {
        this.page = page;
        this.traces = traces;
    }

    static Verdict of(Source source, PublishedPage page, List<Typesetter.Trace> traces) {
        Verdict verdict = new Verdict(page, traces);
        source.sections().forEach(verdict::judge);
        verdict.judgeStrangers(source);
        return verdict;
    }

    /** What differs from what was printed. */
    List<String> wrong() {
        return wrong;
    }

    /** What differs, and has no warning on its line or one beside it. */
    List<String> silentlyWrong() {
        return silent;
    }

    boolean isWarned() {
        return page.warnings().stream().anyMatch(warning -> warning.reason() != Reason.FURNITURE);
    }

    private void judge(Source.Section section) {
        boolean found = page.headings().stream().anyMatch(heading -> heading.number().equals(section.number())
                && plain(heading.title()).equals(plain(section.title())) && plain(heading.excerpt().source()).equals(plain(section
                        .excerptSource()))
                && plain(String.join("|", heading.excerpt().bullets())).equals(plain(String.join("|", section.bullets()))));
        if (!found) {
            fail("heading " + section.number() + " " + section.title() + " among " + page.headings(), page.warnings().isEmpty());
        }
        section.items().forEach(item -> judge(section, item));
    }

    private void judge(Source.Section section, Source.Item item) {
        String label = "%s(%s)".formatted(section.number(), item.letter());
        Optional<PublishedMeasure> found = page.measures().stream().filter(measure -> measure.label().equals(label)).findFirst();
        if (found.isEmpty()) {
            List<Typesetter.Trace> own = traces.stream().filter(trace -> trace.label().equals(label)).toList();
            fail("no measure " + label, !own.isEmpty() && !isWarnedAmong(own));
            return;
        }
        List<String> codes = item.ministries().stream().flatMap(name -> REGISTRY.named(name).stream()).map(Ministry::code).toList();
        if (!found.get().ministries().equals(codes)) {
            fail(label + " of " + found.get().ministries() + " for " + codes, !isWarnedNear(found.get().line()));
        }
        if (found.get().relistings().isEmpty() != item.plan().tail().isEmpty()) {
            fail(label + " relisted " + found.get().relistings() + " for " + item.plan().tail(), !isWarnedAmong(traces));
        }
        judge(label, Part.PLAN, item.plan(), found.get().plan());
        judge(label, Part.RESULTS, item.results(), found.get().results());
        judge(label, Part.NEXT_PLAN, item.nextPlan(), found.get().nextPlan());
    }

    private void judge(String label, Part part, Source.Text expected, List<Passage> read) {
        List<Passage> right = expected.shares().stream().map(Verdict::passage).toList();
        List<Passage> plain = read.stream().map(passage -> new Passage(passage.ministry(), plain(passage.text()))).toList();
        if (!right.equals(plain)) {
            String all = plain(String.join("", read.stream().map(Passage::text).toList()));
            List<Typesetter.Trace> own = traces.stream().filter(trace -> trace.label().equals(label) && trace.part() == part).toList();
            List<Typesetter.Trace> missing = own.stream().filter(trace -> !all.contains(withoutTag(trace.text())) && !isOfTail(trace,
                    expected)).toList();
            List<Typesetter.Trace> strangers = traces.stream().filter(trace -> isStranger(trace, own, all, right) && !isEcho(trace, all))
                    .toList();
            boolean warned = missing.isEmpty() && strangers.isEmpty()
                    ? isWarnedAround(own) || traces.stream().anyMatch(trace -> isPartStranger(trace, own, all, right) && isWarnedNear(trace
                            .line()))
                    : Stream.concat(missing.stream(), strangers.stream()).allMatch(trace -> isWarnedNear(trace.line()));
            fail("%s %s%n  read  %s%n  for   %s%n  lost %s".formatted(label, part, plain, right, missing), !warned);
        }
    }

    private static boolean isStranger(Typesetter.Trace trace, List<Typesetter.Trace> own, String read, List<Passage> right) {
        String text = withoutTag(trace.text());
        return text.length() >= 4 && !own.contains(trace) && read.contains(text) && !right.toString().contains(text);
    }

    /** Whether the reader cut the piece and put one half here. */
    private static boolean isPartStranger(Typesetter.Trace trace, List<Typesetter.Trace> own, String read, List<Passage> right) {
        String text = withoutTag(trace.text());
        return text.length() >= SEEN && !own.contains(trace)
                && List.of(text.substring(0, SEEN), text.substring(text.length() - SEEN)).stream()
                        .anyMatch(half -> read.contains(half) && !right.toString().contains(half));
    }

    /** Plans repeat one another: the same words may have come here from another text, whose lines are warned of. */
    private boolean isEcho(Typesetter.Trace trace, String read) {
        return traces.stream().filter(other -> !isSameText(other, trace)).map(other -> traces.stream().filter(each -> isSameText(each,
                other))
                .toList()).distinct().anyMatch(text -> joined(text).contains(withoutTag(trace.text())) && isWarnedWhereRead(text, read));
    }

    private boolean isWarnedWhereRead(List<Typesetter.Trace> text, String read) {
        List<Typesetter.Trace> shared = text.stream().filter(trace -> read.contains(withoutTag(trace.text()))).toList();
        return !shared.isEmpty() && shared.stream().allMatch(trace -> isWarnedNear(trace.line()));
    }

    private static boolean isSameText(Typesetter.Trace one, Typesetter.Trace other) {
        return one.label().equals(other.label()) && one.part() == other.part();
    }

    private static String joined(List<Typesetter.Trace> text) {
        return String.join("", text.stream().map(trace -> withoutTag(trace.text())).toList());
    }

    private static String withoutTag(String text) {
        String body = text.replaceFirst("^[\\[【][^。、 ]{2,9}?[\\]】 ]|^[^。、 ]{2,9}?[\\]】]", "");
        return plain(body.replaceFirst("[(（【](一部?)?(再掲?[^。]*)?$", ""));
    }

    private static boolean isOfTail(Typesetter.Trace trace, Source.Text text) {
        return !text.tail().isEmpty() && plain(text.tail()).endsWith(plain(trace.text()));
    }

    private void judgeStrangers(Source source) {
        for (PublishedMeasure measure : page.measures()) {
            boolean known = source.sections().stream().anyMatch(section -> section.number().equals(measure.heading())
                    && section.items().stream().anyMatch(item -> measure.label().equals("%s(%s)".formatted(section.number(), item
                            .letter()))));
            if (!known) {
                fail("nobody printed " + measure.label(), !isWarnedNear(measure.line()));
            }
        }
        for (PublishedHeading heading : page.headings()) {
            if (!source.sectionNumbers().contains(heading.number())) {
                fail("nobody printed heading " + heading.number(), page.warnings().stream().noneMatch(warning -> warning
                        .reason() == Reason.HEADING_ORDER && plain(warning.text()).contains(plain(heading.title()))));
            }
        }
    }

    private static Passage passage(Source.Share share) {
        String code = share.ministry().isEmpty() ? "" : REGISTRY.named(share.ministry()).getFirst().code();
        return new Passage(code, plain(String.join("\n", share.paragraphs())));
    }

    private void fail(String what, boolean silently) {
        wrong.add(what);
        if (silently) {
            silent.add(what);
        }
    }

    /** A bracket or a remark that went astray left its mark beside the text. */
    private boolean isWarnedAround(List<Typesetter.Trace> own) {
        if (own.isEmpty()) {
            return false;
        }
        int first = own.getFirst().line() - 3;
        int last = own.getLast().line() + 3;
        return page.warnings().stream()
                .anyMatch(warning -> warning.reason() != Reason.FURNITURE && warning.line() >= first && warning.line() <= last);
    }

    private boolean isWarnedAmong(List<Typesetter.Trace> lines) {
        return lines.stream().anyMatch(trace -> isWarnedNear(trace.line()));
    }

    private boolean isWarnedNear(int line) {
        return page.warnings().stream().anyMatch(warning -> warning.reason() != Reason.FURNITURE && Math.abs(warning.line()
                - line) <= NEAR);
    }

    /** Spaces aside: the extraction's spaces are no part of the text. Line feeds part paragraphs and count. */
    private static String plain(String text) {
        return text.replaceAll("[ \\u3000]", "");
    }
}
