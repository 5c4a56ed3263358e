package dev.shinchoku.intake.desk.web;

import java.util.Optional;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.question.Questions.Question;

/** What a form asks, by the names of {@link Field}. */
record AskedFields(Questions questions) {
    private static final int MOST = 20_000;
    private static final int MOST_OF_A_NOTE = 5_000;

    public boolean asks(String field) {
        return on(field).isPresent();
    }

    public boolean required(String field) {
        return on(field).map(Question::required).orElse(false);
    }

    /** Characters, as people count them. */
    public int most(String field) {
        int most = Field.valueOf(field) == Field.NOTE ? MOST_OF_A_NOTE : MOST;
        return on(field).flatMap(Question::mostCharacters).map(asked -> Math.min(asked, most)).orElse(most);
    }

    private Optional<Question> on(String field) {
        return questions.on(Field.valueOf(field));
    }
}
