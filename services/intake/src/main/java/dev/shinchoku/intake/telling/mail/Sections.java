package dev.shinchoku.intake.telling.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.intake.telling.Language;
import dev.shinchoku.intake.telling.Message;
import dev.shinchoku.intake.telling.Owed;
import dev.shinchoku.intake.telling.TellingSettings;
import org.springframework.stereotype.Component;

/** Says a message in somebody's language, as things stand when it is said. */
@Component
class Sections {
    private static final int MOST_ITEMS = 30;

    private final Rounds rounds;
    private final KnownRounds rules;
    private final Owed owed;
    private final Wording wording;
    private final TellingSettings settings;

    Sections(Rounds rounds, KnownRounds rules, Owed owed, Wording wording, TellingSettings settings) {
        this.rounds = rounds;
        this.rules = rules;
        this.owed = owed;
        this.wording = wording;
        this.settings = settings;
    }

    /** Empty when there is nothing to say any more, as when all is submitted by now. */
    Optional<Section> of(Message message, Language language) {
        return switch (message.kind()) {
            case ROUND_OPENED, REMINDER -> owes(message, language);
            case RETURNED, ACCEPTED, ENDORSEMENT_WANTED -> Optional.of(aboutReport(message, language));
            case DUE_DATE_MOVED, ROUND_CANCELLED, OVERDUE, CONFIRMATION, DIGEST -> Optional.of(plain(message, language));
        };
    }

    private Optional<Section> owes(Message message, Language language) {
        String ministry = message.ministry().orElse("");
        List<ListedReport> reports = owed.by(ministry, message.roundId());
        Optional<RoundRules> open = rules.rules(message.roundId(), ministry).filter(RoundRules::isOpen);
        if (reports.isEmpty() || open.isEmpty()) {
            return Optional.empty();
        }
        Object[] values = {title(message.roundId()), reports.size(), date(open.get().dueAt(), language)};
        return Optional.of(new Section(wording.say(language, message.kind(), "title", values), List.of(wording.say(language, message.kind(),
                "line", values)), labels(reports, language)));
    }

    private List<String> labels(List<ListedReport> reports, Language language) {
        List<String> labels = new ArrayList<>(reports.stream().limit(MOST_ITEMS).map(ListedReport::label).toList());
        if (reports.size() > MOST_ITEMS) {
            labels.add(wording.say(language, "more", reports.size() - MOST_ITEMS));
        }
        return labels;
    }

    private Section aboutReport(Message message, Language language) {
        String label = message.reportId().flatMap(ReportId::parse).map(owed::label).orElse("");
        Object[] values = {title(message.roundId()), label, text(message, "reason")};
        return new Section(wording.say(language, message.kind(), "title", values), List.of(wording.say(language, message.kind(), "line",
                values)), text(message, "comments").lines().toList());
    }

    private Section plain(Message message, Language language) {
        String dueAt = Optional.of(text(message, "dueAt")).filter(text -> !text.isEmpty()).map(text -> date(Instant.parse(text), language))
                .orElse("");
        Object[] values = {title(message.roundId()), dueAt, text(message, "reason"), text(message, "code")};
        List<String> lines = new ArrayList<>(List.of(wording.say(language, message.kind(), "line", values)));
        Optional.of(text(message, "reason")).filter(reason -> !reason.isEmpty()).map(reason -> wording.say(language, "reason", reason))
                .ifPresent(lines::add);
        return new Section(wording.say(language, message.kind(), "title", values), lines, List.of());
    }

    /** What of a ministry is late, a line a round. */
    List<String> overdue(String ministry, Instant now, Language language) {
        List<String> lines = new ArrayList<>();
        for (Round round : rounds.all()) {
            Optional<Instant> dueAt = rules.rules(round.roundId(), ministry).filter(RoundRules::isOpen).map(RoundRules::dueAt).filter(
                    now::isAfter);
            int late = dueAt.isEmpty() ? 0 : owed.by(ministry, round.roundId()).size();
            if (late > 0) {
                lines.add(wording.say(language, "overdue.item", round.title(), late, date(dueAt.orElseThrow(), language), ministry));
            }
        }
        return lines;
    }

    private String title(String roundId) {
        return roundId.isEmpty() ? "" : rounds.load(roundId).map(Round::title).orElse(roundId);
    }

    private String date(Instant instant, Language language) {
        String form = switch (language) {
            case JA -> "yyyy年M月d日(E) H時mm分";
            case EN -> "EEEE d MMMM yyyy, HH:mm z";
        };
        Locale locale = language.locale();
        return DateTimeFormatter.ofPattern(form, locale).withZone(settings.zone()).format(instant);
    }

    private static String text(Message message, String name) {
        return message.values().getOrDefault(name, "");
    }
}
