package dev.shinchoku.intake.workbook;

/** The file is no workbook that is taken; nothing of it was read. */
public final class UnreadableWorkbook extends RuntimeException {
    private final String code;

    public UnreadableWorkbook(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public UnreadableWorkbook(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
