package dev.shinchoku.intake.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.shinchoku.intake.workbook.Answer;
import dev.shinchoku.intake.workbook.CellProblem;
import dev.shinchoku.intake.workbook.Place;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Reads the cells of one row, and gathers what is wrong at them. */
final class SheetCells {
    private final String sheet;
    private final Row row;
    private final Locale locale;
    private final List<CellProblem> problems = new ArrayList<>();

    SheetCells(String sheet, Row row, Locale locale) {
        this.sheet = sheet;
        this.row = row;
        this.locale = locale;
    }

    /** A cell's text, line ends as \n; a formula is a problem and gives none. */
    String text(int column) {
        if (!row.hasCell(column)) {
            return "";
        }
        Cell cell = row.getCell(column);
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            problem(column, "formula", "数式は使えません。値を入力してください。", "Formulas are not taken. Type the value in.");
            return "";
        }
        return Answer.cell(Escapes.read(cell.getText()));
    }

    boolean isNumber(int column) {
        return row.hasCell(column) && row.getCell(column).getType() == CellType.NUMBER;
    }

    Cell cell(int column) {
        return row.getCell(column);
    }

    void problem(int column, String code, String japanese, String english) {
        problem(column, "", code, japanese, english);
    }

    void problem(int column, String reportId, String code, String japanese, String english) {
        problems.add(new CellProblem(sheet, nameOf(column), reportId, code, Words.isEnglish(locale) ? english : japanese));
    }

    /** The problems so far, told as the report's. */
    List<CellProblem> problems(String reportId) {
        return problems.stream().map(problem -> new CellProblem(problem.sheet(), problem.cell(), reportId, problem.code(), problem
                .detail()))
                .toList();
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return row.getRowNum();
    }

    Place place(int column) {
        return new Place(sheet, nameOf(column));
    }

    private String nameOf(int column) {
        return (char) ('A' + column) + Integer.toString(row.getRowNum());
    }
}
