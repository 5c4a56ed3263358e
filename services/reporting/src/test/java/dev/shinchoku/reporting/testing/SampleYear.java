package dev.shinchoku.reporting.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Event;
import dev.shinchoku.reporting.known.Heading;
import dev.shinchoku.reporting.known.MeasureEvent;
import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.PlanEvent;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.ReportEvent;
import dev.shinchoku.reporting.known.RoundEvent;

/** A made-up plan in the midst of its round, of any size: many measures, joint ones, long texts, reports in every state. */
public final class SampleYear {
    private static final String[] KANA = {"ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ"};
    private static final List<String> MINISTRIES = List.of("mic", "cas", "mofa", "npa", "da", "meti", "mod", "mext", "mhlw", "maff", "mlit",
            "moe", "fsa", "cao", "ppc");
    private static final String LONG = "関係機関と連携し、サイバー攻撃に関する情報の収集・分析を継続するとともに、国際的な規範の形成に向けた議論に引き続き積極的に参加する。"
            + "また、開発途上国に対する能力構築の支援を、各国の事情に応じて着実に進め、その成果を次年度以降の取組に反映させる。";

    private final Events events = new Events();
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private final Instant opened;
    private final Instant dueAt;

    private SampleYear(Instant now, Duration untilDue) {
        this.opened = now.minus(Duration.ofDays(40));
        this.dueAt = now.plus(untilDue);
    }

    public static List<RecordedEvent> of(int measures, int ministriesEach, Instant now, Duration untilDue) {
        return new SampleYear(now, untilDue).write(measures, ministriesEach, now);
    }

    private List<RecordedEvent> write(int measures, int ministriesEach, Instant now) {
        plan(measures);
        for (int i = 0; i < measures; i++) {
            measure(i, ministriesEach);
        }
        say(new RoundEvent.Opened("cs2024-final", "cs2024", "2024年度 年度末の進捗照会", dueAt, Optional.empty()), opened, Events.COORDINATOR);
        for (int i = 0; i < measures; i++) {
            for (String ministry : ministries(i, ministriesEach)) {
                report(i, ministry, now);
            }
        }
        return recorded;
    }

    private void plan(int measures) {
        say(new PlanEvent.Registered("cs2024", "サイバーセキュリティ2024", 2024, Optional.of("サイバーセキュリティ戦略")), opened.minusSeconds(9000),
                Events.COORDINATOR);
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < Math.max(1, (measures + 9) / 10); i++) {
            if (i % 4 == 0) {
                headings.add(new Heading((i / 4 + 3) + "", "国際社会の平和・安定及び我が国の安全保障への寄与", List.of()));
                headings.add(new Heading((i / 4 + 3) + ".1", "「自由、公正かつ安全なサイバー空間」の確保", List.of()));
            }
            headings.add(new Heading(heading(i * 10), "サイバー空間における法の支配の推進", List.of(new Heading.Excerpt("サイバーセキュリティ戦略より", List.of(LONG,
                    "国際的なルール・規範の形成と運用に積極的に貢献する。")))));
        }
        say(new PlanEvent.Outlined("cs2024", headings), opened.minusSeconds(8000), Events.COORDINATOR);
        say(new PlanEvent.Adopted("cs2024"), opened.minusSeconds(7000), Events.COORDINATOR);
    }

    private void measure(int i, int ministriesEach) {
        List<Passage> plan = List.of(new Passage(Optional.empty(), "・" + LONG + "\n・" + LONG));
        say(new MeasureEvent.CarriedOver(measureId(i), "cs2023", "cs2024", 2024, label(i), heading(i), ministries(i, ministriesEach), plan),
                opened.minusSeconds(8500), Events.COORDINATOR);
        if (i % 9 == 2) {
            say(new MeasureEvent.HistoryRecorded(measureId(i), "cs2023", 2023, List.of(new Passage(Optional.empty(), "・" + LONG)), plan),
                    opened.minusSeconds(8400), Events.COORDINATOR);
        }
        if (i % 25 == 7) {
            say(new MeasureEvent.Relisted(measureId(i), "cs2024", heading(0) + "(ネ)", heading(0)), opened.minusSeconds(8300),
                    Events.COORDINATOR);
        }
    }

    private void report(int i, String ministry, Instant now) {
        String id = "cs2024-final." + measureId(i) + "." + ministry;
        Actor officer = Events.officer(ministry);
        say(new ReportEvent.Requested(id, "cs2024-final", "cs2024", measureId(i), ministry, label(i)), opened, Actor.system("intake"));
        int fate = (i * 7 + ministry.hashCode() % 5 + 5) % 10;
        Instant first = now.minus(Duration.ofHours(60 - i % 50));
        if (fate < 8) {
            say(new ReportEvent.Submitted(id, content(i, "3回"), "0".repeat(64), Optional.empty()), first, officer);
        }
        if (fate >= 4 && fate < 7) {
            say(new ReportEvent.Returned(id, "0".repeat(64), "実績の根拠が読み取れません。回数の内訳を示してください。", List.of(new ReportEvent.Comment("/results",
                    "「3回」の内訳 (開催日、相手国) を書き添えてください。"))), first.plusSeconds(1800), Events.COORDINATOR);
        }
        if (fate == 5) {
            say(new ReportEvent.Submitted(id, content(i, "7回 (うち二国間4回)"), "0".repeat(64), Optional.empty()), first.plusSeconds(7200),
                    officer);
        }
        if (fate < 4 || fate == 5) {
            say(new ReportEvent.Accepted(id, "0".repeat(64)), first.plusSeconds(9000), Events.COORDINATOR);
        }
    }

    private static Content content(int i, String times) {
        return new Content(ProgressStatus.values()[i % 6], "・二国間協議を" + times + "行い、" + LONG + "\n・" + LONG, "・" + LONG, List.of(
                new Content.Indicator("協議の回数", Optional.of("回"), Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.valueOf(7)))), List
                        .of(new Content.Evidence("議事概要", "https://example.go.jp/minutes/" + i)), Optional.of("第4四半期分は速報値。"));
    }

    private void say(Event event, Instant at, Actor actor) {
        recorded.add(events.record(event, at, actor));
    }

    private static List<String> ministries(int i, int each) {
        List<String> chosen = new ArrayList<>();
        for (int k = 0; k < each; k++) {
            chosen.add(MINISTRIES.get((i + k * 4) % MINISTRIES.size()));
        }
        return chosen;
    }

    private static String measureId(int i) {
        return "cs2023-%03d".formatted(i);
    }

    private static String heading(int i) {
        int subsection = i / 10;
        return "%d.1(%d)".formatted(subsection / 4 + 3, subsection % 4 + 1);
    }

    private static String label(int i) {
        return heading(i) + "(" + KANA[i % 10] + ")";
    }
}
