package dev.shinchoku.service.text;

import java.util.List;

/** @param field JSON pointer into the content */
public record FieldChange(String field, List<Piece> pieces) {}
