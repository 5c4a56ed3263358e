package dev.shinchoku.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shinchoku.pages.text.Piece.Kind;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void japanese_is_compared_by_character_and_numbers_as_a_whole() {
        assertThat(Differences.between("協議を10回行った。", "協議を17回行い、公表した。")).containsExactly(new Piece(Kind.SAME, "協議を"), new Piece(Kind.REMOVED,
                "10"),
                new Piece(Kind.ADDED, "17"), new Piece(Kind.SAME, "回行"), new Piece(Kind.REMOVED, "っ"), new Piece(Kind.ADDED, "い、公表し"),
                new Piece(
                        Kind.SAME, "た。"));
    }

    @Test
    void in_a_very_long_text_the_sentence_that_changed_is_compared_by_character() {
        String same = "同じ文が続く。".repeat(2_800);
        assertThat(Differences.between(same + "前の文。", same + "後の文。")).containsExactly(new Piece(Kind.SAME, same), new Piece(Kind.REMOVED,
                "前"),
                new Piece(Kind.ADDED, "後"), new Piece(Kind.SAME, "の文。"));
    }

    @Test
    void what_was_written_anew_at_length_is_not_compared_character_by_character() {
        String before = "前".repeat(20_000);
        String after = "後".repeat(20_000);
        assertThat(Differences.between(before, after)).containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
    }

    @Test
    void both_versions_can_be_read_out_of_the_pieces() {
        String before = "・二国間協議を3回行った。\nSee RFC 9457.";
        String after = "・多国間協議を3回、二国間協議を行った。\nSee RFC 7807 and 9457.";
        assertThat(without(Kind.ADDED, before, after)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, before, after)).isEqualTo(after);
    }

    private static String without(Kind kind, String before, String after) {
        return Differences.between(before, after).stream().filter(piece -> piece.kind() != kind).map(Piece::text).reduce("",
                String::concat);
    }
}
