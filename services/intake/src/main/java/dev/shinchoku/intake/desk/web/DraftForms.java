package dev.shinchoku.intake.desk.web;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.AttachedFiles;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.draft.DraftContent;
import dev.shinchoku.intake.draft.DraftRefused;
import dev.shinchoku.intake.draft.Drafts;
import dev.shinchoku.intake.draft.KeepingDrafts;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.security.Caller;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** What a ministry's people type is its shared draft. The coordinating office, which writes for others, has none. */
@Component
class DraftForms {
    private final KeepingDrafts keeping;
    private final Drafts drafts;
    private final AttachedFiles files;
    private final Validator validator;
    private final Clock clock;

    DraftForms(KeepingDrafts keeping, Drafts drafts, AttachedFiles files, Validator validator, Clock clock) {
        this.keeping = keeping;
        this.drafts = drafts;
        this.files = files;
        this.validator = validator;
        this.clock = clock;
    }

    SharedDraft read(ReportId id) {
        return keeping.read(id);
    }

    /** The form on a draft; one that nobody has saved begins with what the round asks for, too. */
    Entered form(SharedDraft draft, Sheet sheet) {
        Entered form = DraftText.form(draft, id -> files.load(id).map(AttachedFile::fileName).orElse(""));
        return draft.version() == 0 ? form.asking(sheet.rules().questions().indicators()) : form;
    }

    Outcome save(ReportId id, Entered form, Caller caller) {
        if (!caller.isOf(id.ministry())) {
            return new Outcome.NotKept();
        }
        DraftContent content = DraftText.of(form);
        if (!validator.validate(content).isEmpty()) {
            return new Outcome.TooLong();
        }
        try {
            return new Outcome.Saved(keeping.save(id, seen(form), new SharedDraft.Saved(caller.name(), clock.instant()), form.version(),
                    content));
        } catch (DraftRefused refused) {
            return new Outcome.Overtaken(refused.refusal().now());
        }
    }

    /** @return what somebody else has saved meanwhile, which stays; empty when no draft is there any more */
    Optional<SharedDraft> discard(ReportId id, Entered form) {
        try {
            keeping.discard(id, seen(form));
            return Optional.empty();
        } catch (DraftRefused refused) {
            return Optional.of(refused.refusal().now());
        }
    }

    /** The draft goes after the event is in the log; whoever dies in between leaves one too many, and the same form again removes it. */
    void submitted(ReportId id, Entered form) {
        if (form.draftVersion() > 0) {
            drafts.submitted(id, form.draftVersion());
        }
    }

    private static OptionalLong seen(Entered form) {
        return form.draftVersion() == 0 ? OptionalLong.empty() : OptionalLong.of(form.draftVersion());
    }

    /** What became of what was typed. */
    sealed interface Outcome {
        record Saved(SharedDraft draft) implements Outcome {}

        /** Somebody else of the ministry has saved meanwhile. */
        record Overtaken(SharedDraft now) implements Outcome {}

        record TooLong() implements Outcome {}

        /** Whoever writes for a ministry keeps no draft. */
        record NotKept() implements Outcome {}
    }
}
