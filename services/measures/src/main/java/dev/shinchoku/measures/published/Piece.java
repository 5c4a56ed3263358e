package dev.shinchoku.measures.published;

import java.util.regex.Pattern;

/**
 * A part of a line that stands in one column.
 *
 * @param row the row's place in its table
 * @param start where it begins in the row
 * @param lostHyphen whether the extraction took a hyphen from its end, and the line's end with it
 * @param closesRemark whether the remark that the piece above broke off ends with it
 */
record Piece(int row, int start, String text, boolean lostHyphen, boolean closesRemark) {
    /** What stands before a column's first piece. */
    static final Piece NONE = new Piece(-1, 0, "", false);

    private static final String HANGING = "・[【［〔";
    private static final Pattern PARAGRAPH = Pattern.compile("[・●○※■◆➢].*|[\\[【［〔](?!再|一部再).*|[^\\[【［〔・、。]{1,14}[省庁府房会院局][\\]】］〕].*");
    private static final Pattern END = Pattern
            .compile(".*(?:[。】]|。[」)）]|[（(【\\[](?:一部)?再掲[^()（）】\\]]*(?:[（(][^()（）]*[)）])?[)）】\\]])");
    private static final Pattern BRACKET_ONLY = Pattern
            .compile("[\\[【［〔](?!再|一部再)[^、。]{2,16}[\\]】］〕]?|(?!再|一部再)[^、。\\[【［〔]{2,16}[\\]】］〕]");
    private static final Pattern REMARK_BEGUN = Pattern.compile("[(（【\\[](?:一部)?再(?:掲[^。、]{0,8})?$");
    private static final Pattern REMARK_ENDED = Pattern.compile("掲?[^。、)）(（]{0,8}[(（]?[^。、)）(（]{0,4}[)）】\\]]{1,2}");
    private static final Pattern LETTER_SPACED = Pattern.compile("(?:\\S ){4,}.*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:[-.,/:][A-Za-z0-9]+)*");

    private static final Pattern REMARK = Pattern.compile("[(（【\\[](?:一部)?再掲[^。()（）】\\]]*(?:[(（][^()（）]*[)）])?[)）】\\]]([^。]?)");

    Piece(int row, int start, String text, boolean lostHyphen) {
        this(row, start, text, lostHyphen, false);
    }

    /** The same piece, knowing what stands above it in its column. */
    Piece below(Piece before) {
        return before.breaksRemark() && endsRemark() ? new Piece(row, start, text, lostHyphen, true) : this;
    }

    boolean isNone() {
        return row < 0;
    }

    /** What it takes of the column's width. A paragraph's first line may hang out by one character, so a bullet or bracket counts nothing. */
    double width() {
        return Glyphs.width(text) - (HANGING.indexOf(first()) >= 0 ? 1 : 0);
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** Whether it is sure to begin a paragraph. */
    boolean opensParagraph() {
        return PARAGRAPH.matcher(text).matches();
    }

    /** Whether it is a ministry's bracket that stands alone above its paragraph. */
    boolean isBracketOnly() {
        return BRACKET_ONLY.matcher(text).matches();
    }

    /** Whether its end is within the remark that a measure is shown again. */
    boolean breaksRemark() {
        return text.indexOf('再') >= 0 && !endsSentence() && REMARK_BEGUN.matcher(text).find();
    }

    /** Whether it can be the rest of such a remark. */
    boolean endsRemark() {
        return REMARK_ENDED.matcher(text).matches();
    }

    /** Whether a sentence ends with it, so that a paragraph can begin below. */
    boolean endsSentence() {
        return closesRemark || isBracketOnly() || END.matcher(text).matches();
    }

    /** Whether the remark that the measure is shown again ends with it, and so its paragraph. */
    boolean endsWithRemark() {
        return closesRemark || text.indexOf('再') >= 0 && REMARK.matcher(text).results().anyMatch(remark -> remark.end() == text.length()
                && remark.group(1).isEmpty());
    }

    /** Whether its text goes on behind such a remark, as no text does. */
    boolean goesOnBehindRemark() {
        return text.indexOf('再') >= 0 && REMARK.matcher(text).results().anyMatch(remark -> !remark.group(1).isEmpty());
    }

    /** Whether a text or a ministry's share of one begins with it, and not with a bullet as it does in the right column. */
    boolean lacksBullet(Piece before) {
        return (before.isNone() || before.isBracketOnly()) && !opensParagraph();
    }

    /** Whether it was stretched over the column: such a line is full whatever it holds. */
    boolean isLetterSpaced() {
        return LETTER_SPACED.matcher(text).lookingAt() && Glyphs.gapsInJapanese(text) >= 4;
    }

    /** The width of what cannot be parted from its first character. */
    double headWidth() {
        int end = 0;
        while (end < text.length() - 1 && Glyphs.isOpening(text.charAt(end))) {
            end++;
        }
        var word = WORD.matcher(text).region(end, text.length());
        end = word.lookingAt() ? word.end() : end + 1;
        while (end < text.length() && !Glyphs.mayBegin(text.charAt(end))) {
            end++;
        }
        return Glyphs.width(text.substring(0, end));
    }
}
