package dev.shinchoku.intake.desk.web;

import java.util.ArrayList;
import java.util.List;

import dev.shinchoku.intake.desk.Desk;
import dev.shinchoku.pages.Words;
import org.springframework.stereotype.Component;

/** The desk's one message, as sentences with figures. */
@Component
class DeskWords {
    private final Words words;

    DeskWords(Words words) {
        this.words = words;
    }

    String message(Desk desk) {
        List<String> sentences = new ArrayList<>();
        sentences.add(desk.owed() == 0 ? words.of("desk.message.nothing") : words.of("desk.message.owed", desk.owed()));
        if (desk.returned() > 0) {
            sentences.add(words.of("desk.message.returned", desk.returned()));
        }
        if (desk.late() > 0) {
            sentences.add(words.of("desk.message.late", desk.late()));
        }
        desk.nextDueAt().ifPresent(due -> sentences.add(words.of("desk.message.next", words.at(due))));
        if (desk.awaitingEndorsement() > 0) {
            sentences.add(words.of("desk.message.endorse", desk.awaitingEndorsement()));
        }
        return String.join(words.of("format.between-sentences"), sentences);
    }

    String ofAll(Desk desk) {
        return words.of("desk.message.found", desk.shown().size());
    }
}
